/** The register entry of the 科技计划项目验收异议书: the objector’s own paper. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const objectionLetter = acceptancePaper({
  kind: 'objection-letter',
  title: TITLE,
  mark: '验异书',
  basis: ['办法20'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  schema,
  text: wording,
  fromCase,
});
