/** The register entry of the 验收专家抽取记录. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const drawProtocol = acceptancePaper({
  kind: 'draw-protocol',
  title: TITLE,
  mark: '验抽',
  basis: ['办法7', '办法8'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
