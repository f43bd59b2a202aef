/** The register entry of the 科技计划项目验收受理审核意见. */

import { acceptancePaper } from '../acceptance-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const reviewOpinion = acceptancePaper({
  kind: 'acceptance-review-opinion',
  title: TITLE,
  mark: '验受',
  basis: ['办法12(二)', '办法12(三)'],
  format: 'letter',
  schema,
  text: wording,
  fromCase,
});
