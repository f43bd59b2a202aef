/** The register entries of the three notices of a conclusion; they are numbered in one series. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { concludedSchema, failedSchema, passedSchema } from './data.ts';
import { concludedFromCase, failedFromCase, passedFromCase } from './from-case.ts';
import {
  CONCLUDED_TITLE,
  concludedWording,
  FAILED_TITLE,
  failedWording,
  PASSED_TITLE,
  passedWording,
} from './wording.ts';

const MARK = '验结';

export const passedNotice = acceptancePaper({
  kind: 'conclusion-notice-passed',
  title: PASSED_TITLE,
  mark: MARK,
  basis: ['办法18(一)', '办法12(四)', '办法20'],
  format: 'document',
  textVersion: 2,
  schema: passedSchema,
  text: passedWording,
  fromCase: passedFromCase,
});

export const concludedNotice = acceptancePaper({
  kind: 'conclusion-notice-concluded',
  title: CONCLUDED_TITLE,
  mark: MARK,
  basis: ['办法18(二)', '办法12(四)', '办法20', '办法23'],
  format: 'document',
  textVersion: 2,
  schema: concludedSchema,
  text: concludedWording,
  fromCase: concludedFromCase,
});

export const failedNotice = acceptancePaper({
  kind: 'conclusion-notice-failed',
  title: FAILED_TITLE,
  mark: MARK,
  basis: ['办法18(三)', '办法10', '办法12(二)', '办法19', '办法20', '办法21', '办法22', '办法23'],
  format: 'document',
  textVersion: 2,
  remedy: true,
  schema: failedSchema,
  text: failedWording,
  fromCase: failedFromCase,
});
