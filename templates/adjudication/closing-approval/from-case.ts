/** What the case knows for a 结案审批表: how it ended and with what. */

import type { Facts } from '../../../workflows/adjudication/facts.ts';
import { terminationGrounds } from '../../../workflows/law/grounds.ts';
import { handler } from '../../case-source.ts';
import { known } from '../../known.ts';
import { listed, stopped } from '../../wording.ts';
import { type AdjudicationSource, decisionDue, endingName, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts } = source;
  return known({
    ...theCaseOf(source),
    receivedOn: facts.filing.receivedOn,
    acceptedOn: facts.acceptedOn,
    dueOn: decisionDue(source),
    closedOn: facts.closedOn,
    ending: endingName(facts),
    result: resultOf(facts),
    opinion: '本案已经办理完毕，建议结案，文书送达后立卷归档。',
    officer: handler(source),
  });
}

function resultOf({ decision, mediation, dismissal, termination }: Facts): string | undefined {
  if (decision) return listed(decision.rulings).join('\n');
  if (dismissal) return stopped(dismissal.reasons);
  if (termination)
    return `${terminationGrounds[termination.ground].text}。${stopped(termination.reason)}`;
  return mediation?.terms && stopped(mediation.terms);
}
