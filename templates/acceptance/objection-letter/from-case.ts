/** What the case knows for a 异议书: the objection of whom this copy is written to. */

import { objectorParty } from '../../../workflows/acceptance/parties.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, dueFrom, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts, addressees } = source;
  const objection = facts.objections.find((one) => addressees.includes(objectorParty(one)));
  const opinion = facts.opinions.findLast(({ signedOn }) => signedOn === objection?.against);
  return known({
    project: projectOf(source),
    objector: objection?.by,
    filedOn: objection?.filedOn,
    opinionOn: objection?.against,
    conclusion: opinion?.conclusion,
    objectBy: objection && dueFrom(source, 'acceptance.objection', objection.against),
    objection: objection?.text,
  });
}
