/** The register entry of the 鉴定（评估）委托书: the time that does not count begins on its day. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const appraisalCommission = adjudicationPaper({
  kind: 'appraisal-commission',
  title: TITLE,
  mark: '裁鉴',
  basis: ['规则17', '规则18'],
  format: 'letter',
  addressee: 'institution',
  signs: 'organSealAndParties',
  editable: ['materials', 'dueOn', 'copies', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
