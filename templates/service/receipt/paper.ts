/** The register entry of the 送达回证: one paper to one recipient. */

import { commonPaper } from '../../organ-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const serviceReceipt = commonPaper({
  kind: 'service-receipt',
  title: TITLE,
  mark: '卷送',
  basis: ['规则29', '办法24', '民诉法87'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  calledFor: 'service',
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
