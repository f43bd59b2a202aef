/** The register entry of the 行政裁决延长办理期限通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const extensionNotice = definePaper({
  kind: 'extension-notice',
  title: TITLE,
  mark: '裁延',
  basis: [citeRule(18)],
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
