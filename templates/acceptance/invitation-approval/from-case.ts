/** What the case knows for a 验收专家定向邀请审批表. */

import { z } from 'zod';
import { expert, panelExpert } from '../../../workflows/acceptance/experts.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, named, organiserIn, projectOf, seatsIn } from '../case-facts.ts';

const supplied = z.looseObject({ experts: z.array(expert) });

export function fromCase(source: AcceptanceSource) {
  const { success, data } = supplied.safeParse(fromEntry(source, 'supplied'));
  const invitation = source.facts.panel?.invitation;
  const sitting = seatsIn(source).filter(({ since }) => since === invitation?.on);
  return known({
    project: projectOf(source),
    organiser: organiserIn(source).organiser,
    invitedOn: invitation?.on,
    reason: fromEntry(source, 'reason') ?? invitation?.reason,
    experts: (success ? data.experts.map(panelExpert) : sitting).map(named),
  });
}
