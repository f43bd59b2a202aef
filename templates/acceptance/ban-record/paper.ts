/** The register entry of the 科技计划项目禁入登记表. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const banRecord = acceptancePaper({
  kind: 'ban-record',
  title: TITLE,
  mark: '验禁',
  basis: ['办法23', '办法20'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  schema,
  text: wording,
  fromCase,
});
