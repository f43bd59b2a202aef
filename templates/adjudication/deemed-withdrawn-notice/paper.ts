/** The register entry of the 视为撤回行政裁决申请通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const deemedWithdrawnNotice = definePaper({
  kind: 'deemed-withdrawn-notice',
  title: TITLE,
  mark: '裁视撤',
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
