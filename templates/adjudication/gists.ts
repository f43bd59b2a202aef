/** 要点: what an announcement tells of a letter that could not be served (民诉解释139). */

import { lawOf } from '../../workflows/adjudication/terms.ts';
import { chineseDate } from '../kit/chinese-date.ts';
import { venuesOf } from '../organ.ts';
import { remedies } from '../remedies.ts';
import { bare, clockTime, listed } from '../wording.ts';
import { type AdjudicationSource, claimsOf, spanText } from './case-facts.ts';

export const replyGist = ({ facts }: AdjudicationSource): string[] => [
  `申请人的请求：${claimsOf(facts).map(bare).join('；')}。`,
  `请你方自公告期满之日起${spanText(lawOf(facts).reply)}内向本机关提出书面意见，并提交证据、依据及相关材料；期满之日不计算在内。`,
  '逾期不提出的，不影响本案的审理，本机关将根据已经查明的事实和在案证据依法作出裁决。',
];

export function hearingGist({ facts: { hearings } }: AdjudicationSource): string[] | undefined {
  const planned = hearings.findLast(({ cancelledOn, heldOn }) => !cancelledOn && !heldOn);
  if (!planned) return undefined;
  const time = planned.time ? clockTime(planned.time) : '';
  return [
    `本机关定于${chineseDate(planned.plannedFor)}${time}在${planned.place}举行听证，请你方携带身份证明和证据原件按时到场。`,
    '你方无正当理由不到场的，不影响听证的进行，本机关将根据已经查明的事实和在案证据依法作出裁决。',
  ];
}

export function decisionGist(source: AdjudicationSource): string[] | undefined {
  const { facts } = source;
  if (!facts.decision) return undefined;
  return [
    `裁决如下：${listed(facts.decision.rulings).join('')}`,
    ...remedies[lawOf(facts).remedy].text(venuesOf(source), '裁决书'),
  ];
}
