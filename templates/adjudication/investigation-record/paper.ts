/** The register entry of the 调查笔录 in its forms: 勘验、询问、听取意见. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const investigationRecord = adjudicationPaper({
  kind: 'investigation-record',
  title: TITLE,
  mark: '裁笔',
  basis: ['规则21', '规则29'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  editable: [
    'startedAt',
    'endedAt',
    'place',
    'investigators',
    'recorder',
    'subjects',
    'witnesses',
    'answer',
    'content',
  ],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
