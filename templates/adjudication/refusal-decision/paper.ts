/** The register entry of the 不予受理决定书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const refusalDecision = adjudicationPaper({
  kind: 'refusal-decision',
  title: TITLE,
  mark: '裁不受',
  basis: ['规则10(三)', '规则10(四)'],
  format: 'document',
  addressee: 'applicants',
  remedy: true,
  editable: ['reasons', 'competentOrgan'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
