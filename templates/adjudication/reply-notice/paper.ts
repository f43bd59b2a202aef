/** The register entry of the 行政裁决答复通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { replyGist } from '../gists.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const replyNotice = adjudicationPaper({
  kind: 'reply-notice',
  title: TITLE,
  mark: '裁答',
  basis: ['规则10(二)'],
  format: 'letter',
  addressee: 'eachRespondent',
  startsTerm: 'adjudication.reply',
  editable: ['enclosures', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  gist: replyGist,
});
