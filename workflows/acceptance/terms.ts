/** The terms that run in an acceptance, derived from its facts in the order of the measures. */
import type { Clock, Day } from '../kernel/reckoning.ts';
import { type RunningTerm, requestOf } from '../kernel/term.ts';
import { spanOn, type TermId } from '../law/terms.ts';
import {
  attemptOf,
  endOf,
  type Facts,
  type Objection,
  type Opinion,
  openObjections,
  standingOpinion,
  UNDERTAKER,
} from './facts.ts';

export function terms(facts: Facts): readonly RunningTerm[] {
  return [
    ...applicationTerms(facts),
    ...reviewTerms(facts),
    ...completionTerms(facts),
    ...objectionTerms(facts),
    ...rectificationTerms(facts),
    ...statementTerms(facts),
  ];
}

/** The last day of a term as it runs now; null where it does not run. */
export function dueOf(facts: Facts, clock: Clock, key: string): Day | null {
  const term = terms(facts).find((candidate) => candidate.key === key);
  return term ? clock.dates(requestOf(term, facts.region)).due : null;
}

/** Whether the term has run out by then; one that does not run has not. */
export function isOver(facts: Facts, clock: Clock, key: string, on: Day): boolean {
  const due = dueOf(facts, clock, key);
  return due !== null && on > due;
}

/** 完成日期前3个月: the first day on which an extension can be asked; never moved. */
export function extensionWindowFrom(facts: Facts, clock: Clock): Day {
  const term = spanIn(facts, 'acceptance.extensionWindow');
  const start = endOf(facts);
  return clock.dates({ term, start, region: facts.region }).due ?? start;
}

/** 办法20: within fifteen days from the opinion it is about; later it is refused. */
export function objectedInTime(facts: Facts, clock: Clock, objection: Objection): boolean {
  const term = spanIn(facts, 'acceptance.objection');
  const { due } = clock.dates({ term, start: objection.against, region: facts.region });
  return due === null || objection.filedOn <= due;
}

/** What was objected in time and still waits for its answer: a late objection holds nothing up. */
export const pendingObjections = (facts: Facts, clock: Clock): readonly Objection[] =>
  openObjections(facts).filter((one) => objectedInTime(facts, clock, one));

/** The length that was law when the project was registered. */
export const spanIn = (facts: Facts, term: TermId) => spanOn(term, facts.registeredOn);

/** 办法10: within the term of the contract or six months after it; a window before its end to ask for more. */
function applicationTerms(facts: Facts): RunningTerm[] {
  const { excuse, returned } = facts;
  const [appliedOn] = facts.appliedOn;
  const end = endOf(facts);
  const list: RunningTerm[] = [
    {
      key: 'extensionWindow',
      term: 'acceptance.extensionWindow',
      start: end,
      span: spanIn(facts, 'acceptance.extensionWindow'),
      right: true,
      // It is the day a window opens: it demands nothing of anybody.
      ended: 'void',
    },
    {
      key: 'application',
      term: 'acceptance.application',
      start: end,
      span: spanIn(facts, 'acceptance.application'),
      ...ended(appliedOn ?? excuse?.on ?? facts.closedOn),
      ...(facts.extensionAsked ? {} : { proposes: 'application.lapsed' }),
      whose: [UNDERTAKER],
    },
  ];
  if (excuse) {
    list.push({
      key: 'application:excused',
      term: 'acceptance.application',
      start: excuse.on,
      span: spanIn(facts, 'acceptance.application'),
      ...(excuse.newDueOn ? { setTo: excuse.newDueOn } : {}),
      ...ended(appliedOn ?? facts.closedOn),
      proposes: 'application.lapsed',
      whose: [UNDERTAKER],
    });
  }
  if (returned) {
    list.push({
      key: 'resubmission',
      term: 'acceptance.resubmission',
      start: returned.on,
      span: spanIn(facts, 'acceptance.resubmission'),
      ...ended(facts.closedOn),
      proposes: attemptOf(facts) > 1 ? 'rectification.lapsed' : 'application.lapsed',
      whose: [UNDERTAKER],
    });
  }
  return list;
}

