/** The register entry of the 审议意见表, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const adjudicationOpinion = adjudicationPaper({
  kind: 'adjudication-opinion',
  title: TITLE,
  mark: '裁议',
  ...INTERNAL,
  basis: ['规则22'],
  editable: ['reasoning', 'dissent'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
