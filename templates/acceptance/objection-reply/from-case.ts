/** What the case knows for the answer to an objection. */

import { partiesOf } from '../../../workflows/acceptance/parties.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import {
  type AcceptanceSource,
  addressedObjection,
  contactOf,
  dueFrom,
  projectOf,
} from '../case-facts.ts';

export function refusalFromCase(source: AcceptanceSource) {
  const answer = addressedObjection(source)?.answer;
  return known({
    ...objectionOf(source),
    reason: answer?.outcome === 'refused' ? answer.text : undefined,
  });
}

export function answerFromCase(source: AcceptanceSource) {
  const answer = addressedObjection(source)?.answer;
  const resolved = answer?.outcome === 'refused' ? undefined : answer;
  return known({
    ...objectionOf(source),
    outcome: resolved?.outcome,
    opinion: resolved?.text,
    investigation: fromEntry(source, 'investigation'),
  });
}

function objectionOf(source: AcceptanceSource) {
  const { facts, addressees } = source;
  const objection = addressedObjection(source);
  const readers = addressees.flatMap((id) => partiesOf(facts).find((one) => one.id === id) ?? []);
  return {
    project: projectOf(source),
    readers: readers.map(({ name }) => name).join('、'),
    objector: objection?.by,
    objection: objection?.text,
    filedOn: objection?.filedOn,
    opinionOn: objection?.against,
    objectBy: objection && dueFrom(source, 'acceptance.objection', objection.against),
    answeredOn: objection?.answer?.on,
    contact: contactOf(source),
  };
}
