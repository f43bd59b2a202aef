/** What of a case a form may refer to, and the next free number for something new, whatever its procedure. */
import { acceptancePicks } from '../acceptance/begun.ts';
import { adjudicationId, adjudicationPicks } from '../adjudication/picks.ts';
import type { Choice } from '../choices.ts';

export const picksFor = (event: string, facts: unknown): readonly Choice[] => [
  ...adjudicationPicks(event, facts),
  ...acceptancePicks(event, facts),
];

export const nextId = adjudicationId;
