/** What the case knows for a 合议笔录: what is proposed; the members' views are theirs to write. */

import { known } from '../../known.ts';
import { bare } from '../../wording.ts';
import { type AdjudicationSource, claimsOf, theCaseOf } from '../case-facts.ts';
import { entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  return known({
    ...theCaseOf(source),
    on: source.entryOn,
    issue: `申请人请求${claimsOf(source.facts).map(bare).join('；')}应否支持`,
    conclusion: entryText(source, 'recommendation'),
  });
}
