/** The register entry of the 验收专家咨询费签收表, which is kept from the project: it holds the experts' accounts. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const feeReceipt = acceptancePaper({
  kind: 'fee-receipt',
  title: TITLE,
  mark: '验费',
  basis: ['办法9'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  volume: 'inner',
  schema,
  text: wording,
  fromCase,
});
