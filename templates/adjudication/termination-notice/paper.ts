/** The register entry of the 行政裁决终止通知书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const terminationNotice = adjudicationPaper({
  kind: 'termination-notice',
  title: TITLE,
  mark: '裁终',
  basis: ['规则15'],
  format: 'letter',
  addressee: 'parties',
  remedy: true,
  editable: ['reason'],
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
