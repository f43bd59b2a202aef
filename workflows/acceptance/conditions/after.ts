/** Conditions of 办法22 and 24: termination, recovery of funds, hearing before a disadvantage, archiving. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Clock, Day } from '../../kernel/reckoning.ts';
import type { AcceptanceEvents } from '../events.ts';
import { type Facts, outcomeOf, UNDERTAKER } from '../facts.ts';
import { conclusionNotices } from '../grounds.ts';
import { dueOf, isOver } from '../terms.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

export const afterConditions = {
  // 第二十二条
  afterClosing: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于办结之日（${facts.closedOn}）。`,
    basis: ['办法22'],
    test: (facts, event) => event.on >= (facts.closedOn ?? event.on),
  }),
  notYetTerminated: condition({
    code: 'termination.doneBefore',
    says: '项目已经终止。',
    basis: ['办法22'],
    test: (facts) => facts.termination === null,
  }),
  recoveryNotYetOrdered: condition({
    code: 'recovery.orderedBefore',
    says: '已经责令退回经费。',
    basis: ['办法22'],
    test: (facts) => facts.recovery === null,
  }),
  recoveryWithinFound: condition<'recovery.ordered'>({
    code: 'recovery.tooMuch',
    says: (facts) =>
      `退回的限于财政结余经费和经审计使用不合规经费，最多${recoverableYuan(facts)}元。`,
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) => event.data.amountYuan <= recoverableYuan(facts),
  }),
  recoveryOrdered: condition({
    code: 'recovery.notOrdered',
    says: '尚未责令退回经费。',
    basis: ['办法22'],
    test: (facts) => facts.recovery !== null,
  }),
  recoveredWithinOrder: condition<'funds.recovered'>({
    code: 'recovery.moreThanOrdered',
    says: (facts) => `尚应退回${outstandingYuan(facts)}元。`,
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) => event.data.amountYuan <= outstandingYuan(facts),
  }),
  afterRecoveryOrder: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于责令退回之日（${facts.recovery?.orderedOn}）。`,
    basis: ['办法22'],
    test: (facts, event) => event.on >= (facts.recovery?.orderedOn ?? event.on),
  }),
  spokenBeforeLapse: condition<Lapse>({
    code: 'statement.periodRunning',
    says: (facts, _, clock) =>
      `已经告知并给予陈述意见的时间，至${dueOf(facts, clock, 'statement:lapse')}届满。`,
    basis: ['办法22'],
    reading: true,
    test: (facts, event, clock) => hasSpoken(facts, clock, 'lapse', event.on),
  }),
  spokenBeforeRecovery: condition({
    code: 'statement.periodRunning',
    says: (facts, _, clock) =>
      `已经告知并给予陈述意见的时间，至${dueOf(facts, clock, 'statement:recovery')}届满。`,
    basis: ['办法22'],
    reading: true,
    test: (facts, event, clock) => hasSpoken(facts, clock, 'recovery', event.on),
  }),
  noticeGiven: condition<'statement.received'>({
    code: 'statement.noNotice',
    says: '没有就此事项告知过，或者陈述意见早于告知之日。',
    basis: ['办法22'],
    asksData: true,
    test: (facts, event) =>
      facts.notices.some((notice) => notice.about === event.data.about && notice.on <= event.on),
  }),

  // 第二十四条
  notYetArchived: condition({
    code: 'archive.doneBefore',
    says: '本案已经归档。',
    basis: ['办法24'],
    test: (facts) => facts.archivedOn === null,
  }),
  recoverySettled: condition({
    code: 'archive.recoveryOpen',
    says: (facts) => `尚有${outstandingYuan(facts)}元未退回，不得归档。`,
    basis: ['办法22', '办法24'],
    test: (facts) => outstandingYuan(facts) === 0,
  }),
  conclusionServed: condition({
    code: 'archive.serviceUnproved',
    says: '现行验收结论的通知书尚无送达承担单位的证明，不得归档。',
    basis: ['办法24'],
    reading: true,
    test: isConclusionServed,
  }),
} as const;

type Lapse = 'application.lapsed' | 'rectification.lapsed';

/** The notice of the conclusion that stands: one of an earlier conclusion tells nobody how the project ended. */
function isConclusionServed(facts: Facts): boolean {
  const outcome = outcomeOf(facts);
  if (!outcome) return false;
  const servedOn = facts.served[`${conclusionNotices[outcome.conclusion]}:${UNDERTAKER}`];
  return servedOn !== undefined && servedOn >= outcome.on;
}

/** 财政结余经费和经审计使用不合规经费; without any audit, no more than the subsidy. */
const recoverableYuan = ({ application, filing }: Facts): number =>
  application
    ? money(application.audit.balanceYuan + application.audit.nonCompliantYuan)
    : filing.fundingYuan;

const outstandingYuan = (facts: Facts): number =>
  facts.recovery === null
    ? 0
    : money(
        facts.recovered.reduce((rest, one) => rest - one.amountYuan, facts.recovery.amountYuan),
      );

const money = (yuan: number) => Math.round(yuan * 100) / 100;

/** Nobody was told, or who was told has spoken or let the time pass. */
function hasSpoken(facts: Facts, clock: Clock, about: 'lapse' | 'recovery', on: Day): boolean {
  const notice = facts.notices.findLast((one) => one.about === about);
  return (
    !notice || notice.statement !== undefined || isOver(facts, clock, `statement:${about}`, on)
  );
}
