/** The register entry of the 回避申请书: the party’s own paper. */

import { PARTYS_OWN } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const recusalApplication = adjudicationPaper({
  kind: 'recusal-application',
  title: TITLE,
  mark: '裁避申',
  ...PARTYS_OWN,
  basis: ['规则4', '规则21'],
  editable: ['applicantName', 'person'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
