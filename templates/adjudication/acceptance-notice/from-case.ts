/** What the case knows for a 受理通知书. */

import type { Facts } from '../../../workflows/adjudication/facts.ts';
import { lawOf } from '../../../workflows/adjudication/terms.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { cite } from '../../citations.ts';
import { known } from '../../known.ts';
import {
  type AdjudicationSource,
  decisionArticle,
  generalLaw,
  isExcluded,
  spanText,
  theCaseOf,
} from '../case-facts.ts';
import { citeBriefly } from '../rules.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const law = lawOf(facts);
  return known({
    ...theCaseOf(source),
    appliedOn: facts.filing.appliedOn,
    receivedOn: facts.filing.receivedOn,
    acceptedOn: facts.acceptedOn,
    decisionTerm: known({
      length: spanText(law.decide),
      runsFrom: law.decideFrom,
      basis: citeBriefly(decisionArticle(facts)),
      excluded: specialExclusions(facts),
      extension: specialExtension(facts),
    }),
    mediationExcluded: isExcluded(facts, 'mediation'),
    contact: organ.contact,
  });
}

/** Told by name only where special law excludes less than 规则第18条 does. */
function specialExclusions(facts: Facts): string[] | null {
  const { excluded } = lawOf(facts);
  if (generalLaw(facts)?.excluded.every((kind) => excluded.includes(kind))) return null;
  const unnamed = ['suspension', 'mediation', 'other'];
  return excluded
    .filter((kind) => !unnamed.includes(kind))
    .map((kind) => exclusionKinds[kind].text);
}

/** Only a special law's own rule on extension is spelt out; the wording has the general one. */
function specialExtension(facts: Facts): string | null {
  const { extension } = lawOf(facts);
  if (extension === null) return '本类争议的办理期限依法不予延长';
  if (extension.basis === '规则18') return null;
  const most = extension.cap ? `，累计不超过${spanText(extension.cap)}` : '';
  return `案情复杂，不能按期作出裁决的，依照${cite(extension.basis)}，经批准可以适当延长${most}，并告知当事人`;
}
