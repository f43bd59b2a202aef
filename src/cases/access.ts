/** Who may read a case, and as whom a person acts in it. Who may post what is the procedure's own table. */
import type { CaseQuery, CaseRow, Store } from '../../db/store.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';

/** A person, as far as rights go. */
export type Reader = { readonly account: string; readonly roles: readonly Role[] };

export type Access = {
  readonly row: CaseRow;
  readonly actor: Actor;
  /** Sees the whole file; otherwise the side of the parties it acts for. */
  readonly whole: boolean;
};

/** Null when there is no such case or no right to read it: the two are not told apart. */
export async function accessTo(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  caseId: string,
  reader: Reader,
): Promise<Access | null> {
  const row = await store.load(caseId);
  const procedure = row && procedures[row.procedure];
  if (!row || !procedure) return null;
  const whole = procedure.readers.some((role) => reader.roles.includes(role));
  const parties = (await partiesFor(store, caseId, reader)).filter((partyId) =>
    procedure.visibleTo(JSON.parse(row.facts), partyId),
  );
  if (!whole && parties.length === 0) return null;
  return { row, actor: { account: reader.account, roles: reader.roles, parties }, whole };
}

/** Roles of people from outside the organ, who see a case as the party they act for, and while the law lets it see. */
const acting: readonly Role[] = ['party', 'integrator', 'undertaker', 'expert'];

/** Which cases a list may hold for this reader: all of the procedures it reads, else those it acts in. */
export function listScope(
  procedures: Readonly<Record<string, Procedure>>,
  reader: Reader,
): Pick<CaseQuery, 'among' | 'partyAccount'> {
  const all = Object.values(procedures);
  const read = all.filter(({ readers }) => readers.some((role) => reader.roles.includes(role)));
  if (read.length === 0) return { partyAccount: reader.account };
  return read.length === all.length ? {} : { among: read.map(({ id }) => id) };
}

async function partiesFor(store: Store, caseId: string, reader: Reader): Promise<string[]> {
  if (!reader.roles.some((role) => acting.includes(role))) return [];
  const links = await store.partyAccounts(caseId);
  return links.filter((link) => link.account === reader.account).map((link) => link.partyId);
}
