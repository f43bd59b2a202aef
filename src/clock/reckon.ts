/** One reckoning from request to answer, pure: calendar and terms are handed in. It keeps no state and reads no clock. */

import type { ReckonedDates, Reckoning, ReckonRequest } from '../../workflows/kernel/reckoning.ts';
import { settleBackward } from './backward.ts';
import type { Calendar } from './calendar.ts';
import { type DayNumber, formatDay } from './day-number.ts';
import { exclusionKind } from './exclusion-kinds.ts';
import { settleForward } from './forward.ts';
import { excludedWithin } from './gaps.ts';
import { readQuestion, type TermLookup } from './question.ts';
import type { Settlement } from './settlement.ts';
import { workingLines } from './working.ts';

type ReckonWith = { readonly calendar: Calendar; readonly terms: TermLookup };

export function reckon(request: ReckonRequest, tools: ReckonWith): Reckoning {
  const settled = settle(request, tools);
  const { basis, ...dates } = answer(settled, request);
  return { ...dates, working: workingLines(settled), basis };
}

/** The same without its working, for guards and lists. */
export function reckonDates(request: ReckonRequest, tools: ReckonWith): ReckonedDates {
  return answer(settle(request, tools), request);
}

function settle(request: ReckonRequest, { calendar, terms }: ReckonWith): Settlement {
  const question = readQuestion(request, terms);
  const days = calendar.forRegion(request.region);
  return question.backward ? settleBackward(question, days) : settleForward(question, days);
}

function answer(settled: Settlement, request: ReckonRequest): ReckonedDates {
  const { nominal, due, provisional, used, plan } = settled;
  return {
    nominal: dayOrNull(nominal),
    due: dayOrNull(due),
    provisional,
    excludedDays: excludedWithin(settled.gaps, settled.question.start, lastCountable(settled)),
    used,
    remaining: used === null ? null : plan.length - used,
    ...verdictsOf(settled, request),
    basis: basisOf(settled),
  };
}

/** While the clock stands, what was excluded before it stood is told. */
function lastCountable({ nominal, gaps }: Settlement): DayNumber {
  return nominal ?? gaps.frozenAt ?? -Infinity;
}

function dayOrNull(day: DayNumber | null): string | null {
  return day === null ? null : formatDay(day);
}

/** One verdict for one extension, a list for a list. */
function verdictsOf(
  { verdicts }: Settlement,
  { extension }: ReckonRequest,
): Pick<ReckonedDates, 'extension'> {
  if (extension === undefined) return {};
  const [only] = verdicts;
  return 'approvedOn' in extension && only ? { extension: only } : { extension: verdicts };
}

function basisOf(settled: Settlement): string[] {
  const { question, plan, nominal, due } = settled;
  const basis = ['民法典201'];
  if (plan.steps.some(({ kind }) => kind === 'corresponding')) basis.push('民法典202');
  if (question.basis !== undefined) basis.push(question.basis);
  basis.push(...exclusionBases(settled));
  basis.push(...extensionBases(settled));
  if (due !== nominal) basis.push('民法典203');
  return [...new Set(basis)];
}

/** A length that is asked about without its law is extended as the rules of the organ have it. */
const extensionBases = ({ question, verdicts }: Settlement): string[] =>
  verdicts.flatMap(({ valid }, n) =>
    valid ? [question.extensions[n]?.basis ?? question.basis ?? '规则18'] : [],
  );

/** The articles of the exclusions that took a day out of the term, or hold it open. */
function exclusionBases({ question, nominal, gaps }: Settlement): string[] {
  const last = nominal ?? gaps.frozenAt ?? Infinity;
  return question.exclusions
    .filter(({ from, to }) =>
      to === null ? nominal === null : Math.min(to, last) > Math.max(from, question.start),
    )
    .map((exclusion) => exclusionKind(exclusion).basis);
}
