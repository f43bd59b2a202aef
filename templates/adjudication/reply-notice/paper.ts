/** The register entry of the 行政裁决答复通知书. */

import { definePaper } from '../../paper.ts';
import { citeRule } from '../rules.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { layout } from './layout.ts';
import { TITLE } from './wording.ts';

export const replyNotice = definePaper({
  kind: 'reply-notice',
  title: TITLE,
  mark: '裁答',
  basis: [citeRule(10, '第二项')],
  format: 'letter',
  addressee: 'eachRespondent',
  signs: 'organSeal',
  startsTerm: 'adjudication.reply',
  remedy: false,
  schema,
  layout,
  fromCase,
});
