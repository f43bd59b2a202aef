/** The register entry of the 验收会议签到表. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const attendanceSheet = acceptancePaper({
  kind: 'attendance-sheet',
  title: TITLE,
  mark: '验到',
  basis: ['办法6', '办法9', '办法12(三)'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
