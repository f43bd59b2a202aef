/** The register entry of the 立案审批表, kept in the inner file. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const openingApproval = adjudicationPaper({
  kind: 'opening-approval',
  title: TITLE,
  mark: '裁立',
  basis: ['规则10'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  volume: 'inner',
  editable: ['opinion'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
