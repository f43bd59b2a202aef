/** The register entry of the 驳回行政裁决申请决定书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const dismissalDecision = adjudicationPaper({
  kind: 'dismissal-decision',
  title: TITLE,
  mark: '裁驳',
  basis: ['规则11'],
  format: 'document',
  addressee: 'parties',
  remedy: true,
  editable: ['foundFacts', 'reasons'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
