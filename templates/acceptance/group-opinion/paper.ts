/** The register entry of the 验收专家组意见. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const groupOpinion = acceptancePaper({
  kind: 'group-opinion',
  title: TITLE,
  mark: '验意',
  basis: ['办法19', '办法18', '办法15'],
  format: 'form',
  signs: 'party',
  textVersion: 2,
  schema,
  text: wording,
  fromCase,
});
