/** The register entry of the 回避申请书: the party’s own paper. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const recusalApplication = adjudicationPaper({
  kind: 'recusal-application',
  title: TITLE,
  mark: '裁避申',
  basis: ['规则4', '规则21'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  editable: ['applicantName', 'person'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
