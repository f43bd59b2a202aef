/** The register entry of the 案卷封面. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileCover = adjudicationPaper({
  kind: 'file-cover',
  title: TITLE,
  mark: '裁卷',
  basis: ['规则29'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  calledFor: 'file',
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
