/** The register entry of the 行政裁决书. What was decided is the record's: only how the case is told may be edited. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { decisionGist } from '../gists.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const decisionLetter = adjudicationPaper({
  kind: 'decision-letter',
  title: TITLE,
  mark: '裁决',
  basis: ['规则23', '规则24'],
  format: 'document',
  addressee: 'parties',
  delivery: 'onPaper',
  remedy: true,
  editable: [
    'applicantStatement',
    'respondentStatements.*.text',
    'thirdPartyStatements.*.text',
    'evidenceAssessment',
    'history.heard',
    'history.review',
    'other',
  ],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  gist: decisionGist,
  datedOn: ({ facts }) => facts.decision?.madeOn ?? null,
});
