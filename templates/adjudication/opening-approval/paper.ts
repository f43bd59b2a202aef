/** The register entry of the 立案审批表, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const openingApproval = adjudicationPaper({
  kind: 'opening-approval',
  title: TITLE,
  mark: '裁立',
  ...INTERNAL,
  basis: ['规则10'],
  editable: ['opinion'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
