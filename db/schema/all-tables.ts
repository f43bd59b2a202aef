/** All tables over one kit: what the adapters' statements are written against. */

import { deskTables } from './desk.ts';
import { figureTables } from './figures.ts';
import { paperTables } from './papers.ts';
import { peopleTables } from './people.ts';
import type { Kit } from './sqlite-kit.ts';
import { caseTables } from './tables.ts';

export function allTables(k: Kit) {
  const ofCases = caseTables(k);
  const ofPapers = paperTables(k, ofCases);
  return {
    ...ofCases,
    ...ofPapers,
    ...figureTables(k, ofCases),
    ...peopleTables(k),
    ...deskTables(k, { ...ofCases, ...ofPapers }),
  };
}

export type Tables = ReturnType<typeof allTables>;
