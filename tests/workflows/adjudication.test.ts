/** The adjudication's machine under exhaustive search, and what must hold on every edge of it. */
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { worlds } from './adjudication-worlds.ts';
import type { Invariant } from './explore.ts';
import { procedureSuite } from './procedure-suite.ts';

const on =
  (type: string, holds: Invariant<Facts>['holds']): Invariant<Facts>['holds'] =>
  (before, event, after) =>
    event.type !== type || holds(before, event, after);

const decides = (
  says: string,
  holds: (facts: Facts, day: string) => boolean,
): Invariant<Facts> => ({
  says,
  holds: on('decision.made', (before, event) => holds(before.facts, event.on)),
});

const invariants: readonly Invariant<Facts>[] = [
  decides('no decision without hearing every party (规则21)', (facts) =>
    facts.parties.every((party) => party.left || facts.heard[party.id]),
  ),
  decides('no decision without approval by the head (规则22)', (facts) => facts.approval !== null),
  decides(
    'no decision before each respondent answered or let the period pass (规则10)',
    (facts, day) =>
      facts.parties
        .filter((party) => party.role === 'respondent' && !party.left)
        .every((party) => {
          const served = facts.copiesServed[party.id];
          const reply = facts.replies[party.id];
          const tenDaysOn = served && Temporal.PlainDate.from(served).add({ days: 10 }).toString();
          return reply?.receivedOn !== undefined || (tenDaysOn !== undefined && day > tenDaysOn);
        }),
  ),
  decides('no decision while anything is open (规则17、18、19、21)', (facts) =>
    facts.stretches.every((stretch) => stretch.to !== null),
  ),
  decides('no decision on an appraisal or evidence nobody could examine (规则21)', (facts) =>
    [...facts.evidence, ...facts.appraisals.filter((a) => a.reportedOn)].every((e) => e.examinedOn),
  ),
  decides(
    'a major case was heard, reviewed and discussed (规则22)',
    (facts) =>
      !facts.major ||
      (facts.hearings.some((h) => h.heldOn) &&
        facts.legality === 'pass' &&
        facts.collective === 'pass'),
  ),
  decides(
    'who proposes does not approve (规则22)',
    (facts) => facts.opinion?.by !== facts.approval?.by,
  ),
  {
    says: 'no decision while suspended (规则14)',
    holds: on('decision.made', (before) => before.flat === 'proceedings.running'),
  },
  {
    says: 'no second correction request (规则10(一))',
    holds: on('correction.requested', (before) => before.facts.corrections === null),
  },
  {
    says: 'no extension twice, and none over thirty days (规则18)',
    holds: on(
      'extension.approved',
      (before, _, after) =>
        before.facts.extensions.length === 0 && (after.facts.extensions[0]?.length ?? 0) <= 30,
    ),
  },
  {
    says: 'a closed case leaves its state by order of re-decision or by revocation only (规则24)',
    holds: (before, event, after) =>
      !before.flat.startsWith('closed.') ||
      before.flat === after.flat ||
      event.type === 'redecision.ordered' ||
      (event.type === 'decision.revoked' &&
        after.flat === 'closed.revoked' &&
        before.facts.courtNotice !== null),
  },
  {
    says: 'only a step to a closed state closes, and it leaves its day',
    holds: (_, __, after) => after.flat.startsWith('closed.') === (after.facts.closedOn !== null),
  },
  {
    says: 'mediation agreements end a case only with the consent of both sides (规则19)',
    holds: (before, _, after) =>
      after.flat !== 'closed.mediated' ||
      before.flat === 'closed.mediated' ||
      before.facts.stretches.some((stretch) => stretch.kind === 'mediation'),
  },
];

procedureSuite(adjudication, worlds, invariants);
