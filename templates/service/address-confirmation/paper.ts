/** The register entry of the 送达地址确认书: the party’s own paper, filled from what it confirmed. */

import { commonPaper, PARTYS_OWN } from '../../organ-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const serviceAddressConfirmation = commonPaper({
  kind: 'service-address-confirmation',
  title: TITLE,
  mark: '卷址',
  ...PARTYS_OWN,
  basis: ['规则3', '民诉法90', '民诉解释136'],
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
