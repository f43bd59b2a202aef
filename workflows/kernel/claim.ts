/**
 * What a case has for itself alone among the cases of its procedure, such as a project number. The database keeps it
 * unique within the commit, so that of two cases filed in the same instant one is refused, and nothing of it is kept.
 */
import type { Refusal } from './condition.ts';

export type Claim = {
  /** What is claimed, as names are compared (`nameKey`); one claim of a kind needs no more. */
  readonly name: string;
  /** What is said to who comes second. */
  readonly taken: Refusal;
};
