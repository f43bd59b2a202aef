/** The register entry of the 不予受理决定书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const refusalDecision = definePaper({
  kind: 'refusal-decision',
  title: TITLE,
  mark: '裁不受',
  basis: [citeRule(10, '第三项'), citeRule(10, '第四项')],
  format: 'document',
  addressee: 'applicants',
  signs: 'organSeal',
  startsTerm: null,
  remedy: true,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
