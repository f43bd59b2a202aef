/** The register entry of the 集体讨论记录, kept in the inner file. */

import { INTERNAL } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const collectiveDiscussion = adjudicationPaper({
  kind: 'collective-discussion',
  title: TITLE,
  mark: '裁集',
  ...INTERNAL,
  basis: ['规则22'],
  editable: ['startedAt', 'endedAt', 'place', 'presiding', 'recorder', 'report', 'dissent'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
