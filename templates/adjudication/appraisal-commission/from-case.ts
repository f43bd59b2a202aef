/** What the case knows for an 鉴定（评估）委托书; materials and last day are the officer's to write. */

import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, activeCount, theCaseOf } from '../case-facts.ts';
import { entryText } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  const asked = facts.appraisals.filter(({ commissionedOn }) => commissionedOn === entryOn);
  const named = asked.find(({ id }) => id === fromEntry(source, 'id')) ?? asked.at(-1);
  return known({
    ...theCaseOf(source),
    institution: named?.institution,
    procedure: named && exclusionKinds[named.kind].text,
    choice: named?.choice,
    negotiation: entryText(source, 'negotiation'),
    subject: named?.subject,
    copies: activeCount(facts) + 1,
    contact: organ.contact,
  });
}
