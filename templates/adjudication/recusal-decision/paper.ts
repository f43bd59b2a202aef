/** The register entry of the 回避决定书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const recusalDecision = adjudicationPaper({
  kind: 'recusal-decision',
  title: TITLE,
  mark: '裁避',
  basis: ['规则4', '规则21'],
  format: 'document',
  addressee: 'parties',
  editable: ['person', 'replacement'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
