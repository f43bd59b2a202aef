/** The registers of papers and of empty forms: those of every procedure, by kind. */

import { acceptancePapers } from './acceptance/register.ts';
import { adjudicationForms } from './adjudication/blank-forms.ts';
import { adjudicationPapers } from './adjudication/register.ts';
import type { BlankForm } from './blank-form.ts';
import { commonPapers } from './common-papers.ts';
import type { Paper } from './paper.ts';

const builtIn = {
  ...adjudicationPapers,
  ...acceptancePapers,
  ...commonPapers,
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof builtIn;

/** Every paper by its kind: those above, and what procedures bring along. */
export const papers: typeof builtIn & Readonly<Record<string, Paper>> = { ...builtIn };

/** Throws where a kind would come to mean another paper. */
export function bringPapers(more: Readonly<Record<string, Paper>>): void {
  for (const [kind, paper] of Object.entries(more)) {
    if (papers[kind] !== undefined && papers[kind] !== paper) {
      throw new Error(`Two papers are called ${kind}`);
    }
    Object.assign(papers, { [kind]: paper });
  }
}

/** By the name in their address; which of them a procedure offers, its guide says. */
export const blankForms: Readonly<Record<string, BlankForm>> = adjudicationForms;
