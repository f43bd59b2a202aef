/** What the case knows for a 验收材料清单: what the application held, kind by kind. */

import { materialKinds, requiredKinds } from '../../../workflows/acceptance/checklist.ts';
import { attemptOf, organiserOf } from '../../../workflows/acceptance/facts.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, projectOf } from '../case-facts.ts';

const required: readonly number[] = requiredKinds;

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const { application } = facts;
  return known({
    project: projectOf(source),
    submittedOn: application?.submittedOn,
    attempt: application && attemptOf(facts),
    organiser: organiserOf(facts),
    kinds:
      application &&
      Object.entries(materialKinds).map(([key, title]) => {
        const number = Number(key);
        const handedIn = application.materials.filter(({ kind }) => kind === number);
        return {
          number,
          title,
          optional: !required.includes(number),
          names: handedIn.map(({ name }) => name),
        };
      }),
  });
}
