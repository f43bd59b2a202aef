/**
 * 提醒: tells the organ's people in their pages what came to them – a case, a thing to approve, a return, a party's act,
 * a deadline close by. Told after the commit, from what it holds; a notice that is lost changes no date and no right.
 */
import type { Notice } from '../../db/desk-store.ts';
import type { CaseRow, EntryRow, RegisterRow } from '../../db/rows.ts';
import type { Commit, Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';

export type NoticeDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly accounts: () => Promise<readonly Recipient[]>;
  readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
};

type Recipient = {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
};

type Telling = Pick<Notice, 'account' | 'key' | 'kind' | 'text' | 'link'>;

/** Who decides on what others ask for; those who handle a case see it there. */
const deciding: readonly Role[] = ['head', 'reviewer', 'office'];

const fromOutside: readonly string[] = ['party', 'integrator', 'undertaker', 'expert', 'system'];

/** What the engine writes down because somebody here did something: nobody has to be told of it. */
const ownDoing = new Set(['paper.issued', 'paper.served', 'calendar.changed']);

/** Calendar days before its end from which on a deadline is told of; the same as in the lists. */
const SOON_DAYS = 7;

/** So many deadlines are told of in one sweep. */
const MOST = 500;

/** The store with every commit told of to those whom it concerns. */
export function telling(deps: NoticeDeps): Store {
  const { store, log } = deps;
  return {
    ...store,
    async commit(commit) {
      const outcome = await store.commit(commit);
      if (outcome.kind !== 'done') return outcome;
      const row = { ...commit.case, caseNumber: outcome.caseNumber };
      await tell(deps, row, await tellingsOf(deps, row, commit)).catch((error: Error) =>
        log('notice.failed', { caseId: row.id, error: error.message }),
      );
      return outcome;
    },
  };
}

async function tell({ store, time }: NoticeDeps, row: CaseRow, tellings: readonly Telling[]) {
  if (tellings.length === 0) return;
  const at = time.now();
  await store.desk.addNotices(
    tellings.map((one) => ({ ...one, id: newId(), caseId: row.id, at, readAt: null })),
  );
}

async function tellingsOf(deps: NoticeDeps, row: CaseRow, commit: Commit): Promise<Telling[]> {
  const procedure = deps.procedures[row.procedure];
  const [entry] = commit.entries;
  if (!procedure || !entry) return [];
  const forAssignee = [
    ...aboutEntry(procedure, row, entry),
    ...(commit.registers ?? []).filter(isReturned).map((line) => aboutReturn(row, line)),
  ];
  const handlers = forAssignee.length > 0 ? await handlersOf(deps, row) : [];
  return [
    ...handlers.flatMap((account) => forAssignee.map((one) => ({ ...one, account }))),
    ...(await aboutPending(deps, procedure, row, commit.registers ?? [])),
    ...(await aboutFiling(deps, procedure, row, entry)),
  ].filter(({ account }) => account !== entry.actor);
}

/** The officer in charge, and who covers him today. */
async function handlersOf({ store, time }: NoticeDeps, row: CaseRow): Promise<readonly string[]> {
  const { assignee } = row;
  if (assignee === null) return [];
  const covers = await store.desk.covers(time.today());
  const cover = covers.find(({ account }) => account === assignee);
  return cover ? [assignee, cover.cover] : [assignee];
}

const isReturned = ({ register }: RegisterRow) => register === 'returned';

type ForAssignee = Omit<Telling, 'account'>;

const ofCase = ({ caseNumber, title }: CaseRow): string => `${caseNumber} ${title}`;

function aboutEntry(procedure: Procedure, row: CaseRow, entry: EntryRow): ForAssignee[] {
  const { type, seq, actorRole } = entry;
  const base = { key: `entry:${row.id}:${seq}`, link: `/cases/${row.id}` };
  if (procedure.events[type]?.names)
    return [{ ...base, kind: 'assigned', text: `分派给您承办：${ofCase(row)}` }];
  if (seq === 1 || !fromOutside.includes(actorRole)) return [];
  if (ownDoing.has(type) || Object.values(procedure.servedEvents).includes(type)) return [];
  const title = procedure.events[type]?.title ?? type;
  return [{ ...base, kind: 'event', text: `${title}：${ofCase(row)}` }];
}

const aboutReturn = (row: CaseRow, { key, from, subject, note }: RegisterRow): ForAssignee => ({
  key: `returned:${row.id}:${key}:${from}`,
  kind: 'returned',
  text: `${subject}：${ofCase(row)}${note ? `。${note}` : ''}`,
  link: `/cases/${row.id}`,
});

async function aboutPending(
  { accounts }: NoticeDeps,
  procedure: Procedure,
  row: CaseRow,
  registers: readonly RegisterRow[],
): Promise<Telling[]> {
  const lines = registers.filter(({ register }) => register === 'pending');
  if (lines.length === 0) return [];
  const known = await accounts();
  return lines.flatMap(({ key, from, effect, subject }) => {
    const roles = (procedure.access.grants[effect] ?? [])
      .map(({ role }) => role)
      .filter((role) => deciding.includes(role));
    return having(known, roles).map((account) => ({
      account,
      key: `pending:${row.id}:${key}:${from}`,
      kind: 'pending',
      text: `待审批（${subject}）：${ofCase(row)}`,
      link: '/approvals',
    }));
  });
}

/** A new case is looked at by those who receive. */
async function aboutFiling(
  { accounts }: NoticeDeps,
  procedure: Procedure,
  row: CaseRow,
  entry: EntryRow,
): Promise<Telling[]> {
  if (entry.seq !== 1 || !fromOutside.includes(entry.actorRole)) return [];
  if (!procedure.filers.includes('registrar')) return [];
  return having(await accounts(), ['registrar']).map((account) => ({
    account,
    key: `filed:${row.id}`,
    kind: 'filed',
    text: `收到申请，待受理审查：${ofCase(row)}`,
    link: `/cases/${row.id}`,
  }));
}

const having = (known: readonly Recipient[], roles: readonly Role[]): string[] =>
  known
    .filter(({ disabled, roles: own }) => !disabled && own.some((role) => roles.includes(role)))
    .map(({ account }) => account);

/** Tells officers once of each deadline that ends within days, and once more when it has run out. */
export async function tellDeadlines({ store, time }: NoticeDeps): Promise<void> {
  const today = time.today();
  const day = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  const found = await store.desk.deadlines({
    since: day(-SOON_DAYS),
    until: day(SOON_DAYS),
    limit: MOST,
  });
  const notices = found.flatMap(
    ({ assignee, caseId, caseNumber, caseTitle, key, term, due }): Notice[] => {
      if (assignee === null) return [];
      const over = due < today;
      const title = registeredTerm(term)?.title ?? term;
      return [
        {
          id: newId(),
          account: assignee,
          key: `${over ? 'overdue' : 'due'}:${caseId}:${key}:${due}`,
          caseId,
          kind: over ? 'overdue' : 'due',
          text: `${title}${over ? '已超期' : `${due}届满`}：${caseNumber} ${caseTitle}`,
          link: `/cases/${caseId}#deadlines`,
          at: time.now(),
          readAt: null,
        },
      ];
    },
  );
  if (notices.length > 0) await store.desk.addNotices(notices);
}
