/** The register entry of the 科技计划项目验收材料清单. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const materialsList = acceptancePaper({
  kind: 'materials-list',
  title: TITLE,
  mark: '验料',
  basis: ['办法11', '办法13'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  schema,
  text: wording,
  fromCase,
});
