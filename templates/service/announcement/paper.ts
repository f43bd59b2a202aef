/** The register entry of the 送达公告, sealed, for whom no other service reaches. */

import { commonPaper } from '../../organ-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const serviceAnnouncement = commonPaper({
  kind: 'service-announcement',
  title: TITLE,
  mark: '卷公告',
  basis: ['民诉法95', '规则29', '办法24'],
  format: 'form',
  addressee: 'oneParty',
  calledFor: 'service',
  editable: ['gist', 'attempts'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
