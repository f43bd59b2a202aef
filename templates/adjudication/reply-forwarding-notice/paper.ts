/** The register entry of the 答复书副本送达通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const replyForwardingNotice = adjudicationPaper({
  kind: 'reply-forwarding-notice',
  title: TITLE,
  mark: '裁转',
  basis: ['规则12'],
  format: 'letter',
  addressee: 'applicants',
  editable: ['enclosures', 'commentTerm', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
