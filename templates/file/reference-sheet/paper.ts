/** The register entry of the 卷内备考表. */

import { commonPaper } from '../../organ-paper.ts';
import { SHEET } from '../basis.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileReferenceSheet = commonPaper({
  kind: 'file-reference-sheet',
  title: TITLE,
  mark: '卷备',
  ...SHEET,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
