/** The register entry of the 行政裁决终止通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const terminationNotice = definePaper({
  kind: 'termination-notice',
  title: TITLE,
  mark: '裁终',
  basis: [citeRule(15)],
  format: 'letter',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: true,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
