/** What is entered of an expert, in a form or a row of a list. */
import type { z } from 'zod';
import { expert } from '../../workflows/acceptance/experts.ts';

/** An expert as a person enters one. */
export const expertForm = expert.omit({ id: true }).superRefine((value, context) => {
  if (value.kind === 'technical' && value.field === undefined) {
    context.addIssue({ code: 'custom', path: ['field'], message: '技术专家应当填写技术领域。' });
  }
});

export type ExpertForm = z.output<typeof expertForm>;
