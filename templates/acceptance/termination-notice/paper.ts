/** The register entry of the 科技计划项目终止通知书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const terminationNotice = acceptancePaper({
  kind: 'project-termination-notice',
  title: TITLE,
  mark: '验终',
  basis: ['办法22', '办法10', '办法12(二)', '办法21'],
  format: 'letter',
  textVersion: 2,
  remedy: true,
  schema,
  text: wording,
  fromCase,
});
