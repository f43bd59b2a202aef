/** The register entry of the 不计入行政裁决办理期限告知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const exclusionNotice = definePaper({
  kind: 'exclusion-notice',
  title: TITLE,
  mark: '裁扣',
  basis: [citeRule(18)],
  format: 'letter',
  addressee: 'parties',
  signs: 'organSeal',
  startsTerm: null,
  remedy: false,
  schema,
  layout,
  fromCase,
});
