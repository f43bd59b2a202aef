/** What the case knows for a 不计入办理期限告知书. Suspensions have their own paper. */

import type { Facts, Stretch } from '../../../workflows/adjudication/facts.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import { known } from '../../known.ts';
import {
  type AdjudicationSource,
  decisionRemaining,
  isExcluded,
  stretchOn,
  theCaseOf,
} from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  const stretch = stretchOn(
    source,
    ({ kind }) => kind !== 'suspension' && isExcluded(facts, kind),
    ({ from }) => from,
  );
  return known({
    ...theCaseOf(source),
    procedure: stretch && exclusionKinds[stretch.kind].text,
    reason: stretch && reasonOf(facts, stretch),
    from: stretch?.from,
    remaining: stretch && decisionRemaining(source, stretch.from),
    contact: organ.contact,
  });
}

function reasonOf({ appraisals, hearings }: Facts, { id, kind, from, reason }: Stretch): string {
  const appraisal = appraisals.find((one) => id === `appraisal:${one.id}`);
  if (appraisal) {
    const chosen =
      appraisal.choice === 'agreed'
        ? '经当事人协商一致，本机关'
        : '因当事人协商不成，由本机关指定，';
    return `${chosen}于${chineseDate(from)}委托${appraisal.institution}就${appraisal.subject}进行${exclusionKinds[kind].text}`;
  }
  const hearing = hearings.find((one) => id === `hearing:${one.id}`);
  if (hearing) return `本机关定于${chineseDate(hearing.plannedFor)}举行听证`;
  if (kind === 'mediation') return '各方当事人同意由本机关组织调解';
  return reason ?? `本案需要${exclusionKinds[kind].text}`;
}
