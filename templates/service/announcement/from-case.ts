/** What the case and the service record know for a 送达公告: the gist by the kind of paper (民诉解释第139条). */

import type { Facts } from '../../../workflows/adjudication/facts.ts';
import { lawOf } from '../../../workflows/adjudication/terms.ts';
import { spanOn } from '../../../workflows/law/terms.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import { known } from '../../known.ts';
import { venuesOf } from '../../organ.ts';
import { remedies } from '../../remedies.ts';
import { bare, clockTime, listed } from '../../wording.ts';
import { type AdjudicationSource, claimsOf, spanText, theCaseOf } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, service } = source;
  const party = facts.parties.find(({ id }) => id === service?.recipient);
  return known({
    ...theCaseOf(source),
    recipient: party?.name,
    paper: service?.paper.title,
    number: service?.paper.number,
    attempts: service?.record?.attempts,
    term: spanText(spanOn('adjudication.announcement', facts.filing.receivedOn)),
    gist: service && gistOf(source, service.paper.kind),
    publishedOn: service?.record?.publishedOn ?? service?.record?.sentOn,
    contact: organ.contact,
  });
}

/** Undefined for kinds whose gist only the officer can tell. */
function gistOf(source: AdjudicationSource, kind: string): string[] | undefined {
  const { facts } = source;
  if (kind === 'reply-notice' || kind === 'third-party-notice') return reply(facts);
  if (kind === 'hearing-notice') return hearing(facts);
  if (kind === 'decision-letter') return decision(source);
  return undefined;
}

const reply = (facts: Facts): string[] => [
  `申请人的请求：${claimsOf(facts).map(bare).join('；')}。`,
  `请你方自公告期满之日起${spanText(lawOf(facts).reply)}内向本机关提出书面意见，并提交证据、依据及相关材料；期满之日不计算在内。`,
  '逾期不提出的，不影响本案的审理，本机关将根据已经查明的事实和在案证据依法作出裁决。',
];

function hearing({ hearings }: Facts): string[] | undefined {
  const planned = hearings.findLast(({ cancelledOn, heldOn }) => !cancelledOn && !heldOn);
  if (!planned) return undefined;
  const time = planned.time ? clockTime(planned.time) : '';
  return [
    `本机关定于${chineseDate(planned.plannedFor)}${time}在${planned.place}举行听证，请你方携带身份证明和证据原件按时到场。`,
    '你方无正当理由不到场的，不影响听证的进行，本机关将根据已经查明的事实和在案证据依法作出裁决。',
  ];
}

function decision(source: AdjudicationSource): string[] | undefined {
  const { facts } = source;
  if (!facts.decision) return undefined;
  return [
    `裁决如下：${listed(facts.decision.rulings).join('')}`,
    ...remedies[lawOf(facts).remedy].text(venuesOf(source), '裁决书'),
  ];
}
