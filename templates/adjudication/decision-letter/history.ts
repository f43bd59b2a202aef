/** The paragraph on what was done in the case, from receipt to the end of examination; no judgment in it. */

import { chineseDate } from '../../kit/chinese-date.ts';
import { chineseNumber } from '../../kit/flow.ts';
import type { Day } from '../../kit/letter-document.ts';
import { nameList } from '../../wording.ts';
import { approver } from '../notices.ts';
import { RULES_IN_FULL, rule } from '../rules.ts';
import type { History } from './data.ts';

type Step = { readonly on: Day; readonly text: string };

/** Intake with service and replies; then what was done, by date; then the end. */
export function historyParagraphs(history: History, caseName: string): string[] {
  return [
    [...filing(history, caseName), ...services(history), ...replies(history)].join(''),
    redecision(history),
    byDate([
      ...joined(history),
      ...changes(history),
      ...inquiry(history),
      ...hearings(history),
      ...mediations(history),
      ...clock(history),
    ]),
    [heard(history), review(history), '本案现已审理终结。'].join(''),
  ].filter((text) => text !== '');
}

/** Steps of one day keep the order of the schema. */
const byDate = (steps: readonly Step[]): string =>
  steps
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ text }) => text)
    .join('');

function filing(history: History, caseName: string): string[] {
  const { appliedOn, receivedOn, correction, premediation, acceptedOn } = history;
  const applied =
    appliedOn && appliedOn !== receivedOn
      ? `申请人于${chineseDate(appliedOn)}提出行政裁决申请，本机关于${chineseDate(receivedOn)}收到`
      : `本机关于${chineseDate(receivedOn)}收到申请人的行政裁决申请`;
  const corrected = correction
    ? `因申请材料需要补正，本机关于${chineseDate(correction.requestedOn)}书面通知申请人补正，于${chineseDate(correction.receivedOn)}收到补正材料。`
    : '';
  const mediated = premediation
    ? `经各方同意，自${chineseDate(premediation.from)}至${chineseDate(premediation.to)}${premediation.centre ? `由${premediation.centre}` : ''}先行调解，未达成协议。`
    : '';
  return [
    `${caseName}一案，${applied}。${corrected}${mediated}`,
    `经审查符合受理条件，本机关依据${RULES_IN_FULL}第十条第二项，于${chineseDate(acceptedOn)}受理。`,
  ];
}

/** Those served the same paper on the same day stand together. */
function services({ services: all }: History): string[] {
  return grouped(all, ({ paper, servedOn }) => `${paper}|${servedOn}`).map((same) => {
    const [first] = same;
    return `${chineseDate(first.servedOn)}，${first.paper}送达${nameList(same.map(({ party }) => party))}。`;
  });
}

function replies({ replies: all }: History): string[] {
  return all.map(({ party, receivedOn, forwardedOn }) => {
    if (receivedOn === null) return `${party}在答复期限内未提出书面答复。`;
    const forwarded = forwardedOn
      ? `，本机关于${chineseDate(forwardedOn)}将答复副本发送申请人`
      : '';
    return `${party}于${chineseDate(receivedOn)}提出书面答复${forwarded}。`;
  });
}

function joined({ joined: all }: History): Step[] {
  return all.map(({ party, role, joinedOn }) => ({
    on: joinedOn,
    text:
      role === 'thirdParty'
        ? `因${party}与本案有利害关系，${chineseDate(joinedOn)}，本机关通知其作为第三人参加。`
        : `${chineseDate(joinedOn)}，本机关追加${party}为${ROLE[role]}。`,
  }));
}

const ROLE = { applicant: '申请人', respondent: '被申请人', thirdParty: '第三人' } as const;

function changes({ changes: all }: History): Step[] {
  return all.map(({ on, party, role, reason, successor }) => ({
    on,
    text: successor
      ? `${chineseDate(on)}，因${reason}，${ROLE[role]}由${party}变更为${successor}。`
      : `${chineseDate(on)}，因${reason}，${ROLE[role]}${party}退出本案。`,
  }));
}

function inquiry({ investigations, appraisals }: History): Step[] {
  return [
    ...investigations.map(({ on, what }) => ({ on, text: `${chineseDate(on)}，本机关${what}。` })),
    ...appraisals.map(
      ({ institution, subject, kind, choice, commissionedOn, reportedOn, endedOn }) => {
        const chosen = choice === 'agreed' ? '经当事人协商一致' : '因当事人协商不成，由本机关指定';
        return {
          on: commissionedOn,
          text: `${chosen}，${chineseDate(commissionedOn)}委托${institution}就${subject}出具${kind ?? ''}意见${appraisalEnd(reportedOn, endedOn)}。`,
        };
      },
    ),
  ];
}

function appraisalEnd(reportedOn?: Day, endedOn?: Day): string {
  if (reportedOn) return `，本机关于${chineseDate(reportedOn)}收到该意见`;
  return endedOn ? `，该委托于${chineseDate(endedOn)}终止` : '';
}

function hearings({ hearings: all }: History): Step[] {
  return all.map(({ noticedOn, heldOn, attendance }) => {
    const notice = noticedOn ? `本机关于${chineseDate(noticedOn)}发出听证通知，于` : '本机关于';
    return {
      on: noticedOn ?? heldOn,
      text: `${notice}${chineseDate(heldOn)}组织听证，${sentence(attendance)}`,
    };
  });
}

const OUTCOME = {
  failed: '未达成协议',
  withdrawn: '因一方不愿继续调解而结束',
  partial: '仅就部分事项达成协议',
} as const;

function mediations({ mediations: all }: History): Step[] {
  return all.map(({ from, to, outcome, agreed }) => ({
    on: from,
    text: `经各方同意，本机关自${chineseDate(from)}至${chineseDate(to)}组织调解，${OUTCOME[outcome]}${agreed ? `：${agreed}` : ''}。`,
  }));
}

function clock({ suspensions, extensions }: History): Step[] {
  return [
    ...suspensions.map(({ from, to, ground, reason }) => ({
      on: from,
      text: `因${reason}，${ground ? `依据${rule(14, `第一款第${chineseNumber(ground)}项`)}，` : ''}本案于${chineseDate(from)}中止，于${chineseDate(to)}恢复审理。`,
    })),
    ...extensions.map((extension) => ({ on: extension.approvedOn, text: extended(extension) })),
  ];
}

const extended = ({ approvedOn, length, byHead }: History['extensions'][number]): string =>
  `因案情复杂，经${approver(byHead)}于${chineseDate(approvedOn)}批准，本案办理期限延长${length}，并已告知当事人。`;

function redecision({ redecision: order }: History): string {
  if (!order) return '';
  const { earlier, orderedOn, organ, document } = order;
  const before =
    earlier.length > 0 ? `本机关曾于${nameList(earlier.map(chineseDate))}作出行政裁决。` : '';
  return `${before}${chineseDate(orderedOn)}，${organ}以${document}责令本机关重新处理，本机关依法重新审理。`;
}

const heard = ({ heard: how }: History): string => (how ? sentence(how) : '');

const review = ({ review: done }: History): string => (done ? sentence(done) : '');

const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`);

function grouped<T>(all: readonly T[], key: (one: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const same = groups.get(key(one));
    if (same) same.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}
