/** The register entry of the 行政裁决书更正通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const decisionRectification = adjudicationPaper({
  kind: 'decision-rectification',
  title: TITLE,
  mark: '裁更',
  basis: ['规则23'],
  format: 'letter',
  addressee: 'parties',
  delivery: 'onPaper',
  remedy: true,
  editable: ['corrections', ...CONTACT],
  textVersion: 3,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
