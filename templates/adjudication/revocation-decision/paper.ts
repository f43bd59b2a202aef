/** The register entry of the 撤销行政裁决决定书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const revocationDecision = definePaper({
  kind: 'revocation-decision',
  title: TITLE,
  mark: '裁撤',
  basis: [citeRule(24)],
  format: 'document',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
