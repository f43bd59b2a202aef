/** What the case knows for a 禁入登记表: the bans that follow from the conclusion as it stands. */

import { bansOf } from '../../../workflows/acceptance/bans.ts';
import { banGrounds } from '../../../workflows/acceptance/grounds.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const bans = bansOf(source.facts, source.clock).filter(({ effect }) => effect === 'undertaking');
  const [first] = bans;
  return known({
    project: projectOf(source),
    ground: first && banGrounds[first.ground],
    finalOn: first?.from,
    inForceFrom: first?.inForceFrom,
    subjects: bans.map(({ kind, subject, from, until }) =>
      known({ who: kind, name: subject.name, parent: subject.parent, from, until }),
    ),
  });
}
