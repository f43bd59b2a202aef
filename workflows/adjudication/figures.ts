/** What an adjudication adds to the statistics, each on its legal day. What the figures mean: indicators.ts. */
import type { Figure, FigureWorld } from '../kernel/figure.ts';
import { sum, workingDaysBetween } from '../kernel/figure-days.ts';
import { type Facts, partiesOf } from './facts.ts';
import { lawOf } from './terms.ts';

type Day = string;

const one = (figure: string, on: Day): Figure => ({ figure, on, amount: 1 });

export function figures(facts: Facts, world: FigureWorld): readonly Figure[] {
  return [
    ...intake(facts, world),
    ...suspensions(facts),
    ...ending(facts, world),
    ...decisions(facts),
  ];
}

/** By the day of receipt, but for the day of acceptance itself. */
function intake(facts: Facts, { flat, deadlines }: FigureWorld): Figure[] {
  const on = facts.filing.receivedOn;
  const [first] = partiesOf(facts, 'applicant');
  const reviews = deadlines.filter(({ key }) => key === 'review' || key.startsWith('review:'));
  const reviewed = facts.acceptedOn ?? facts.reviewedOn;
  return [
    one('received', on),
    one(`received.${first?.kind ?? 'person'}`, on),
    ...(facts.acceptedOn ? [one('received.accepted', on), one('accepted', facts.acceptedOn)] : []),
    ...(flat.startsWith('intake.') ? [one('received.inReview', on)] : []),
    ...(reviewed
      ? [
          one(
            reviews.some(({ status }) => status === 'missed') ? 'review.late' : 'review.inTime',
            reviewed,
          ),
        ]
      : []),
  ];
}

/** +1 when the proceedings stand still, −1 when they go on: their sum is what stands still on a day. */
function suspensions({ stretches, closedOn }: Facts): Figure[] {
  return stretches
    .filter(({ kind }) => kind === 'suspension')
    .flatMap(({ from, to }) => {
      const end = to ?? closedOn;
      return [
        one('suspended', from),
        one('suspended.began', from),
        ...(end ? [{ figure: 'suspended', on: end, amount: -1 }] : []),
      ];
    });
}

/** By the day on which the case ended. A case reopened by order counts when it ends again, and only then. */
function ending(facts: Facts, world: FigureWorld): Figure[] {
  const on = facts.closedOn;
  if (!on) return [];
  const way = wayOf(facts, world.flat);
  return [
    one('closed', on),
    one(`closed.${way}`, on),
    ...(concluding.has(way.split('.')[0] ?? '') ? concluded(facts, world, on) : []),
  ];
}

/** Endings of a case that was taken on, or mediated before that; the others ended at the door. */
const concluding: ReadonlySet<string> = new Set(['decided', 'dismissed', 'mediated', 'terminated']);

function wayOf(facts: Facts, flat: string): string {
  const state = flat.slice('closed.'.length);
  if (state === 'decided' || state === 'revoked') return `decided.${resultOf(facts)}`;
  if (state === 'terminated') return `terminated.${terminationOf(facts)}`;
  if (state === 'refused') return `refused.${facts.refusal?.ground ?? 'notEligible'}`;
  return state;
}

/** Rulings are free text: one that turns a claim down says 驳回 (our reading). */
function resultOf({ decision }: Facts): 'granted' | 'partly' | 'rejected' {
  const rulings = decision?.rulings ?? [];
  const turnedDown = rulings.filter((ruling) => ruling.includes('驳回')).length;
  if (turnedDown === 0) return 'granted';
  return turnedDown === rulings.length ? 'rejected' : 'partly';
}

function terminationOf({ termination }: Facts): 'withdrawn' | 'settled' | 'other' {
  if (!termination) return 'withdrawn';
  return termination.ground === 4 ? 'settled' : 'other';
}

