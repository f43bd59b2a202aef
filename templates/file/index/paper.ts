/** The register entry of the 卷内文件目录. */

import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const fileIndex = adjudicationPaper({
  kind: 'file-index',
  title: TITLE,
  mark: '裁目',
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
