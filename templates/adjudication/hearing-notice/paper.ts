/** The register entry of the 行政裁决听证通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const hearingNotice = definePaper({
  kind: 'hearing-notice',
  title: TITLE,
  mark: '裁听',
  basis: [citeRule(21)],
  format: 'letter',
  addressee: 'eachParty',
  signs: 'organSeal',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
});
