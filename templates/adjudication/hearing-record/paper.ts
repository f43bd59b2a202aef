/** The register entry of the 听证笔录 and the 质证笔录 outside a hearing. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const hearingRecord = adjudicationPaper({
  kind: 'hearing-record',
  title: TITLE,
  mark: '裁听笔',
  basis: ['规则21', '规则29'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  editable: [
    'startedAt',
    'endedAt',
    'place',
    'presiding',
    'recorder',
    'attendees',
    'content',
    'finalStatements',
  ],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
