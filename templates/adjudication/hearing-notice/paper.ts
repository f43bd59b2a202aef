/** The register entry of the 行政裁决听证通知书. */

import { adjudicationPaper, CONTACT } from '../adjudication-paper.ts';
import { hearingGist } from '../gists.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const hearingNotice = adjudicationPaper({
  kind: 'hearing-notice',
  title: TITLE,
  mark: '裁听',
  basis: ['规则21'],
  format: 'letter',
  addressee: 'eachParty',

  editable: ['time', 'presiding', 'recorder', ...CONTACT],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  gist: hearingGist,
});
