/** The register entry of the 撤销行政裁决决定书. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const revocationDecision = adjudicationPaper({
  kind: 'revocation-decision',
  title: TITLE,
  mark: '裁撤',
  basis: ['规则24'],
  format: 'document',
  addressee: 'parties',

  editable: ['court'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
