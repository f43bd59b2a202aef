/** The register entry of the 结案审批表, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const closingApproval = adjudicationPaper({
  kind: 'closing-approval',
  title: TITLE,
  mark: '裁结',
  ...INTERNAL,
  basis: ['规则29'],
  editable: ['opinion'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
