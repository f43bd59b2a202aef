/** The register entry of the 卷内备考表. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileReferenceSheet = adjudicationPaper({
  kind: 'file-reference-sheet',
  title: TITLE,
  mark: '裁备',
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
