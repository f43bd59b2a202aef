/** What the case knows for a 听证（质证）笔录; who came and what was said last are those present's to write. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { stopped } from '../../wording.ts';
import { type AdjudicationSource, sideName, theCaseOf } from '../case-facts.ts';
import { entryList, entryText, poster } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, entryOn, organ } = source;
  const id = entryText(source, 'id');
  const hearing = facts.hearings.find((one) => one.id === id && one.heldOn === entryOn);
  return known({
    ...theCaseOf(source),
    type: hearing ? 'hearing' : 'examination',
    on: entryOn,
    startedAt: hearing?.time,
    place: hearing?.place,
    manner: hearing?.manner,
    presiding: hearing?.presiding ?? poster(source) ?? organ.contact.officer,
    recorder: hearing?.recorder,
    content: hearing?.summary ?? examined(source),
  });
}

/** What was put to the parties, and what each said to it. */
function examined(source: AdjudicationSource): string | undefined {
  const items = entryList(source, 'items');
  if (!items) return undefined;
  const opinions = entryList(source, 'opinions') ?? [];
  const byParty = [fromEntry(source, 'opinions')].flat().flatMap((one) => opinionOf(source, one));
  return [`出示并质证的证据：${items.join('、')}。`, ...opinions.map(stopped), ...byParty].join(
    '\n',
  );
}

function opinionOf({ facts }: AdjudicationSource, one: unknown): string[] {
  if (typeof one !== 'object' || one === null) return [];
  const { partyId, opinion } = one as { partyId?: unknown; opinion?: unknown };
  const party = facts.parties.find(({ id }) => id === partyId);
  return party ? [`${sideName(facts, party)}：${stopped(String(opinion))}`] : [];
}
