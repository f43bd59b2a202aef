/** The register entry of the 视为撤回行政裁决申请通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const deemedWithdrawnNotice = adjudicationPaper({
  kind: 'deemed-withdrawn-notice',
  title: TITLE,
  mark: '裁视撤',
  basis: ['规则10(一)'],
  format: 'letter',
  addressee: 'applicants',

  editable: CONTACT,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
