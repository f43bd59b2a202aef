/** What the case knows for a notice before a disadvantage. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, calledBy, contactOf, dueFrom, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const about = fromEntry(source, 'about');
  const notice = calledBy(
    source,
    facts.notices,
    ({ on }) => on,
    (one) => about === undefined || one.about === about,
  );
  return known({
    project: projectOf(source),
    about: notice?.about,
    afterRectification: facts.opinions.length > 0,
    sentBack: facts.returned !== null,
    grounds: notice?.grounds,
    noticedOn: notice?.on,
    speakBy: notice && dueFrom(source, 'acceptance.statement', notice.on),
    contact: contactOf(source),
  });
}
