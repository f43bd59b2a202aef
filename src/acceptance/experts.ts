/** The expert bank (专家库): who can be drawn or invited, kept one by one or imported from a list. */
import { randomBytes } from 'node:crypto';
import type { ExpertRow } from '../../db/rows.ts';
import type { ExpertQuery, Store } from '../../db/store.ts';
import type { Expert } from '../../workflows/acceptance/experts.ts';
import { expertParty, type Facts, seatOf } from '../../workflows/acceptance/facts.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';
import type { NewAccount } from '../people/new-account.ts';
import { type FieldError, failed, type Outcome, problems } from '../problems.ts';
import { type ExpertForm, expertForm } from './expert-form.ts';
import { type ReadRow, readExperts } from './import.ts';

export type ExpertsDeps = {
  readonly store: Store;
  readonly time: Time;
  /** The roles of an account that may act; null when there is none. */
  readonly rolesOf: (account: string) => Promise<readonly Role[] | null>;
  readonly createAccount: (account: NewAccount) => Promise<Outcome<unknown>>;
};

export type OpenedAccount = {
  readonly account: string;
  /** To be handed over once; null where the expert had an account already. */
  readonly password: string | null;
};

export type Experts = ReturnType<typeof createExperts>;

export function createExperts({ store, time, rolesOf, createAccount }: ExpertsDeps) {
  const list = async (query: ExpertQuery) =>
    (await store.experts(query)).map((row) => ({
      ...expertOf(row),
      updatedBy: row.updatedBy,
      updatedAt: row.updatedAt,
    }));

  async function put(id: string, form: ExpertForm, by: string): Promise<Outcome<Expert>> {
    const complaint = await accountFault(form.account, id, await store.experts());
    if (complaint) return { problem: problems.invalid([{ path: 'account', detail: complaint }]) };
    const kept = rowOf(id, form, by, time.now());
    await store.keepExperts([kept]);
    return { ok: expertOf(kept) };
  }

  /** The whole list or nothing of it; who stands in the bank already, by id or by name and unit, is brought up to date. */
  async function importList(
    bytes: Uint8Array,
    by: string,
  ): Promise<Outcome<{ readonly created: number; readonly updated: number }>> {
    const read = await readExperts(bytes, expertForm);
    if (failed(read)) return read;
    const bank = await store.experts();
    const errors: FieldError[] = [];
    const rows = new Map<string, ExpertRow>();
    for (const { line, id: given, form } of read.ok) {
      const known = bank.find((one) => (given ? one.id === given : isSame(one, form)));
      const id = given ?? known?.id ?? newId();
      const at = (column: string, detail: string) =>
        errors.push({ path: `第${line}行.${column}`, detail });
      if (rows.has(id) || [...rows.values()].some((one) => isSame(one, form)))
        at('姓名', '与前面的行是同一名专家。');
      const complaint = await accountFault(form.account, id, [...bank, ...rows.values()]);
      if (complaint) at('账号', complaint);
      rows.set(id, rowOf(id, form, by, time.now()));
    }
    if (errors.length > 0) return { problem: problems.invalid(errors) };
    await store.keepExperts([...rows.values()]);
    const updated = bank.filter((one) => rows.has(one.id)).length;
    return { ok: { created: rows.size - updated, updated } };
  }

  /**
   * Gives an expert of the bank an account, and with `caseId` lets it act in the case on whose panel the expert sits:
   * who was drawn mostly has none yet. Refuses a name that is taken (422) and an expert who is not there (404).
   */
  async function openAccount(
    id: string,
    username: string,
    by: string,
    caseId: string | null,
  ): Promise<Outcome<OpenedAccount>> {
    const row = await store.expert(id);
    if (!row) return { problem: problems.notFound };
    const opened: Outcome<OpenedAccount> =
      row.account === null
        ? await opening(row, username, by)
        : { ok: { account: row.account, password: null } };
    if (failed(opened)) return opened;
    const { account } = opened.ok;
    const partyId = caseId === null ? null : await partyOn(caseId, id);
    if (caseId !== null && partyId !== null)
      await store.linkPartyAccount({ caseId, partyId, account });
    return opened;
  }

  async function opening(
    row: ExpertRow,
    username: string,
    by: string,
  ): Promise<Outcome<OpenedAccount>> {
    const password = randomBytes(12).toString('base64url');
    const created = await createAccount({
      username,
      password,
      name: row.name,
      roles: ['expert'],
      organ: row.unit,
    });
    if (failed(created)) return created;
    const account = username.toLowerCase();
    await store.keepExperts([{ ...row, account, updatedBy: by, updatedAt: time.now() }]);
    return { ok: { account, password } };
  }

  /** As whom the expert sits on the panel of that case; null where it does not. */
  async function partyOn(caseId: string, id: string): Promise<string | null> {
    const found = await store.load(caseId);
    if (found?.procedure !== acceptance.id) return null;
    const facts = JSON.parse(found.facts) as Facts;
    const seat = seatOf(facts, id);
    return seat ? expertParty(facts, seat) : null;
  }

  /** One account is one expert's: whoever held two could hand in two sheets. */
  async function accountFault(
    account: string | undefined,
    id: string,
    others: readonly ExpertRow[],
  ): Promise<string | null> {
    if (account === undefined) return null;
    if (others.some((one) => one.account === account && one.id !== id))
      return '此账号已属于另一名专家。';
    return (await rolesOf(account))?.includes('expert') ? null : '没有此专家账号。';
  }

  return { list, put, importList, openAccount };
}

export const expertOf = (row: ExpertRow): Expert => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  ...(row.parent === null ? {} : { parent: row.parent }),
  kind: row.kind,
  ...(row.field === null ? {} : { field: row.field }),
  interests: JSON.parse(row.interests),
  available: row.available,
  disqualified: row.disqualified,
  ...(row.account === null ? {} : { account: row.account }),
});

export const rowOf = (
  id: string,
  form: ExpertForm,
  updatedBy: string,
  updatedAt: string,
): ExpertRow => ({
  id,
  name: form.name,
  unit: form.unit,
  parent: form.parent ?? null,
  kind: form.kind,
  field: form.field ?? null,
  interests: JSON.stringify(form.interests),
  available: form.available,
  disqualified: form.disqualified,
  account: form.account ?? null,
  updatedBy,
  updatedAt,
});

const isSame = (row: ExpertRow, form: ReadRow['form']) =>
  row.name === form.name && row.unit === form.unit;
