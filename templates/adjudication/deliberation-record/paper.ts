/** The register entry of the 合议笔录, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const deliberationRecord = adjudicationPaper({
  kind: 'deliberation-record',
  title: TITLE,
  mark: '裁合',
  ...INTERNAL,
  basis: ['规则21', '规则22'],
  editable: ['startedAt', 'endedAt', 'place', 'members', 'recorder', 'views', 'conclusion'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
