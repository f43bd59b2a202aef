/** The register entry of the 验收专家回避和递补记录. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const departureRecord = acceptancePaper({
  kind: 'departure-record',
  title: TITLE,
  mark: '验补',
  basis: ['办法7', '办法8', '办法16'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  schema,
  text: wording,
  fromCase,
});
