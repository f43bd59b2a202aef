/** What waits for somebody's approval: the asking as it stands in the journal, and what approving it would change. */
import type { DeskLine, DeskLinePlace } from '../../../db/desk-store.ts';
import type { AttachmentRow, EntryRow } from '../../../db/rows.ts';
import type { Role } from '../../../workflows/kernel/actor.ts';
import type { Answer, Approval } from '../../../workflows/kernel/approval.ts';
import { type Access, accessTo } from '../../cases/access.ts';
import type { Posted } from '../../cases/change.ts';
import { actionsFor, type Command } from '../../cases/decide.ts';
import type { Person } from '../../people/person.ts';
import { failed } from '../../problems.ts';
import type { Names } from '../case/records.ts';
import { namesOf } from '../case/view.ts';
import type { PageDeps } from '../deps.ts';
import { readable } from '../work/query.ts';

const deciding: readonly Role[] = ['head', 'reviewer', 'office'];

export type ApprovalItem = {
  readonly line: DeskLine;
  readonly access: Access;
  readonly names: Names;
  /** The last of them is the one to decide on; an earlier one came back. */
  readonly askings: readonly EntryRow[];
  /** What was recorded that the decision rests on, and the files of the case. */
  readonly material: readonly EntryRow[];
  readonly files: readonly AttachmentRow[];
  /** Null where nothing asked for it: it has its own form. */
  readonly approval: Approval | null;
  /** Why this person may not decide it, or why what was asked for cannot be granted now. */
  readonly obstacle: {
    readonly reason: string;
    readonly basis: readonly string[];
    /** Every answer, or only the one that was asked for. */
    readonly of: 'all' | 'first';
  } | null;
  readonly before: Posted;
  /** What would be so with the first answer; null where that cannot be told. */
  readonly after: Posted | null;
};

/** The events by which this person decides on what others ask for. */
export function decides(
  person: Person,
  { procedures }: Pick<PageDeps, 'procedures'>,
): readonly string[] {
  const own = person.roles.filter((role) => deciding.includes(role));
  return [
    ...new Set(
      Object.values(procedures).flatMap(({ access, approvals = {} }) =>
        Object.keys(approvals).filter((event) =>
          (access.grants[event] ?? []).some(({ role }) => own.includes(role)),
        ),
      ),
    ),
  ];
}

export const scopeOf = (person: Person, deps: PageDeps) => ({
  register: 'pending',
  effects: decides(person, deps),
  among: readable(deps.procedures, person).map(({ id }) => id),
});

/** Those that have waited longest first. */
export async function approvalItems(
  deps: PageDeps,
  person: Person,
  accounts: ReadonlyMap<string, string>,
  page: { readonly after?: DeskLinePlace; readonly limit: number },
): Promise<readonly ApprovalItem[]> {
  const lines = await deps.store.desk.lines({ ...scopeOf(person, deps), ...page });
  const items = await Promise.all(lines.map((line) => itemOf(deps, person, accounts, line)));
  return items.filter((item) => item !== null);
}

export async function itemOf(
  deps: PageDeps,
  person: Person,
  accounts: ReadonlyMap<string, string>,
  line: DeskLine,
): Promise<ApprovalItem | null> {
  const { store, procedures, cases } = deps;
  const access = await accessTo(store, procedures, line.caseId, person);
  const found = access?.whole && (await cases.stand(line.caseId));
  if (!access || !found) return null;
  const { row, actor } = access;
  const [entries, files] = await Promise.all([store.entries(row.id), store.attachments(row.id)]);
  const { procedure, position } = found.standing;
  const rule = procedure.approvals?.[line.effect];
  const askings = rule ? entries.filter((entry) => isAbout(rule, entry, line.key)) : [];
  const asking = askings.at(-1);
  const approval = rule && asking ? rule : null;
  const action = actionsFor(found.standing, actor, cases.moment()).find(
    ({ event }) => event === line.effect,
  );
  const first = approval && asking && commandOf(approval.answers[0], asking, UNSAID);
  const [before, outcome] = await Promise.all([
    cases.current(row),
    first && action?.allowed ? cases.preview(row, first, actor) : null,
  ]);
  const refused = outcome && failed(outcome) ? outcome.problem : null;
  return {
    line,
    access,
    names: namesOf(procedure.summary(position.facts).parties, await named(deps, accounts, askings)),
    askings,
    material: entries.filter(({ type }) => approval?.material?.includes(type)),
    files: approval?.material ? files : [],
    approval,
    obstacle: refused
      ? { reason: refused.detail, basis: refused.basis, of: 'first' }
      : action?.allowed
        ? null
        : { reason: action?.reason ?? '', basis: action?.basis ?? [], of: 'all' },
    before,
    after: outcome && !failed(outcome) ? outcome.ok : null,
  };
}

/** A party asks as well as the staff. */
async function named(
  { people }: PageDeps,
  staff: ReadonlyMap<string, string>,
  askings: readonly EntryRow[],
): Promise<ReadonlyMap<string, string>> {
  const others = askings.map(({ actor }) => actor).filter((account) => !staff.has(account));
  return others.length === 0 ? staff : new Map([...staff, ...(await people.namesOf(others))]);
}

/** Stands for the reason while an answer is only tried. */
const UNSAID = '（待填写）';

const isAbout = ({ asked, about }: Approval, { type, data }: EntryRow, key: string): boolean =>
  type === asked && (about?.(JSON.parse(data), key) ?? true);

export const commandOf = (answer: Answer, asking: EntryRow, reason: string): Command => ({
  type: answer.event,
  data: answer.data(JSON.parse(asking.data), reason),
});
