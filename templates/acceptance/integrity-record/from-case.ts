/** What the case knows for a 诚信记录. */

import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, calledBy, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const [subject, fact] = [fromEntry(source, 'subject'), fromEntry(source, 'fact')];
  const record = calledBy(
    source,
    source.facts.integrity,
    ({ on }) => on,
    (one) => subject === undefined || (one.subject === subject && one.fact === fact),
  );
  return known({
    project: projectOf(source),
    subject: record?.subject,
    fact: record?.fact,
    recordedOn: record?.on,
  });
}
