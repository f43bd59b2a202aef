/** What the case knows for a 材料接收回执, of the application or of its correction. */

import { lawOf } from '../../../workflows/adjudication/terms.ts';
import { known } from '../../known.ts';
import { type AdjudicationSource, spanText, theCaseOf } from '../case-facts.ts';
import { dueIn, entryList, poster } from '../records.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, entryOn } = source;
  const corrected = entryList(source, 'items');
  return known({
    ...theCaseOf(source),
    occasion: corrected ? 'correction' : 'application',
    receivedOn: corrected ? entryOn : facts.filing.receivedOn,
    manner: facts.filing.form,
    materials: corrected ?? filed(source),
    receiver: poster(source) ?? organ.contact.officer,
    reviewTerm: spanText(lawOf(facts).review),
    reviewDueOn: dueIn(source, corrected ? 'review:corrected' : 'review'),
    contact: organ.contact,
  });
}

function filed({ facts: { filing } }: AdjudicationSource): string[] {
  const application = filing.form === 'oral' ? '口头申请笔录' : '行政裁决申请书';
  const named = [...filing.materials, ...filing.evidence].map(({ name }) => name);
  return named.some((name) => name.includes(application)) ? named : [application, ...named];
}
