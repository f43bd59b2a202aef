/** A line that a case adds to a list reaching beyond it (bans, integrity records): derived from its facts, as terms are. */
import type { Citation } from './citation.ts';
import type { Day } from './reckoning.ts';

export type RegisterRow = {
  /** Which list: `ban`. */
  readonly register: string;
  /** Unique among the case's lines of that list. */
  readonly key: string;
  /** Whom it is about; looked up by name or by number (identity number, 统一社会信用代码). */
  readonly subject: { readonly name: string; readonly number?: string | undefined };
  readonly subjectKind: 'person' | 'organization' | 'unknown';
  readonly effect: string;
  /** From when and to when it reaches, both days included; null without an end. */
  readonly from: Day;
  readonly until: Day | null;
  /** The first day on which it counts; null while that is not certain. */
  readonly inForceFrom: Day | null;
  readonly basis: readonly Citation[];
  /** What people read beside it: why, and from which case. */
  readonly note: string;
  /** The line as the procedure itself reads it back, as JSON; not shown. */
  readonly data: unknown;
};
