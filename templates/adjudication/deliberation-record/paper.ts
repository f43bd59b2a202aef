/** The register entry of the 合议笔录, kept in the inner file. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const deliberationRecord = adjudicationPaper({
  kind: 'deliberation-record',
  title: TITLE,
  mark: '裁合',
  basis: ['规则21', '规则22'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  volume: 'inner',
  editable: ['startedAt', 'endedAt', 'place', 'members', 'recorder', 'views', 'conclusion'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
