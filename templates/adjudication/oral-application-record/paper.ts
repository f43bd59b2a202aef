/** The register entry of the 口头申请笔录. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const oralApplicationRecord = adjudicationPaper({
  kind: 'oral-application-record',
  title: TITLE,
  mark: '裁口',
  basis: ['规则9'],
  format: 'form',
  addressee: 'file',
  signs: 'staffAndParties',
  editable: ['place', 'startedAt', 'endedAt', 'receivers', 'recorder', 'content', 'readBack'],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
  datedOn: 'event',
});
