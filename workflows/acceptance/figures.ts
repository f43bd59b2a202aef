/** What a project adds to the statistics, each on its legal day. What the figures mean: indicators.ts. */
import type { Figure, FigureWorld } from '../kernel/figure.ts';
import { workingDaysBetween } from '../kernel/figure-days.ts';
import { type Facts, outcomeOf } from './facts.ts';

type Day = string;

const one = (figure: string, on: Day): Figure => ({ figure, on, amount: 1 });
const when = (figure: string, on: Day | null | undefined): Figure[] =>
  on ? [one(figure, on)] : [];

export function figures(facts: Facts, world: FigureWorld): readonly Figure[] {
  return [
    one('received', facts.registeredOn),
    ...when('applied', facts.appliedOn[0]),
    ...when('appliedAgain', facts.appliedOn[1]),
    ...facts.extensions.map(({ approvedOn }) => one('extended', approvedOn)),
    ...review(facts, world),
    ...panel(facts),
    ...completion(facts, world),
    ...objections(facts),
    ...money(facts),
    ...ending(facts),
  ];
}

const inTime = (world: FigureWorld, key: string) =>
  world.deadlines.find((deadline) => deadline.key === key)?.status !== 'missed';

/** 办法12(二): ten working days of the bureau's office. */
function review(facts: Facts, world: FigureWorld): Figure[] {
  const on = facts.passedOn ?? (facts.returned?.by === 'office' ? facts.returned.on : null);
  if (!facts.endorsedOn || !on) return [];
  return [one(inTime(world, 'officeReview') ? 'review.inTime' : 'review.late', on)];
}

/** 办法7: drawn by lot, or invited with approval. */
function panel({ panel }: Facts): Figure[] {
  if (!panel?.confirmedOn) return [];
  return [one(panel.drawn ? 'panel.drawn' : 'panel.invited', panel.confirmedOn)];
}

/** 办法12(三): from complete materials to the signed opinion of that application. */
function completion(facts: Facts, world: FigureWorld): Figure[] {
  const start = facts.passedOn;
  const opinion = facts.opinions.find(
    ({ attempt, setAsideOn }) => attempt === facts.appliedOn.length && setAsideOn === undefined,
  );
  const opinions = facts.opinions.map(({ signedOn }) => one('opinion', signedOn));
  if (!start || !opinion || opinion.signedOn < start) return opinions;
  const on = opinion.signedOn;
  const days = workingDaysBetween(start, on, world.region, world.clock);
  return [
    ...opinions,
    one(inTime(world, 'completion') ? 'completion.inTime' : 'completion.late', on),
    one('days.cases', on),
    { figure: 'days.working', on, amount: days },
  ];
}

function objections({ objections, opinions }: Facts): Figure[] {
  const failed = opinions.find(({ attempt, conclusion }) => attempt === 1 && conclusion === 'fail');
  return [
    ...objections.map(({ filedOn }) => one('objection', filedOn)),
    ...objections.flatMap(({ answer }) =>
      answer?.outcome === 'textCorrected' || answer?.outcome === 'reevaluate'
        ? [one('objection.upheld', answer.on)]
        : [],
    ),
    ...(failed && failed.setAsideOn === undefined ? [one('firstFail', failed.signedOn)] : []),
  ];
}

const cents = (yuan: number) => Math.round(yuan * 100);

/** 办法22: what was ordered back and what came back, in 分. */
const money = ({ recovery, recovered }: Facts): Figure[] => [
  ...(recovery
    ? [{ figure: 'recovery.ordered', on: recovery.orderedOn, amount: cents(recovery.amountYuan) }]
    : []),
  ...recovered.map(({ on, amountYuan }) => ({
    figure: 'recovery.received',
    on,
    amount: cents(amountYuan),
  })),
];

function ending(facts: Facts): Figure[] {
  const on = facts.closedOn;
  const outcome = outcomeOf(facts);
  if (!on || !outcome) return [];
  return [
    one('closed', on),
    one(`closed.${outcome.conclusion}`, on),
    ...(facts.lapse ? [one('closed.lapsed', on)] : []),
  ];
}
