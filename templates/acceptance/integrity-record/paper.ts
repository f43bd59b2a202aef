/** The register entry of the 科技计划项目验收诚信记录. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const integrityRecord = acceptancePaper({
  kind: 'integrity-record',
  title: TITLE,
  mark: '验信',
  basis: ['办法26'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
