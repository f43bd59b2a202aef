/** The register entry of the 行政裁决申请补正通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const correctionNotice = definePaper({
  kind: 'correction-notice',
  title: TITLE,
  mark: '裁补',
  basis: [citeRule(10, '第一项')],
  format: 'letter',
  addressee: 'applicants',
  signs: 'organSeal',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
});
