/** The register entry of the 集体讨论记录, kept in the inner file. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const collectiveDiscussion = adjudicationPaper({
  kind: 'collective-discussion',
  title: TITLE,
  mark: '裁集',
  basis: ['规则22'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  volume: 'inner',
  editable: ['startedAt', 'endedAt', 'place', 'presiding', 'recorder', 'report', 'dissent'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
