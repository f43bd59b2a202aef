/** What the filing knows for a 口头申请笔录; the hours are written by who was there. */

import { known } from '../../known.ts';
import { applicationFromCase } from '../application.ts';
import type { AdjudicationSource } from '../case-facts.ts';
import { poster } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const { filing } = facts;
  const protocol =
    typeof filing.protocol === 'string' ? { text: filing.protocol } : filing.protocol;
  const recorder = protocol && 'recorder' in protocol ? protocol.recorder : undefined;
  return known({
    /** 当场记入笔录: on the day of the application. */
    on: filing.receivedOn,
    place: `${organ.contact.office}（${organ.contact.address}）`,
    receivers: poster(source) && [poster(source)],
    recorder,
    ...applicationFromCase(facts),
    evidence: filing.evidence.map(({ name }) => name),
    content: protocol?.text,
  });
}
