/** The register entry of the 行政裁决书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const decisionLetter = definePaper({
  kind: 'decision-letter',
  title: TITLE,
  mark: '裁决',
  basis: [citeRule(23), citeRule(24)],
  format: 'document',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: true,
  schema,
  layout,
  fromCase,
  datedOn: ({ facts }) => facts.decision?.madeOn ?? null,
});
