/** Who is told of a project in plain words, and what of the facts that reader has. */
import type { Seen } from '../kernel/guide.ts';
import type { Facts, Seat, Sheet } from './facts.ts';
import { isOnProjectsSide } from './parties.ts';

export type Side = 'undertaker' | 'expert' | 'department';

/** All of the facts for the department, what partyFacts leaves for the others. */
export type Known = Partial<Facts> & { readonly seat?: Seat; readonly sheet?: Sheet | null };

export const knownIn = ({ facts }: Pick<Seen, 'facts'>): Known => facts as Known;

/** Who acts for nobody reads for the department: of the staff it alone is told. */
export function sideOf({ own }: Pick<Seen, 'own'>): Side {
  if (own.some(isOnProjectsSide)) return 'undertaker';
  return own.length > 0 ? 'expert' : 'department';
}
