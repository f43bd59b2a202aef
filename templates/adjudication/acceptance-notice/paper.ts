/** The register entry of the 行政裁决申请受理通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const acceptanceNotice = adjudicationPaper({
  kind: 'acceptance-notice',
  title: TITLE,
  mark: '裁受',
  basis: ['规则10(二)', '规则18'],
  format: 'letter',
  addressee: 'applicants',

  editable: CONTACT,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
