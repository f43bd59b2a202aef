/** The register entry of the 材料接收回执: the review term counts from the day that it names. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const materialsReceipt = adjudicationPaper({
  kind: 'materials-receipt',
  title: TITLE,
  mark: '裁收',
  basis: ['规则10'],
  format: 'form',
  addressee: 'applicants',
  startsTerm: 'adjudication.review',
  editable: ['materials', 'receivedAt', 'receiver', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
