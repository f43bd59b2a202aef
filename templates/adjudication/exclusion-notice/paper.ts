/** The register entry of the 不计入行政裁决办理期限告知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const exclusionNotice = adjudicationPaper({
  kind: 'exclusion-notice',
  title: TITLE,
  mark: '裁扣',
  basis: ['规则18'],
  format: 'letter',
  addressee: 'parties',

  editable: ['reason', 'expected', ...CONTACT],
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
