/** The register entry of the 科技计划项目验收申请退回通知书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const returnNotice = acceptancePaper({
  kind: 'application-return-notice',
  title: TITLE,
  mark: '验退',
  basis: ['办法12(二)', '办法11'],
  format: 'letter',
  schema,
  text: wording,
  fromCase,
});
