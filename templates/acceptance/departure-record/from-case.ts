/** What the case knows for a 验收专家回避和递补记录: the departure that its entry records. */

import { appointedAs } from '../../../workflows/acceptance/facts.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, calledBy, named, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { facts } = source;
  const said = fromEntry(source, 'expertId');
  const leaving = typeof said === 'string' ? appointedAs(facts, said) : undefined;
  const departure = calledBy(
    source,
    facts.panel?.departed ?? [],
    ({ on }) => on,
    ({ expertId }) => leaving === undefined || expertId === leaving.id,
  );
  const expert = departure && appointedAs(facts, departure.expertId);
  const replacement = departure?.replacedBy && appointedAs(facts, departure.replacedBy);
  return known({
    project: projectOf(source),
    expert: expert && named(expert),
    why: departure?.why,
    reason: departure?.reason,
    on: departure?.on,
    drawn: facts.panel?.drawn != null,
    replacement: replacement ? named(replacement) : undefined,
  });
}
