/** The register entry of the 验收专家个人评议表. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const evaluationSheet = acceptancePaper({
  kind: 'evaluation-sheet',
  title: TITLE,
  mark: '验评',
  basis: ['办法15', '办法16'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  volume: 'inner',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
