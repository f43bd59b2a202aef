/** The register entry of the 驳回行政裁决申请决定书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const dismissalDecision = definePaper({
  kind: 'dismissal-decision',
  title: TITLE,
  mark: '裁驳',
  basis: [citeRule(11)],
  format: 'document',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: true,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
