/**
 * Figures of cases and their monthly sums, one definition for both dialects: what statistics are read from.
 * What a figure means is decided outside db/.
 */

import type { Kit } from './sqlite-kit.ts';
import type { CaseTables } from './tables.ts';

export function figureTables(k: Kit, { cases }: CaseTables) {
  const caseFigures = k.table(
    'case_figures',
    {
      caseId: k
        .text('case_id')
        .notNull()
        .references(() => cases.id),
      figure: k.text('figure').notNull(),
      on: k.text('on_day').notNull(),
      amount: k.integer('amount').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'case_figures_in_case', columns: [t.caseId, t.figure, t.on] }),
      k.index('case_figures_by_day').on(t.figure, t.on, t.caseId, t.amount),
    ],
  );

  /** Sums of `case_figures`, kept in the transaction that moves them. */
  const figureCells = k.table(
    'figure_cells',
    {
      figure: k.text('figure').notNull(),
      month: k.text('month').notNull(),
      procedure: k.text('procedure').notNull(),
      matter: k.text('matter').notNull(),
      region: k.text('region').notNull(),
      amount: k.big('amount').notNull(),
    },
    (t) => [
      k.primaryKey({
        name: 'figure_cells_of_month',
        columns: [t.figure, t.month, t.procedure, t.matter, t.region],
      }),
      k.index('figure_cells_by_month').on(t.month),
    ],
  );

  return { caseFigures, figureCells };
}
