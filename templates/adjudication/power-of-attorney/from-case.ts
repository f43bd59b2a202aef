/** What the calling entry and the case know for a 授权委托书. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, described, roleTitles, theCaseOf } from '../case-facts.ts';
import { entryParty } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const principal = entryParty(source);
  const { agent: _, ...party } = principal ? described(principal) : {};
  return known({
    ...theCaseOf(source),
    role: principal && roleTitles[principal.role],
    principal: principal && party,
    agent: fromEntry(source, 'agent'),
  });
}
