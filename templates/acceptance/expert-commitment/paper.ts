/** The register entry of the 验收专家承诺书. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const expertCommitment = acceptancePaper({
  kind: 'expert-commitment',
  title: TITLE,
  mark: '验诺',
  basis: ['办法25', '办法15', '办法16', '办法26'],
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
