/** The register entry of the 科技计划项目不利处理告知书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const priorNotice = acceptancePaper({
  kind: 'prior-notice',
  title: TITLE,
  mark: '验告',
  basis: ['办法22'],
  format: 'letter',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
