/** What waits for somebody's approval: the asking as it stands in the journal, and what approving it would change. */
import type { DeskLine, DeskLinePlace } from '../../db/desk-store.ts';
import type { EntryRow } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, accessTo } from '../cases/access.ts';
import type { Posted } from '../cases/change.ts';
import { actionsFor, type Command } from '../cases/decide.ts';
import type { Person } from '../people/person.ts';
import { failed } from '../problems.ts';
import { namesOf } from './case-view.ts';
import type { PageDeps } from './deps.ts';
import type { Names } from './records.ts';
import { readable } from './work-query.ts';

/** The events that decide on an asking, the other answer, and what the asking itself was. */
const settling: Readonly<
  Record<string, { readonly asked: string; readonly refuse: string; readonly data?: 'asked' }>
> = {
  'extension.approved': { asked: 'extension.requested', refuse: 'extension.denied', data: 'asked' },
  'withdrawal.approved': { asked: 'withdrawal.requested', refuse: 'withdrawal.denied' },
  'decision.approved': { asked: 'opinion.submitted', refuse: 'decision.returned' },
  'change.approved': { asked: 'change.requested', refuse: 'change.denied' },
};

const deciding: readonly Role[] = ['head', 'reviewer', 'office'];

export type ApprovalItem = {
  readonly line: DeskLine;
  readonly access: Access;
  readonly names: Names;
  /** The last of them is the one to decide on; an earlier one came back. */
  readonly askings: readonly EntryRow[];
  /** Null where the decision takes more than yes or no: it has its own form. */
  readonly approve: Command | null;
  readonly refuse: string | null;
  /** Why this person may not decide it, or why it cannot be decided now. */
  readonly obstacle: { readonly reason: string; readonly basis: readonly string[] } | null;
  readonly before: Posted;
  /** What would be so once it is approved; null where that cannot be told. */
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
      Object.values(procedures).flatMap(({ access }) =>
        [...Object.keys(settling), 'recusal.decided', 'legality.reviewed'].filter((event) =>
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
  const rule = settling[line.effect];
  const entries = await store.entries(row.id);
  const askings = rule ? entries.filter(({ type }) => type === rule.asked) : [];
  const asking = askings.at(-1);
  const action = actionsFor(found.standing, actor, cases.moment()).find(
    ({ event }) => event === line.effect,
  );
  const approve =
    rule && asking
      ? {
          type: line.effect,
          data: rule.data ? granted(found.standing.procedure, line.effect, asking) : {},
        }
      : null;
  const [before, outcome] = await Promise.all([
    cases.current(row),
    approve && action?.allowed ? cases.preview(row, approve, actor) : null,
  ]);
  const refused = outcome && failed(outcome) ? outcome.problem : null;
  return {
    line,
    access,
    names: namesOf(
      found.standing.procedure.summary(found.standing.position.facts).parties,
      accounts,
    ),
    askings,
    approve,
    refuse: rule?.refuse ?? null,
    obstacle: refused
      ? { reason: refused.detail, basis: refused.basis }
      : action?.allowed
        ? null
        : { reason: action?.reason ?? '', basis: action?.basis ?? [] },
    before,
    after: outcome && !failed(outcome) ? outcome.ok : null,
  };
}

/** What was asked, as far as the answer repeats it: some say the reason again, some do not. */
function granted({ events }: Procedure, event: string, asking: EntryRow): unknown {
  const asked = JSON.parse(asking.data) as Record<string, unknown>;
  if (events[event]?.data.safeParse(asked).success) return asked;
  const { reason: _, ...rest } = asked;
  return rest;
}
