/** The register entry of the 行政裁决申请书: the applicant’s own paper, printed from what was filed online. */

import { PARTYS_OWN } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const adjudicationApplication = adjudicationPaper({
  kind: 'adjudication-application',
  title: TITLE,
  mark: '裁申',
  ...PARTYS_OWN,
  basis: ['规则8', '规则9'],
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
