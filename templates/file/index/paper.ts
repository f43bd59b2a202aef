/** The register entry of the 卷内文件目录. */

import { commonPaper } from '../../organ-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileIndex = commonPaper({
  kind: 'file-index',
  title: TITLE,
  mark: '卷目',
  basis: ['规则29', '办法24'],
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
