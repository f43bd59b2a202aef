/** What the case knows for an 答复书副本送达通知书; the time to comment is the officer's to set. */

import { known } from '../../known.ts';
import { type AdjudicationSource, sideName, theCaseOf } from '../case-facts.ts';
import { entryParty } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  const replier = entryParty(source);
  return known({
    ...theCaseOf(source),
    replier: replier && sideName(facts, replier),
    receivedOn: entryOn,
    enclosures: replier && [
      `${replier.name}书面答复副本1份`,
      ...facts.evidence
        .filter(({ by }) => by === replier.id)
        .map(({ name }) => `${bareName(name)}1份`),
    ],
    contact: organ.contact,
  });
}

const bareName = (name: string): string => name.replace(/1份$/u, '');
