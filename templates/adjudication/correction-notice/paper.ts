/** The register entry of the 行政裁决申请补正通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const correctionNotice = adjudicationPaper({
  kind: 'correction-notice',
  title: TITLE,
  mark: '裁补',
  basis: ['规则10(一)'],
  format: 'letter',
  addressee: 'applicants',

  editable: CONTACT,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
