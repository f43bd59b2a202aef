/** The register entry of the 卷内文件目录. */

import { commonPaper } from '../../organ-paper.ts';
import { SHEET } from '../basis.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileIndex = commonPaper({
  kind: 'file-index',
  title: TITLE,
  mark: '卷目',
  ...SHEET,
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
