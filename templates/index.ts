/** The register of papers: those of every procedure, by kind. */

import { acceptancePapers } from './acceptance/register.ts';
import { adjudicationPapers } from './adjudication/register.ts';
import type { Paper } from './paper.ts';

export const papers = {
  ...adjudicationPapers,
  ...acceptancePapers,
} as const satisfies Record<string, Paper>;

export type PaperKind = keyof typeof papers;
