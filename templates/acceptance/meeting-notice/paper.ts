/** The register entry of the 科技计划项目验收会议通知. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const meetingNotice = acceptancePaper({
  kind: 'acceptance-meeting-notice',
  title: TITLE,
  mark: '验会',
  basis: ['办法6', '办法12(三)'],
  format: 'letter',
  datedWhenIssued: true,
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
