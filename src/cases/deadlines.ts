/** A case's deadlines as rows and as views: reckoned from its terms, never kept as dates of their own. */
import { LRUCache } from 'lru-cache';
import type { DeadlineRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock, Day, Reckoning } from '../../workflows/kernel/reckoning.ts';
import { type RunningTerm, requestOf } from '../../workflows/kernel/term.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { type CaseTerms, termsOf } from './per-facts.ts';

export type DeadlineView = {
  readonly key: string;
  readonly term: string;
  readonly start: Day;
  readonly nominal: Day | null;
  readonly due: Day | null;
  readonly status: DeadlineRow['status'];
  readonly provisional: boolean;
  readonly ended: Day | null;
  readonly used: number | null;
  readonly remaining: number | null;
  /** The event that staff are asked to confirm, once the term has run out. */
  readonly proposes: string | null;
  readonly working: Reckoning['working'];
  readonly basis: readonly string[];
};

/**
 * The rows that lists and timers read; `running` here means: not yet ended. The same terms on the same calendars
 * give the same rows, so those of the last few thousand are remembered.
 */
export function deadlineRows<Facts>(
  procedure: Procedure<Facts>,
  facts: Facts,
  region: string,
  clock: Clock,
): readonly DeadlineRow[] {
  return rowsOfTerms(termsOf(procedure, facts), region, clock);
}

export function rowsOfTerms(
  { terms, fingerprint }: CaseTerms,
  region: string,
  clock: Clock,
): readonly DeadlineRow[] {
  const key = `${region}${fingerprint}`;
  const known = rowsUnder(clock);
  const rows = known.get(key) ?? terms.map((term) => rowOf(term, region, clock));
  known.set(key, rows);
  return rows;
}

const remembered = new WeakMap<Clock, LRUCache<string, readonly DeadlineRow[]>>();

function rowsUnder(clock: Clock): LRUCache<string, readonly DeadlineRow[]> {
  const known = remembered.get(clock) ?? new LRUCache({ max: 4000 });
  remembered.set(clock, known);
  return known;
}

function rowOf(term: RunningTerm, region: string, clock: Clock): DeadlineRow {
  const { nominal, due, provisional } = clock.dates(requestOf(settled(term), region));
  return {
    key: term.key,
    term: term.term,
    start: term.start,
    nominal,
    due,
    provisional,
    status: statusOf(term, due),
    entitles: term.right ?? false,
    fires: term.fires?.event ?? null,
    firesData: term.fires ? JSON.stringify(term.fires.data) : null,
  };
}

/** The same with their printable working, as they stand today. */
export function deadlineViews<Facts>(
  procedure: Procedure<Facts>,
  facts: Facts,
  region: string,
  clock: Clock,
  today: Day,
): DeadlineView[] {
  return procedure.terms(facts).map((term) => {
    const asOf = today < term.start ? term.start : today;
    const request = requestOf(extendedUnderItsOwn(settled(term)), region);
    const backward = term.span.direction === 'backward';
    const answer = clock.reckon(backward ? request : { ...request, asOf });
    const status = statusOf(term, answer.due);
    const over = status === 'running' && answer.due !== null && today > answer.due;
    return {
      key: term.key,
      term: term.term,
      start: term.start,
      nominal: answer.nominal,
      due: answer.due,
      status: over ? passed(term.right) : status,
      provisional: answer.provisional,
      ended: term.ended === 'void' ? null : (term.ended ?? null),
      used: answer.used,
      remaining: answer.remaining,
      proposes: over ? (term.proposes ?? null) : null,
      working: answer.working,
      basis: [...new Set([...basisOf(term), ...answer.basis])],
    };
  });
}

/** The case's own special law, or the article under which the term is registered. */
function basisOf({ term, basis, start }: RunningTerm): readonly string[] {
  const registered = registeredTerm(term, start)?.basis;
  return basis ?? (registered ? [registered] : []);
}

/** An extension that names no article is one under which the term itself is registered. */
function extendedUnderItsOwn(term: RunningTerm): RunningTerm {
  const basis = registeredTerm(term.term, term.start)?.basis;
  if (!term.extensions || basis === undefined) return term;
  return { ...term, extensions: term.extensions.map((one) => ({ basis, ...one })) };
}

/** Once its last day is over, a demand was missed; a right has only run out. */
export const passed = (entitles: boolean | undefined) => (entitles ? 'void' : 'missed');

/** Once a term has ended, a stretch that was still open stopped the clock up to that day only. */
function settled(term: RunningTerm): RunningTerm {
  const { excluded } = term;
  const ended = term.ended === 'void' ? term.voidFrom : term.ended;
  if (!excluded || !ended) return term;
  return {
    ...term,
    excluded: excluded.map((stretch) =>
      stretch.to === null
        ? { ...stretch, to: stretch.from > ended ? stretch.from : ended }
        : stretch,
    ),
  };
}

function statusOf(term: RunningTerm, due: Day | null): DeadlineRow['status'] {
  const late = (on: Day | undefined) => due !== null && (on ?? '') > due;
  if (term.ended === 'void') return late(term.voidFrom) ? passed(term.right) : 'void';
  if (term.ended !== undefined) return late(term.ended) ? passed(term.right) : 'met';
  if (late(term.lapsedOn)) return passed(term.right);
  return due === null ? 'stopped' : 'running';
}
