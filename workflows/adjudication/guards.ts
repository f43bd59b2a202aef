/**
 * The legal conditions of an adjudication's steps: what each asks of the facts, what its refusal says, and the
 * article it rests on; by article in conditions/. Which step asks which stands in machine.ts.
 */
import { afterConditions } from './conditions/after.ts';
import { decisionConditions } from './conditions/decision.ts';
import { hearingConditions } from './conditions/hearing.ts';
import { mediationConditions } from './conditions/mediation.ts';
import { partiesConditions } from './conditions/parties.ts';
import { replyConditions } from './conditions/reply.ts';
import { reviewConditions } from './conditions/review.ts';
import { termConditions } from './conditions/term.ts';
import { withdrawalConditions } from './conditions/withdrawal.ts';

export const conditions = {
  ...partiesConditions,
  ...reviewConditions,
  ...mediationConditions,
  ...replyConditions,
  ...withdrawalConditions,
  ...termConditions,
  ...hearingConditions,
  ...decisionConditions,
  ...afterConditions,
};

export type ConditionName = keyof typeof conditions;
