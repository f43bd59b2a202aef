/** Conditions of 规则21: hearing the parties, evidence, investigation, hearing, expert review. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Clock, Day } from '../../kernel/reckoning.ts';
import { spanOn } from '../../law/terms.ts';
import type { AdjudicationEvents } from '../events.ts';
import { activeParties, type Facts, type Party, partiesOf } from '../facts.ts';
import { lawOf } from '../terms.ts';
import { isAfterAsking, isOpenStretch, isOver, NEVER, startedBy } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const hearingConditions = {
  repliesSettled: condition({
    code: 'decision.replyPeriodRunning',
    says: (facts, event, clock) =>
      `${repliesOutstanding(facts, event.on, clock)
        .map((party) => party.name)
        .join('、')}的答复期限尚未届满或者副本尚未送达，且未收到答复。`,
    basis: ['规则10(二)', '规则21'],
    reading: true,
    test: (facts, event, clock) => repliesOutstanding(facts, event.on, clock).length === 0,
  }),
  partiesHeard: condition({
    code: 'decision.partiesNotHeard',
    says: (facts, event) =>
      `应当采取当面听取意见和书面审理相结合的方式，尚未听取${unheard(facts, event.on)
        .map((party) => party.name)
        .join('、')}的意见。`,
    basis: ['规则21'],
    reading: true,
    test: (facts, event) => lawOf(facts).writtenReview || unheard(facts, event.on).length === 0,
  }),
  evidenceExamined: condition({
    code: 'decision.evidenceNotExamined',
    says: (facts, event) =>
      `${unexamined(facts, event.on).join('、')}尚未转送或者质证，不得作为裁决依据。`,
    basis: ['规则21'],
    reading: true,
    test: (facts, event) => unexamined(facts, event.on).length === 0,
  }),
  nothingUnderWay: condition({
    code: 'decision.matterOpen',
    says: (facts, event) => `${underWay(facts, event.on).join('、')}尚未结束，不得作出裁决。`,
    basis: ['规则17', '规则18', '规则21'],
    reading: true,
    test: (facts, event) => underWay(facts, event.on).length === 0,
  }),
  investigationSettled: condition({
    code: 'decision.investigationPending',
    says: '当事人申请的调查取证尚未处理。',
    basis: ['规则21'],
    reading: true,
    test: (facts) => !facts.investigationAsked,
  }),
  investigationPending: condition({
    code: 'investigation.notRequested',
    says: '没有待处理的调查取证申请。',
    basis: ['规则21'],
    test: (facts) => facts.investigationAsked,
  }),
  afterInvestigationRequest: condition({
    code: 'effectiveOn.beforeCause',
    says: '不予调查取证的日期不得早于申请之日。',
    basis: ['规则21'],
    test: (facts, event) => isAfterAsking(facts, 'investigation', event.on),
  }),
  hearingIdFree: condition<'hearing.scheduled'>({
    code: 'hearing.idTaken',
    says: '该编号的听证已经登记。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => !facts.hearings.some((hearing) => hearing.id === event.data.id),
  }),
  hearingNoticeInTime: condition<'hearing.scheduled'>({
    code: 'hearing.noticeTooShort',
    says: (facts, event, clock) =>
      `应当在听证7个工作日前通知：${event.data.heldOn}的听证最迟于${latestNotice(facts, event.data.heldOn, clock)}通知。`,
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => event.on <= latestNotice(facts, event.data.heldOn, clock),
  }),
  hearingOpen: condition<'hearing.held' | 'hearing.cancelled'>({
    code: 'hearing.notOpen',
    says: '没有该编号的待举行听证。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `hearing:${event.data.id}`),
  }),
  hearingCancelledAfterNotice: condition<'hearing.cancelled'>({
    code: 'effectiveOn.beforeCause',
    says: '取消听证的日期不得早于通知听证之日。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => event.on >= (hearingOf(facts, event.data.id)?.noticedOn ?? event.on),
  }),
  hearingOnItsDay: condition<'hearing.held'>({
    code: 'hearing.beforeItsDay',
    says: '听证不得早于通知的日期举行。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => event.on >= (hearingOf(facts, event.data.id)?.plannedFor ?? ''),
  }),
  hearingNoticeServedInTime: condition<'hearing.held'>({
    code: 'hearing.noticeServedLate',
    says: '有当事人的听证通知送达不足7个工作日，应当另定听证日期。',
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event, clock) => {
      const planned = hearingOf(facts, event.data.id)?.plannedFor;
      if (!planned) return true;
      const latest = latestNotice(facts, planned, clock);
      return activeParties(facts).every(
        (party) => (facts.served[`hearing-notice:${party.id}`] ?? latest) <= latest,
      );
    },
  }),
  expertReviewIdFree: condition<'expertReview.opened'>({
    code: 'expertReview.idTaken',
    says: '该编号的专家评审已经登记。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => !facts.stretches.some((s) => s.id === `expertReview:${event.data.id}`),
  }),
  expertReviewOpen: condition<'expertReview.closed'>({
    code: 'expertReview.notOpen',
    says: '没有该编号的在办专家评审。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => isOpenStretch(facts, `expertReview:${event.data.id}`),
  }),
  expertReviewAfterOpening: condition<'expertReview.closed'>({
    code: 'effectiveOn.beforeCause',
    says: '评审结束不得早于其开始之日。',
    basis: ['规则21'],
    asksData: true,
    test: (facts, event) => startedBy(facts, `expertReview:${event.data.id}`, event.on),
  }),
  absenceAfterNotice: condition<'parties.heard'>({
    code: 'parties.absenceWithoutNotice',
    says: '没有听证通知送达该当事人的证明，不得按通知后缺席处理。',
    basis: ['规则21'],
    reading: true,
    asksData: true,
    test: (facts, event) => {
      const { mode, outcome, partyId } = event.data;
      if (mode !== 'hearing' || outcome !== 'absentAfterNotice') return true;
      return (facts.served[`hearing-notice:${partyId}`] ?? NEVER) <= event.on;
    },
  }),
};

const hearingOf = (facts: Facts, id: string) => facts.hearings.find((hearing) => hearing.id === id);

/** 规则21 asks for the parties in person (当面): writing alone does for one who gave that up. */
const unheard = (facts: Facts, on: Day) =>
  activeParties(facts).filter(({ id }) => {
    const heard = facts.heard[id];
    return !heard || heard.on > on || (heard.mode === 'writing' && heard.outcome === 'heard');
  });

