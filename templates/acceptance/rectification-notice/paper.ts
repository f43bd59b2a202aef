/** The register entry of the 科技计划项目整改通知书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const rectificationNotice = acceptancePaper({
  kind: 'rectification-notice',
  title: TITLE,
  mark: '验改',
  basis: ['办法21'],
  format: 'letter',
  schema,
  text: wording,
  fromCase,
});
