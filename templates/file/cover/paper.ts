/** The register entry of the 案卷封面. */

import { commonPaper } from '../../organ-paper.ts';
import { SHEET } from '../basis.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileCover = commonPaper({
  kind: 'file-cover',
  title: TITLE,
  mark: '卷面',
  ...SHEET,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
