/** The register entry of the 案卷查阅登记表. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const inspectionRecord = adjudicationPaper({
  kind: 'inspection-record',
  title: TITLE,
  mark: '裁阅',
  basis: ['规则12'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  editable: ['inspector', 'withheld', 'place', 'attendant'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
