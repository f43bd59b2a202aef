/**
 * The legal conditions of an acceptance's steps: what each asks of the facts, what its refusal says, and the article
 * it rests on; by article in conditions/. Which step asks which stands in machine.ts.
 */
import { afterConditions } from './conditions/after.ts';
import { applicationConditions } from './conditions/application.ts';
import { evaluationConditions } from './conditions/evaluation.ts';
import { objectionConditions } from './conditions/objection.ts';
import { panelConditions } from './conditions/panel.ts';

export const conditions = {
  ...panelConditions,
  ...applicationConditions,
  ...evaluationConditions,
  ...objectionConditions,
  ...afterConditions,
} as const;

export type ConditionName = keyof typeof conditions;