function concluded(facts: Facts, world: FigureWorld, on: Day): Figure[] {
  const held = facts.hearings.some(({ heldOn }) => heldOn !== undefined);
  return [
    one('concluded', on),
    ...(facts.extensions.length > 0 ? [one('concluded.extended', on)] : []),
    ...(held ? [one('concluded.heard', on)] : []),
    ...(facts.appraisals.length > 0 ? [one('concluded.appraised', on)] : []),
    ...(facts.mediation || facts.premediated ? [one('concluded.mediationHeld', on)] : []),
    ...(remediesOf(facts, ['司法确认'], on).length > 0 ? [one('concluded.confirmed', on)] : []),
    ...handlingDays(facts, world, on),
    ...timeliness(facts, world, on),
  ];
}

/** From acceptance, that day not counted, to the end: all days, those that counted, and working days. */
function handlingDays(facts: Facts, { region, clock }: FigureWorld, on: Day): Figure[] {
  const start = facts.acceptedOn;
  if (!start || start > on) return [];
  const gross = daysBetween(start, on);
  const amount = (figure: string, days: number): Figure => ({ figure, on, amount: days });
  return [
    one('days.cases', on),
    amount('days.gross', gross),
    amount('days.net', gross - excludedDays(facts, start, on)),
    amount('days.working', workingDaysBetween(start, on, region, clock)),
  ];
}

/** Days in (start, end] that stood outside the term; what overlaps counts once (规则18). */
function excludedDays(facts: Facts, start: Day, end: Day): number {
  const kinds = lawOf(facts).excluded;
  const stretches = facts.stretches
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ from, to }) => ({ from: from < start ? start : from, to: to && to < end ? to : end }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  let covered = start;
  return sum(
    stretches.map(({ from, to }) => {
      const first = from > covered ? from : covered;
      if (to <= first) return 0;
      covered = to;
      return daysBetween(first, to);
    }),
  );
}

const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/** Of what was to be decided: decided or dismissed (规则18). A settlement or a termination leaves nothing to decide. */
function timeliness(facts: Facts, { flat, deadlines }: FigureWorld, on: Day): Figure[] {
  const decision = deadlines.find(({ key }) => key === 'decision');
  if (!decision?.due || !/decided|revoked|dismissed/.test(flat)) return [];
  const end = facts.decision?.madeOn ?? on;
  const late = end > decision.due;
  return [
    one(late ? 'term.late' : 'term.inTime', on),
    ...(late ? [{ figure: 'term.daysLate', on, amount: daysBetween(decision.due, end) }] : []),
  ];
}

/** By the day of the decision; one that was set aside by order stays a decision of its day. */
function decisions(facts: Facts): Figure[] {
  const days = [...facts.earlierDecisions, ...(facts.decision ? [facts.decision.madeOn] : [])];
  return days.flatMap((on, index) => {
    const until = days[index + 1];
    const after = (words: readonly string[]) => remediesOf(facts, words, on, until);
    const annulled = after(['复议', '诉讼', '起诉']).some(({ outcome }) =>
      /撤销|确认违法|变更/.test(outcome ?? ''),
    );
    const has = (figure: string, held: boolean) => (held ? [one(figure, on)] : []);
    return [
      one('decision', on),
      ...has('decision.sued', after(['诉讼', '起诉']).length > 0),
      ...has('decision.reconsidered', after(['复议']).length > 0),
      ...has('decision.annulled', annulled || until !== undefined),
      ...has('decision.performed', after(['履行']).length > 0),
      ...has('decision.published', after(['公开']).length > 0),
      ...has('decision.replaced', until === undefined && facts.revokedOn !== null),
    ];
  });
}

/** What was recorded on and after that day whose kind has one of the words. */
const remediesOf = (facts: Facts, words: readonly string[], from: Day, until?: Day) =>
  (facts.remedies ?? []).filter(
    ({ on, kind }) =>
      on >= from &&
      (until === undefined || on < until) &&
      words.some((word) => kind.includes(word)),
  );
