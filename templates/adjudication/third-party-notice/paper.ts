/** The register entry of the 第三人参加行政裁决通知书: its service starts the third party's own time to answer. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { replyGist } from '../gists.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const thirdPartyNotice = adjudicationPaper({
  kind: 'third-party-notice',
  title: TITLE,
  mark: '裁参',
  basis: ['规则10(二)', '规则12'],
  format: 'letter',
  addressee: 'eachThirdParty',
  startsTerm: 'adjudication.reply',
  editable: ['interest', 'enclosures', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  gist: replyGist,
});
