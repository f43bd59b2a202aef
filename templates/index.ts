/** The registers of papers and of empty forms: those of every procedure, by kind. */

import { acceptancePapers } from './acceptance/register.ts';
import { adjudicationForms } from './adjudication/blank-forms.ts';
import { adjudicationPapers } from './adjudication/register.ts';
import type { BlankForm } from './blank-form.ts';
import { commonPapers } from './common-papers.ts';
import type { Paper } from './paper.ts';

export const papers = {
  ...adjudicationPapers,
  ...acceptancePapers,
  ...commonPapers,
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof papers;

/** By the name in their address; which of them a procedure offers, its guide says. */
export const blankForms: Readonly<Record<string, BlankForm>> = adjudicationForms;
