/** Conditions of 规则3、24、26、29: measures, revocation, assistance, archiving. */
import { conditionsOn } from '../../kernel/condition.ts';
import type { Envelope } from '../../kernel/event.ts';
import { matters } from '../../law/matters.ts';
import type { AdjudicationEvents } from '../events.ts';
import { activeParties, type Facts } from '../facts.ts';
import { papers } from '../papers.ts';
import { isAfterAsking, NEVER } from './questions.ts';

const condition = conditionsOn<Facts, AdjudicationEvents>();

export const afterConditions = {
  courtJudgedMerits: condition({
    code: 'revocation.noJudgment',
    says: '尚未收到法院关于民事争议生效裁判的通知，不得据此撤销裁决。',
    basis: ['规则24'],
    test: (facts) => facts.courtNotice !== null,
  }),
  revokedAfterNotice: condition({
    code: 'effectiveOn.beforeCause',
    says: '撤销日期不得早于收到法院通知之日。',
    basis: ['规则24'],
    test: (facts, event) => event.on >= (facts.courtNotice?.noticedOn ?? event.on),
  }),
  judgmentInForce: condition<'court.noticed'>({
    code: 'court.notYetEffective',
    says: '法院裁判的生效日期不得晚于收到通知之日。',
    basis: ['规则24'],
    asksData: true,
    test: (_, event) => event.data.effectiveOn <= event.on,
  }),
  afterClosing: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于结案之日（${facts.closedOn}）。`,
    basis: ['规则29'],
    test: (facts, event) => event.on >= (facts.closedOn ?? event.on),
  }),

  measureAllowed: condition<'measure.ordered'>({
    code: 'measure.notAllowed',
    says: (facts) =>
      matters[facts.matter].measureDays === null
        ? '该类争议没有责令暂停的特别规定。'
        : `暂停时间累计最长不得超过${matters[facts.matter].measureDays}日。`,
    basis: ['规则3', '采购法57'],
    asksData: true,
    test: (facts, event) => {
      const most = matters[facts.matter].measureDays;
      if (most === null) return event.data.days === undefined;
      const ordered = facts.measures.filter((m) => m.kind === event.data.kind);
      const before = ordered.reduce((sum, measure) => sum + (measure.days ?? most), 0);
      return before + (event.data.days ?? most) <= most;
    },
  }),
  measureInForce: condition<'measure.lifted'>({
    code: 'measure.notInForce',
    says: '没有正在执行的该项措施。',
    basis: ['规则3'],
    asksData: true,
    test: (facts, event) =>
      facts.measures.some((m) => m.kind === event.data.kind && m.liftedOn === null),
  }),

  measureLiftedAfterOrder: condition<'measure.lifted'>({
    code: 'effectiveOn.beforeCause',
    says: '解除措施的日期不得早于采取之日。',
    basis: ['规则3'],
    asksData: true,
    test: (facts, event) =>
      facts.measures
        .filter((m) => m.kind === event.data.kind && m.liftedOn === null)
        .every((m) => m.from <= event.on),
  }),

  afterAssistanceRequest: condition<'assistance.answered'>({
    code: 'effectiveOn.beforeCause',
    says: '收到协助答复的日期不得早于请求协助之日。',
    basis: ['规则26'],
    asksData: true,
    test: (facts, event) => isAfterAsking(facts, `assistance:${event.data.organ}`, event.on),
  }),

  notYetArchived: condition({
    code: 'archive.doneBefore',
    says: '本案已经归档。',
    basis: ['规则29'],
    test: (facts) => facts.archivedOn === null,
  }),
  closingServed: condition({
    code: 'archive.serviceUnproved',
    says: (facts, event) =>
      `结案文书尚无送达${unserved(facts, event).join('、')}的证明，不得归档。`,
    basis: ['规则29'],
    reading: true,
    test: (facts, event) => unserved(facts, event).length === 0,
  }),
};

/** Parties whom a paper that ended the case, as papers.ts calls for it, has not reached. */
function unserved(facts: Facts, event: Envelope): string[] {
  const isServed = (kind: string, id: string) =>
    (facts.served[`${kind}:${id}`] ?? NEVER) <= event.on;
  const endings = facts.revokedOn
    ? (['decision.made', 'decision.revoked'] as const)
    : [facts.closedBy];
  const due = endings.flatMap((ending) => (ending && papers[ending]?.(facts, event)) || []);
  const missing = due.flatMap(({ kind, to }) => to.filter((id) => !isServed(kind, id)));
  return activeParties(facts)
    .filter(({ id }) => missing.includes(id))
    .map(({ name }) => name);
}
