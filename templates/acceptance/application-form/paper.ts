/** The register entry of the 验收申请登记表: what was applied for, as the bureau's file keeps it. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const applicationForm = acceptancePaper({
  kind: 'acceptance-application',
  title: TITLE,
  mark: '验申',
  basis: ['办法11', '办法8', '办法10', '办法14'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
