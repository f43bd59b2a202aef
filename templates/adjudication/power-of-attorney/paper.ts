/** The register entry of the 授权委托书: the party’s own paper. */

import { PARTYS_OWN } from '../../organ-paper.ts';
import { adjudicationPaper } from '../adjudication-paper.ts';
import { schema } from './data.ts';
import { fromCase } from './from-case.ts';
import { TITLE, wording } from './wording.ts';

export const powerOfAttorney = adjudicationPaper({
  kind: 'power-of-attorney',
  title: TITLE,
  mark: '裁委',
  ...PARTYS_OWN,
  basis: ['规则7', '省程序办法15'],
  editable: [],
  textVersion: 1,
  schema,
  text: wording,
  fromCase,
});
