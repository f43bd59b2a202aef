/** The register entry of the 行政调解协议书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { AGREEMENT } from '../agreement.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const mediationAgreement = adjudicationPaper({
  kind: 'mediation-agreement',
  title: TITLE,
  mark: '裁调',
  ...AGREEMENT,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
