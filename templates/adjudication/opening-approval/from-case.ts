/** What the case knows for a 立案审批表, of what is accepted and of what is refused. */

import { refusalGrounds } from '../../../workflows/law/grounds.ts';
import { handler } from '../../case-source.ts';
import { cite } from '../../citations.ts';
import { known } from '../../known.ts';
import { ended } from '../../wording.ts';
import { type AdjudicationSource, claimsOf, theCaseOf } from '../case-facts.ts';
import { dueIn } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  const { receivedOn } = facts.filing;
  return known({
    ...theCaseOf(source),
    receivedOn,
    reviewDueOn: dueIn(source, facts.corrections?.receivedOn ? 'review:corrected' : 'review'),
    claims: claimsOf(facts),
    outcome: facts.refusal ? 'refused' : 'accepted',
    opinion: proposal(source),
    officer: handler(source),
  });
}

function proposal({ facts }: AdjudicationSource): string {
  if (!facts.refusal) {
    return `经审查，申请事项属于本机关职权范围，申请材料齐全、符合法定形式，符合受理条件。依据${cite('规则10(二)')}，建议予以受理。`;
  }
  const { ground, reasons } = facts.refusal;
  const { text, basis } = refusalGrounds[ground];
  return `经审查，${text}。${ended(reasons)}依据${cite(basis)}，建议不予受理。`;
}
