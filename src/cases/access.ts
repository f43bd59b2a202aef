/** Who may read a case, and as whom a person acts in it. Who may post what is the procedure's own table. */
import type { CaseQuery, CaseRow, Store } from '../../db/store.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';

/** A person, as far as rights go. An agent is known by his name: the authority names him. */
export type Reader = {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly name?: string;
};

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
  const { parties, generally } = await actingFor(store, procedure, row, reader);
  if (!whole && parties.length === 0) return null;
  const { account, roles } = reader;
  const actor = { account, roles, parties, ...(generally.length > 0 ? { generally } : {}) };
  return { row, actor, whole };
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

/** The parties that the reader acts for now; as an agent only while the authority that names him is in force (规则7). */
async function actingFor(store: Store, procedure: Procedure, row: CaseRow, reader: Reader) {
  if (!reader.roles.some((role) => acting.includes(role))) return { parties: [], generally: [] };
  const facts = JSON.parse(row.facts);
  const known = procedure.summary(facts).parties;
  const links = (await store.partyAccounts(row.id))
    .filter(({ account }) => account === reader.account)
    .filter(({ partyId }) => procedure.visibleTo(facts, partyId))
    .map(({ partyId, agent = false }) => ({
      partyId,
      agent: agent ? (known.find(({ id }) => id === partyId)?.agent ?? null) : undefined,
    }))
    .filter(({ agent }) => agent === undefined || agent?.name === reader.name);
  return {
    parties: links.map(({ partyId }) => partyId),
    generally: links.filter(({ agent }) => agent && !agent.special).map(({ partyId }) => partyId),
  };
}
