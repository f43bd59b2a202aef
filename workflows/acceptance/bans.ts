/**
 * The bans of 办法第二十三条 as data, derived from how a project finally ended; nothing is kept here. A ban runs
 * from the final conclusion to the corresponding day, which no rest day moves: the day after, one may file again.
 */
import { nameKey } from '../kernel/name-key.ts';
import type { Clock, Day } from '../kernel/reckoning.ts';
import type { TermId } from '../law/terms.ts';
import { attemptOf, type Facts, standingOpinion } from './facts.ts';
import type { Filing } from './filing.ts';
import type { banGrounds } from './grounds.ts';
import { dueOf, lastDayToReapply, objectedInTime, pendingObjections, spanIn } from './terms.ts';

export type BanSubject = {
  readonly name: string;
  readonly idNumber?: string;
  readonly uscc?: string;
  /** Of a sub-unit, the body it belongs to: the ban hits the sub-unit (高校院系、医院科室). */
  readonly parent?: string;
};

export type Ban = {
  readonly subject: BanSubject;
  readonly kind: 'leader' | 'undertaker';
  /** May not undertake projects of the city; may not be recommended to higher departments. */
  readonly effect: 'undertaking' | 'recommendation';
  readonly ground: keyof typeof banGrounds;
  readonly projectNo: string;
  readonly from: Day;
  readonly until: Day;
  /** The first day on which it counts: objections may no longer change it. Null while one is open. */
  readonly inForceFrom: Day | null;
  readonly basis: '办法23';
};

/** What follows from the conclusion as it stands; empty where it is not final or leaves nobody banned. */
export function bansOf(facts: Facts, clock: Clock): Ban[] {
  const final = finalOf(facts, clock);
  if (!final) return [];
  const { ground, on } = final;
  const { undertaker, leader, projectNo } = facts.filing;
  const inForceFrom = settledFrom(facts, clock, on);
  const both = (kind: Ban['kind'], subject: BanSubject, term: TermId): Ban[] => {
    const until = lastDay(on, spanIn(facts, term).length);
    const ban = { subject, kind, ground, projectNo, from: on, until, inForceFrom };
    return (['undertaking', 'recommendation'] as const).map((effect) => ({
      ...ban,
      effect,
      basis: '办法23',
    }));
  };
  if (ground === 'concluded')
    return both('leader', given(leader), 'acceptance.ban.leaderConcluded');
  return [
    ...both('leader', given(leader), 'acceptance.ban.leaderFailed'),
    ...both('undertaker', given(undertaker), 'acceptance.ban.undertakerFailed'),
  ];
}

/** Whether a ban that counts on that day hits this leader or this undertaker. */
export function hits(
  ban: Ban,
  filing: Pick<Filing, 'undertaker' | 'leader'>,
  effect: Ban['effect'],
  on: Day,
): boolean {
  const counts = ban.inForceFrom !== null && on >= ban.inForceFrom && on <= ban.until;
  if (!counts || on < ban.from || ban.effect !== effect) return false;
  return ban.kind === 'leader'
    ? isSamePerson(ban.subject, filing.leader)
    : isSameUnit(ban.subject, filing.undertaker);
}

/** By number where both have one, else by name: a namesake shows the number to be told apart. */
function isSamePerson(banned: BanSubject, leader: Filing['leader']): boolean {
  if (banned.idNumber && leader.idNumber) return banned.idNumber === leader.idNumber;
  return isSameName(banned.name, leader.name);
}

/** Sub-units share the code of their body, so they are told apart by name. */
function isSameUnit(banned: BanSubject, undertaker: Filing['undertaker']): boolean {
  if (banned.parent || undertaker.parent)
    return (
      isSameName(banned.parent ?? '', undertaker.parent ?? '') &&
      isSameName(banned.name, undertaker.name)
    );
  if (banned.uscc && undertaker.uscc) return banned.uscc === undertaker.uscc;
  return isSameName(banned.name, undertaker.name);
}

/** As the register finds it, so it is compared. */
const isSameName = (a: string, b: string) => nameKey(a) === nameKey(b);

type Final = { readonly ground: Ban['ground']; readonly on: Day };

/** 终局确认日: bans run from when rectification can no longer change the outcome. */
function finalOf(facts: Facts, clock: Clock): Final | null {
  const returned = facts.returned !== null;
  if (facts.lapse?.of === 'application')
    return { ground: returned ? 'returnLapsed' : 'lapsed', on: facts.lapse.on };
  if (facts.lapse) {
    const due = lastDayToReapply(facts, clock);
    const ground = returned ? 'rectificationReturnLapsed' : 'rectificationLapsed';
    return due === '' ? null : { ground, on: dayAfter(due) };
  }
  const opinion = standingOpinion(facts);
  if (opinion?.attempt !== attemptOf(facts)) return null;
  if (opinion.conclusion === 'conclude') return { ground: 'concluded', on: opinion.signedOn };
  return opinion.conclusion === 'fail' && opinion.attempt > 1
    ? { ground: 'failed', on: opinion.signedOn }
    : null;
}

/** Bans wait for the time to object and for objections without an answer (办法20). */
function settledFrom(facts: Facts, clock: Clock, from: Day): Day | null {
  if (pendingObjections(facts, clock).length > 0) return null;
  const due = dueOf(facts, clock, 'objection');
  const answers = facts.objections
    .filter((one) => objectedInTime(facts, clock, one))
    .flatMap((one) => one.answer?.on ?? []);
  const settled = latest(from, ...(due ? [dayAfter(due)] : []), ...answers);
  // A lapse may be confirmed long after the day from which it bans: until then nobody is banned yet.
  return latest(settled, ...heardFrom(facts, clock, latest(settled, facts.lapse?.on ?? settled)));
}

/**
 * Practice: who was told of a ban to come has spoken, or let the time pass. A notice given when the ban counts already
 * announces nothing, and a statement after the time holds nothing up: a ban in force stays so.
 */
function heardFrom(facts: Facts, clock: Clock, counts: Day): Day[] {
  const notice = facts.notices.findLast((one) => one.about === 'ban' && one.on < counts);
  if (!notice) return [];
  const term = spanIn(facts, 'acceptance.statement');
  const { due } = clock.dates({ term, start: notice.on, region: facts.region });
  const days = [notice.statement?.on, due ? dayAfter(due) : undefined];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .slice(0, 1);
}

const latest = (first: Day, ...others: readonly Day[]): Day =>
  [first, ...others].sort().at(-1) ?? first;

/** 对应日; month-end where there is none. */
const lastDay = (from: Day, years: number) =>
  Temporal.PlainDate.from(from).add({ years }).toString();

const dayAfter = (day: Day) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const given = ({ name, ...numbers }: Filing['undertaker'] | Filing['leader']): BanSubject => ({
  name,
  ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
});
