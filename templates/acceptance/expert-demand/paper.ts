/** The register entry of the 验收专家需求单. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const expertDemand = acceptancePaper({
  kind: 'expert-demand',
  title: TITLE,
  mark: '验需',
  basis: ['办法7'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
