/** The register entry of the 准予（不予准许）撤回申请通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const withdrawalReply = adjudicationPaper({
  kind: 'withdrawal-reply',
  title: TITLE,
  mark: '裁准撤',
  basis: ['规则15(一)', '规则16'],
  format: 'letter',
  addressee: 'applicants',
  editable: ['reason', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
