/** The register entry of the 撤回行政裁决申请书: the applicant’s own paper. */

import { PARTYS_OWN } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const withdrawalApplication = adjudicationPaper({
  kind: 'withdrawal-application',
  title: TITLE,
  mark: '裁撤申',
  ...PARTYS_OWN,
  basis: ['规则15(一)', '规则16'],
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
