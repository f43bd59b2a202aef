/** The register entry of the 行政裁决申请书: the applicant’s own paper, printed from what was filed online. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const adjudicationApplication = adjudicationPaper({
  kind: 'adjudication-application',
  title: TITLE,
  mark: '裁申',
  basis: ['规则8', '规则9'],
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
