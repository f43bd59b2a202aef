/** Who may read a case, and as whom a person acts in it. Who may post what is the procedure's own table. */
import type { CaseRow, PaperRow } from '../../db/rows.ts';
import type { CaseQuery, Store } from '../../db/store.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import { nameKey } from '../../workflows/kernel/name-key.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import { EVERYBODY, type Procedure } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';

/** A person, as far as rights go. An agent is known by his name: the authority names him. */
export type Reader = {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly name?: string;
  /** The body that the person works for. */
  readonly organ?: string | null;
  /** The legal day on which he looks; without it no limited authority holds. */
  readonly on?: Day;
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
  const whole = readsWhole(procedure, row, reader);
  const { parties, generally } = await actingFor(store, procedure, row, reader);
  if (!whole && parties.length === 0) return null;
  const { account, roles } = reader;
  const actor = { account, roles, parties, ...(generally.length > 0 ? { generally } : {}) };
  return { row, actor, whole };
}

const unbound = ({ readers, boundReaders }: Procedure): readonly Role[] =>
  readers.filter((role) => !boundReaders?.roles.includes(role));

/** Reads every case of the procedure, whoever's it is. */
export const readsEvery = (procedure: Procedure, reader: Reader): boolean =>
  holds(reader, unbound(procedure));

const holds = ({ roles }: Reader, among: readonly Role[]) =>
  among.some((role) => roles.includes(role));

function readsWhole(procedure: Procedure, row: CaseRow, reader: Reader): boolean {
  if (readsEvery(procedure, reader)) return true;
  const { boundReaders: bound } = procedure;
  if (!bound || !holds(reader, bound.roles)) return false;
  return bodiesOf(reader).includes(nameKey(bound.bodyOf(JSON.parse(row.facts))));
}

/** As keys of names: the own body, and that which stands for all. */
const bodiesOf = ({ organ }: Reader): readonly string[] =>
  [organ ?? EVERYBODY, EVERYBODY].map(nameKey);

/** Roles of people from outside the organ, who see a case as the party they act for, and while the law lets it see. */
const acting: readonly Role[] = ['party', 'integrator', 'undertaker', 'expert'];

/** The parties of the case, as far as this reader may know of them. */
export function partiesSeen(
  { summary, knows }: Procedure,
  facts: unknown,
  { whole, actor }: Pick<Access, 'whole' | 'actor'>,
): readonly PartySummary[] {
  const { parties } = summary(facts);
  return whole || !knows ? parties : parties.filter((one) => knows(facts, actor.parties, one));
}

/** To whom a paper is written, as far as this reader may know of them: one letter may go to several. */
export function addresseesSeen(
  { addressees }: Pick<PaperRow, 'addressees'>,
  procedure: Procedure,
  access: Access,
): readonly string[] {
  const to: readonly string[] = JSON.parse(addressees);
  if (access.whole) return to;
  const known = partiesSeen(procedure, JSON.parse(access.row.facts), access).map(({ id }) => id);
  return to.filter((id) => known.includes(id));
}

/** Which cases a list may hold for this reader: all of the procedures it reads, else those it acts in. */
export function listScope(
  procedures: Readonly<Record<string, Procedure>>,
  reader: Reader,
): Pick<CaseQuery, 'among' | 'partyAccount' | 'line'> {
  const all = Object.values(procedures);
  const read = all.filter((procedure) => holds(reader, unbound(procedure)));
  if (read.length === 0) return boundScope(all, reader) ?? { partyAccount: reader.account };
  return read.length === all.length ? {} : { among: read.map(({ id }) => id) };
}

/** What is bound to a body is found by its line; one procedure is enough so far. */
function boundScope(all: readonly Procedure[], reader: Reader) {
  const own = all.find(({ boundReaders }) => boundReaders && holds(reader, boundReaders.roles));
  const register = own?.boundReaders?.register;
  if (!own || register === undefined) return null;
  return { among: [own.id], line: { register, subjectKeys: bodiesOf(reader) } };
}

/** Of a party's cases those that the law lets it see today: an expert's are over when the opinion is signed. */
export async function stillVisible<Row extends { readonly id: string }>(
  store: Store,
  procedures: Readonly<Record<string, Procedure>>,
  rows: readonly Row[],
  reader: Reader,
): Promise<readonly Row[]> {
  const seen = await Promise.all(rows.map(({ id }) => accessTo(store, procedures, id, reader)));
  return rows.filter((_, i) => seen[i] !== null);
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
      agent: authorityOf(
        known.find(({ id }) => id === partyId),
        agent,
        reader,
      ),
    }))
    .filter(({ agent }) => agent !== null);
  return {
    parties: links.map(({ partyId }) => partyId),
    generally: links.filter(({ agent }) => agent && !agent.special).map(({ partyId }) => partyId),
  };
}

/** The authority by which an account acts for a party; undefined for the party itself, null where it is gone or over. */
function authorityOf(party: PartySummary | undefined, linked: boolean, reader: Reader) {
  const agent = party?.agent;
  const named = agent !== undefined && agent.name === reader.name;
  // Who filed for somebody else is known by the file alone.
  if (!linked && !(named && party?.name !== reader.name)) return undefined;
  return named && inForce(agent, reader.on) ? agent : null;
}

/** 授权期限 (规则7、省程序办法15): its last day counts, the day after nobody acts by it, whether or not a paper ended it. */
export const inForce = ({ until }: { readonly until?: Day | undefined }, on?: Day): boolean =>
  until === undefined || (on !== undefined && on <= until);
