/** The register entry of the 科技计划项目经费退回通知书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const recoveryNotice = acceptancePaper({
  kind: 'recovery-notice',
  title: TITLE,
  mark: '验追',
  basis: ['办法22'],
  format: 'letter',
  remedy: true,
  schema,
  text: wording,
  fromCase,
});
