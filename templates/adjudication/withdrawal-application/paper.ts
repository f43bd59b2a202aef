/** The register entry of the 撤回行政裁决申请书: the applicant’s own paper. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const withdrawalApplication = adjudicationPaper({
  kind: 'withdrawal-application',
  title: TITLE,
  mark: '裁撤申',
  basis: ['规则15(一)', '规则16'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
