/** What the calling entry knows for a record of an investigation; hours, the two and the answer are those present's to write. */

import { known } from '../../known.ts';
import { type AdjudicationSource, sideName, theCaseOf } from '../case-facts.ts';
import { entryList, entryParty, entryText, poster } from '../records.ts';
import type { RecordType } from './data.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, entryOn } = source;
  const heard = entryParty(source);
  const kind = entryText(source, 'kind') ?? '';
  const by = poster(source);
  return known({
    ...theCaseOf(source),
    type: heard ? 'opinion' : typeOf(kind),
    what: heard ? `当面听取${sideName(facts, heard)}的意见` : kind,
    on: entryOn,
    place: entryText(source, 'place'),
    investigators: by && [by],
    subjects: heard ? [heard.name] : entryList(source, 'attendees'),
    content: entryText(source, 'summary') ?? entryText(source, 'note'),
  });
}

function typeOf(kind: string): RecordType {
  if (/勘验|勘察|勘查|踏勘/u.test(kind)) return 'site';
  return /询问|谈话|证人/u.test(kind) ? 'questioning' : 'investigation';
}
