/** The register entry of the 行政裁决延长办理期限通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const extensionNotice = adjudicationPaper({
  kind: 'extension-notice',
  title: TITLE,
  mark: '裁延',
  basis: ['规则18'],
  format: 'letter',
  addressee: 'parties',

  editable: ['reason', ...CONTACT],
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
