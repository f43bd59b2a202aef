/** The register entry of the 合法性审核意见书, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const legalityReview = adjudicationPaper({
  kind: 'legality-review',
  title: TITLE,
  mark: '裁法',
  ...INTERNAL,
  basis: ['规则22'],
  editable: ['reviewer'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
