/** The acceptance's machine under exhaustive search, and what must hold on every edge of it. */
import { expect, it } from 'vitest';
import {
  type Facts,
  organiserOf,
  paymentsOf,
  standingOpinion,
} from '../../workflows/acceptance/facts.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import {
  concludedWith,
  demand,
  drawnFrom,
  filed,
  passes,
  reevaluatedAfterFail,
  reviewed,
  take,
} from '../fixtures/acceptance.ts';
import { worlds } from './acceptance-worlds.ts';
import type { Invariant } from './explore.ts';
import { procedureSuite } from './procedure-suite.ts';

const on =
  (type: string, holds: Invariant<Facts>['holds']): Invariant<Facts>['holds'] =>
  (before, event, after) =>
    event.type !== type || holds(before, event, after);

const concludes = (says: string, holds: (facts: Facts) => boolean): Invariant<Facts> => ({
  says,
  holds: on('opinion.signed', (before) => holds(before.facts)),
});

const seats = (facts: Facts) => facts.panel?.seats ?? [];
const monthsAfter = (day: string, months: number) =>
  Temporal.PlainDate.from(day).add({ months }).toString();

const invariants: readonly Invariant<Facts>[] = [
  concludes(
    'no opinion of a panel that is even, under five, or without finance or technical expert (办法7)',
    (facts) => {
      const finance = seats(facts).filter((seat) => seat.kind === 'finance').length;
      const size = seats(facts).length;
      return size % 2 === 1 && size >= 5 && finance >= 1 && size - finance >= 1;
    },
  ),
  concludes(
    'no expert of undertaker or participants judges for the bureau (办法8)',
    ({ filing, ...facts }) =>
      seats(facts as Facts).every(
        (seat) => ![filing.undertaker.name, ...filing.participants].includes(seat.unit),
      ),
  ),
  concludes('no opinion without a sheet of every expert (办法15、16)', (facts) =>
    seats(facts).every((seat) => facts.sheets[seat.id]?.kind === seat.kind),
  ),
  concludes('nobody judges before the commitment (办法25)', (facts) =>
    seats(facts).every((seat) => (seat.committedOn ?? '9') <= (facts.sheets[seat.id]?.on ?? '')),
  ),
  {
    says: 'the bureau accepts in a meeting (办法6)',
    holds: on(
      'opinion.signed',
      ({ facts }) =>
        organiserOf(facts) === 'unit' ||
        facts.reevaluationSince !== null ||
        facts.meeting?.heldOn != null,
    ),
  },
  {
    says: 'a fail names its ground, causes and measures, and a ground means fail (办法18(三)、19)',
    holds: on('opinion.signed', (_, __, { facts }) => {
      const opinion = standingOpinion(facts);
      const grounds = opinion?.failGrounds?.length ?? 0;
      return opinion?.conclusion === 'fail'
        ? grounds > 0 && opinion.causes !== undefined && opinion.measures !== undefined
        : grounds === 0;
    }),
  },
  {
    says: 'who concludes otherwise than the figures says why (办法18)',
    holds: on('opinion.signed', (_, __, { facts }) => {
      const opinion = standingOpinion(facts);
      return opinion?.conclusion === opinion?.proposed || opinion?.deviationReason !== undefined;
    }),
  },
  {
    says: 'no lapse within six months from the end, nor while an extension is undecided (办法10)',
    holds: on(
      'application.lapsed',
      ({ facts }, event) =>
        facts.extensionAsked === null && event.on > monthsAfter(facts.filing.endOn, 6),
    ),
  },
  {
    says: 'one extension, of twelve months at most (办法10)',
    holds: (_, __, { facts }) =>
      facts.extensions.length <= 1 && facts.extensions.every((one) => one.months <= 12),
  },
  {
    says: 'nobody applies a third time (办法21)',
    holds: (_, __, { facts }) => facts.appliedOn.length <= 2,
  },
  {
    says: 'a re-application follows a first fail within six months (办法21)',
    holds: on('application.submitted', ({ facts, flat }, event) => {
      const [first] = facts.opinions;
      if (flat !== 'rectification.open' || facts.returned) return true;
      return (
        first?.conclusion === 'fail' &&
        facts.appliedOn.length === 1 &&
        event.on <= monthsAfter(standingOpinion(facts)?.signedOn ?? '2000-01-01', 6)
      );
    }),
  },
  {
    says: 'a project fails for good by lapse or by its second fail only (办法21)',
    holds: (_, __, { flat, facts }) =>
      flat !== 'closed.failed' ||
      facts.lapse !== null ||
      (standingOpinion(facts)?.conclusion === 'fail' && facts.appliedOn.length === 2),
  },
  {
    says: 'what is registered is what the panel concluded (办法12(四)、18)',
    holds: (_, __, { flat, facts }) =>
      (flat !== 'closed.passed' || standingOpinion(facts)?.conclusion === 'pass') &&
      (flat !== 'closed.concluded' || standingOpinion(facts)?.conclusion === 'conclude'),
  },
  {
    says: 'only a step to a closed state closes, and it leaves its day',
    holds: (_, __, after) => after.flat.startsWith('closed.') === (after.facts.closedOn !== null),
  },
  {
    says: 'a closed case leaves its state for a new evaluation only (办法20)',
    holds: (before, event, after) =>
      !before.flat.startsWith('closed.') ||
      before.flat === after.flat ||
      (event.type === 'objection.resolved' && after.flat === 'evaluation'),
  },
  {
    says: 'only objections of the first fifteen days change anything (办法20)',
    holds: on('objection.resolved', ({ facts }) =>
      facts.objections.some((one) => {
        const limit = Temporal.PlainDate.from(one.against).add({ days: 15 }).toString();
        return !one.answer && one.filedOn <= limit;
      }),
    ),
  },
  {
    says: 'no recovery while the opinion can be objected to or an objection waits (办法20、22)',
    holds: on('recovery.ordered', ({ facts }, event) => {
      const signed = standingOpinion(facts)?.signedOn;
      const limit = signed && Temporal.PlainDate.from(signed).add({ days: 15 }).toString();
      return limit === undefined || limit === null || event.on > limit;
    }),
  },
  {
    says: 'payments are held after a first fail and stopped after the last (办法22)',
    holds: (_, __, { flat, facts }) =>
      (flat !== 'rectification.open' || paymentsOf(facts) === 'held') &&
      (flat !== 'closed.failed' || paymentsOf(facts) === 'stopped'),
  },
];

procedureSuite(acceptance, worlds, invariants);

it('keeps facts that are the same after a journey through JSON', () => {
  const ends = [
    concludedWith(passes),
    reevaluatedAfterFail(),
    take(filed(), 'application.lapsed', { on: '2021-12-31', data: { specialReason: '重病' } }),
    take(drawn(), 'expert.declined', {
      on: '2021-07-23',
      data: { expertId: 'expert1', reason: '出差' },
    }),
  ];
  for (const { facts } of ends) expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
});

function drawn() {
  const on = '2021-07-22';
  const demanded = take(reviewed(), 'panel.demanded', { on, data: demand() });
  return take(demanded, 'panel.drawn', { on, data: drawnFrom(demanded.facts) });
}
