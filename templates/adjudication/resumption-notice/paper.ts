/** The register entry of the 行政裁决恢复审理通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const resumptionNotice = adjudicationPaper({
  kind: 'resumption-notice',
  title: TITLE,
  mark: '裁恢',
  basis: ['规则14'],
  format: 'letter',
  addressee: 'parties',

  editable: ['reason', ...CONTACT],
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