function unexamined(facts: Facts, on: Day): string[] {
  const isOpen = ({ examinedOn }: { readonly examinedOn?: Day }) => !examinedOn || examinedOn > on;
  return [
    ...facts.evidence.filter(isOpen).map((e) => `证据“${e.name}”`),
    ...facts.appraisals
      .filter((a) => a.reportedOn && isOpen(a))
      .map((a) => `${a.institution}的意见`),
  ];
}

const openNames: Partial<Record<string, string>> = {
  suspension: '中止',
  mediation: '调解',
  appraisal: '鉴定',
  assessment: '评估',
  inspection: '检验',
  quarantine: '检疫',
  testing: '检测',
  announcement: '公告',
  hearing: '听证',
  tender: '招标',
  auction: '拍卖',
  expertReview: '专家评审',
  other: '其他不计入期限的事项',
};

/** What was not over on that day. How a service by announcement ends is the question of the reply or the notice. */
function underWay(facts: Facts, on: Day): string[] {
  const open = facts.stretches.filter(
    ({ id, to }) => (to === null || to > on) && !id.startsWith('service:'),
  );
  return [...new Set(open.flatMap((s) => openNames[s.kind] ?? []))];
}

/** Respondents who neither answered nor let their own period pass. Third parties may answer but need not. */
function repliesOutstanding(facts: Facts, on: Day, clock: Clock): readonly Party[] {
  return partiesOf(facts, 'respondent').filter(
    (party) =>
      (facts.replies[party.id]?.receivedOn ?? NEVER) > on &&
      !isOver(facts, clock, `reply:${party.id}`, on),
  );
}

function latestNotice(facts: Facts, heldOn: Day, clock: Clock): Day {
  const term = spanOn('adjudication.hearingNotice', facts.filing.receivedOn);
  return clock.dates({ term, start: heldOn, region: facts.region }).due ?? heldOn;
}
