/** The register entry of the 行政调解协议书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const mediationAgreement = definePaper({
  kind: 'mediation-agreement',
  title: TITLE,
  mark: '裁调',
  basis: [citeRule(19), citeRule(20)],
  format: 'document',
  addressee: 'parties',
  signs: 'organSealAndParties',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
