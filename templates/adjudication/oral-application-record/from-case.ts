/** What the filing knows for a 口头申请笔录; the hours are written by who was there. */

import { known } from '../../known.ts';
import { type AdjudicationSource, describedIn } from '../case-facts.ts';
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
    applicants: describedIn(facts, 'applicant'),
    respondents: describedIn(facts, 'respondent'),
    thirdParties: describedIn(facts, 'thirdParty'),
    claims: filing.claims,
    occurredOn: filing.occurredOn,
    facts: filing.facts,
    reasons: filing.reasons,
    evidence: filing.evidence.map(({ name }) => name),
    content: protocol?.text,
  });
}
