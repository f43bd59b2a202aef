/** What the case knows for a 经费退回通知书. */

import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { type AcceptanceSource, contactOf, projectOf } from '../case-facts.ts';

export function fromCase(source: AcceptanceSource) {
  const { recovery, application } = source.facts;
  return known({
    project: projectOf(source),
    orderedOn: recovery?.orderedOn,
    amountYuan: recovery?.amountYuan,
    balanceYuan: application?.audit.balanceYuan,
    nonCompliantYuan: application?.audit.nonCompliantYuan,
    venues: venuesOf(source),
    contact: contactOf(source),
  });
}
