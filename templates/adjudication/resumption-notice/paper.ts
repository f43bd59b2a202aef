/** The register entry of the 行政裁决恢复审理通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const resumptionNotice = definePaper({
  kind: 'resumption-notice',
  title: TITLE,
  mark: '裁恢',
  basis: [citeRule(14, '第二款')],
  format: 'letter',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
  datedOn: ({ entryOn }) => entryOn,
});
