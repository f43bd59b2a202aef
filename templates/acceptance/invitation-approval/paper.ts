/** The register entry of the 验收专家定向邀请审批表. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const invitationApproval = acceptancePaper({
  kind: 'invitation-approval',
  title: TITLE,
  mark: '验邀',
  basis: ['办法7'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  volume: 'inner',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