/** 办法12(二): the department's review (our reading), then ten working days of the bureau's office from there. */
function reviewTerms(facts: Facts): RunningTerm[] {
  const { application, endorsedOn, passedOn, returned } = facts;
  if (!application) return [];
  const list: RunningTerm[] = [
    {
      key: 'unitReview',
      term: 'acceptance.unitReview',
      start: application.submittedOn,
      span: spanIn(facts, 'acceptance.unitReview'),
      ...ended(endorsedOn ?? returned?.on),
    },
  ];
  if (endorsedOn) {
    list.push({
      key: 'officeReview',
      term: 'acceptance.officeReview',
      start: endorsedOn,
      span: spanIn(facts, 'acceptance.officeReview'),
      ...ended(passedOn ?? returned?.on),
    });
  }
  return list;
}

/** 办法12(三): fifteen working days once the materials are complete; again from an order to evaluate anew. */
function completionTerms(facts: Facts): RunningTerm[] {
  if (!facts.passedOn) return [];
  const span = spanIn(facts, 'acceptance.completion');
  const opinions = facts.opinions.filter((one) => one.attempt === attemptOf(facts));
  const list: RunningTerm[] = [
    {
      key: 'completion',
      term: 'acceptance.completion',
      start: facts.passedOn,
      span,
      ...ended(opinions[0]?.signedOn),
    },
  ];
  if (facts.reevaluationSince) {
    list.push({
      key: 'completion:again',
      term: 'acceptance.completion',
      start: facts.reevaluationSince,
      span,
      ...ended(standingOpinion(facts)?.signedOn),
    });
  }
  return list;
}

/** 办法20: fifteen days from the signed opinion, for anybody. */
function objectionTerms(facts: Facts): RunningTerm[] {
  const opinion = standingOpinion(facts);
  if (!opinion) return [];
  return [
    {
      key: 'objection',
      term: 'acceptance.objection',
      start: opinion.signedOn,
      span: spanIn(facts, 'acceptance.objection'),
      right: true,
      ...(facts.closedOn ? { ended: 'void' as const } : {}),
    },
  ];
}

/** 办法21: six months from the first fail, unless it was set aside. */
function rectificationTerms(facts: Facts): RunningTerm[] {
  const failed = firstFail(facts);
  if (!failed) return [];
  return [
    {
      key: 'rectification',
      term: 'acceptance.rectification',
      start: failed.signedOn,
      span: spanIn(facts, 'acceptance.rectification'),
      ...ended(facts.appliedOn[1] ?? facts.closedOn),
      proposes: 'rectification.lapsed',
      whose: [UNDERTAKER],
    },
  ];
}

/** The fail that opened the way to rectify and apply once more. */
const firstFail = (facts: Facts): Opinion | undefined =>
  facts.opinions.find(
    (one) => one.attempt === 1 && one.conclusion === 'fail' && one.setAsideOn === undefined,
  );

/** Practice: who is told of a disadvantage to come has time to speak. */
function statementTerms(facts: Facts): RunningTerm[] {
  return (['lapse', 'ban', 'recovery'] as const).flatMap((about) => {
    const notice = facts.notices.findLast((one) => one.about === about);
    if (!notice) return [];
    return [
      {
        key: `statement:${about}`,
        term: 'acceptance.statement',
        start: notice.on,
        span: spanIn(facts, 'acceptance.statement'),
        right: true as const,
        ...(notice.statement
          ? { ended: notice.statement.on }
          : facts.archivedOn
            ? { ended: 'void' as const }
            : {}),
      },
    ];
  });
}

const ended = (end: Day | null | undefined) => (end ? { ended: end } : {});

/** The last day to apply: the term, moved by an excuse, and never before what was returned can be completed. */
export function lastDayToApply(facts: Facts, clock: Clock): Day {
  return latest(facts, clock, ['application', 'application:excused', 'resubmission']);
}

export const lastDayToReapply = (facts: Facts, clock: Clock): Day =>
  latest(facts, clock, ['rectification', 'resubmission']);

const latest = (facts: Facts, clock: Clock, keys: readonly string[]): Day =>
  keys
    .flatMap((key) => dueOf(facts, clock, key) ?? [])
    .sort()
    .at(-1) ?? '';
