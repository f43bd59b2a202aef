/** The register entry of the 行政裁决中止通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const suspensionNotice = adjudicationPaper({
  kind: 'suspension-notice',
  title: TITLE,
  mark: '裁中',
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
