/** A term as it runs in one case: what is counted from what, derived from facts and never kept as a date. */
import type { Day, Exclusion, ExtensionRequest, ReckonRequest, Span } from './reckoning.ts';

export type RunningTerm = {
  /** Unique in the case: `decision`, `reply:R1`. */
  readonly key: string;
  /** Id in workflows/law/terms.ts, which names title and article. */
  readonly term: string;
  readonly start: Day;
  /** The length that applies here; a matter's special law may differ from the registered one. */
  readonly span: Span & { readonly direction?: 'forward' | 'backward' };
  readonly excluded?: readonly Exclusion[];
  readonly extensions?: readonly ExtensionRequest[];
  readonly cap?: Span;
  /** A last day that an organ set by its notice, in place of a counted one; the span is not counted then. */
  readonly setTo?: Day;
  /** The day on which it was set, unless it was at the start: what stops the clock from then on moves it. */
  readonly setOn?: Day;
  /** Day on which what the term demands was done, or the reason it no longer runs. */
  readonly ended?: Day | 'void';
  /** With `void`: the day from which it ran no longer. One that had run out before it stays missed. */
  readonly voidFrom?: Day;
  /** The day on which its lapse was recorded: it stands unless the last day turns out to be a later one. */
  readonly lapsedOn?: Day;
  readonly basis?: readonly string[];
  /** A time in which somebody may act, or that is to be waited for: when it is over, nothing was missed. */
  readonly right?: true;
  /** An event that follows by itself once the term has run out. */
  readonly fires?: { readonly event: string; readonly data: unknown };
  /** An event that staff are asked to confirm once the term has run out. */
  readonly proposes?: string;
  /** Parties, by id, who lose something when it runs out: they are reminded before. */
  readonly whose?: readonly string[];
};

/** What the clock is asked about a running term. A day that an organ set is as many days away as it was when set. */
export function requestOf(term: RunningTerm, region: string): ReckonRequest {
  const excluded = term.excluded?.length ? { excluded: term.excluded } : {};
  if (term.setTo !== undefined) {
    const to = Temporal.PlainDate.from(term.setTo);
    const eve = to.subtract({ days: 1 }).toString();
    const set = term.setOn ?? term.start;
    const start = set < eve ? set : eve;
    const length = to.since(start).days;
    return { term: { length, unit: 'day' }, start, region, ...excluded };
  }
  return {
    term: term.span,
    start: term.start,
    region,
    ...excluded,
    ...(term.extensions?.length ? { extension: term.extensions } : {}),
    ...(term.cap ? { extensionCap: term.cap } : {}),
  };
}
