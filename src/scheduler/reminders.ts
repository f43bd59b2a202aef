/**
 * Reminds before a lapse, whatever the procedure: those whose term it is a month, a week and a day before, those who
 * would have to confirm it on the day after. It reads deadlines and terms and decides nothing; a notice is told once.
 */
import type { DeskDeadline, Notice } from '../../db/desk-store.ts';
import type { CaseRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import type { RunningTerm } from '../../workflows/kernel/term.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { inForce } from '../cases/access.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';

type ReminderDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly accounts: () => Promise<
    readonly {
      readonly account: string;
      readonly roles: readonly Role[];
      readonly disabled: boolean;
    }[]
  >;
};

/** Calendar days before the nominal last day, which is never later than the legal one. */
const DAYS_BEFORE = [30, 7, 1] as const;

/** No holiday moves a last day by more. */
const MOST_MOVED = 15;

/** Who was not reminded of a lapse for two months finds it in the lists. */
const MOST_LATE = 60;

/** Of one day's deadlines. */
const MOST = 1000;

/** Up to which day reminders were told; asked for, so that each day's work is done once. */
const TOLD = 'reminders.told';

/** Tells what became due to be told since it was last asked; safe to run at any time and in many processes. */
export async function remindLapses(deps: ReminderDeps): Promise<void> {
  const { store, time } = deps;
  const today = time.today();
  const told = (await store.setting(TOLD)) ?? moved(today, -1);
  if (told >= today) return;
  const since = [told, moved(today, -MOST_LATE)].toSorted().at(-1) ?? told;
  const until = moved(today, DAYS_BEFORE[0] + MOST_MOVED);
  for (let day = since; day <= until; day = moved(day, 1)) {
    const due = await store.desk.deadlines({ since: day, until: day, limit: MOST });
    for (const one of due) await remind(deps, one, told, today);
  }
  await store.setSetting(TOLD, today);
}

async function remind(
  deps: ReminderDeps,
  deadline: DeskDeadline,
  told: Day,
  today: Day,
): Promise<void> {
  const before = stageOf(deadline, told, today);
  if (before === null) return;
  const row = await deps.store.load(deadline.caseId);
  const procedure = row ? deps.procedures[row.procedure] : undefined;
  if (!row || !procedure) return;
  const term = procedure.terms(JSON.parse(row.facts)).find(({ key }) => key === deadline.key);
  const event = term?.proposes ?? term?.fires?.event;
  if (!term || !event) return;
  const confirmed = term.proposes !== undefined;
  const to = [
    ...(before > 0 ? await actingFor(deps.store, row, procedure, term, today) : []),
    ...(confirmed && deadline.assignee === null ? await confirming(deps, procedure, event) : []),
  ];
  const text = textOf(deadline, procedure.events[event]?.title ?? event, before);
  await deps.store.desk.addNotices(
    [...new Set(to)].map(
      (account): Notice => ({
        id: newId(),
        account,
        key: `lapse:${deadline.caseId}:${deadline.key}:${deadline.nominal}:${before}`,
        caseId: deadline.caseId,
        kind: before > 0 ? 'due' : 'overdue',
        text,
        link: `/cases/${deadline.caseId}`,
        at: deps.time.now(),
        readAt: null,
      }),
    ),
  );
}

/** The nearest stage that was reached since it was last told: days before, or 0 once the last day is over. */
function stageOf({ nominal, due }: DeskDeadline, told: Day, today: Day): number | null {
  if (due < today) return due >= told ? 0 : null;
  const reached = DAYS_BEFORE.filter((days) => {
    const on = moved(nominal ?? due, -days);
    return on > told && on <= today;
  });
  return reached.at(-1) ?? null;
}

/** The accounts that act for those whose term it is; an agent's only while its authority is in force. */
async function actingFor(
  store: Store,
  { id, facts }: CaseRow,
  procedure: Procedure,
  { whose = [] }: RunningTerm,
  today: Day,
) {
  const { parties } = procedure.summary(JSON.parse(facts));
  const authorised = (partyId: string): boolean => {
    const agent = parties.find((party) => party.id === partyId)?.agent;
    return agent !== undefined && inForce(agent, today);
  };
  return (await store.partyAccounts(id))
    .filter(({ partyId, agent }) => whose.includes(partyId) && (!agent || authorised(partyId)))
    .map(({ account }) => account);
}

/** Where nobody is in charge of the case: those who read it and may post what the term proposes. */
async function confirming(
  { accounts }: ReminderDeps,
  { access, readers }: Procedure,
  event: string,
) {
  const roles = (access.grants[event] ?? [])
    .map(({ role }) => role)
    .filter((role) => readers.includes(role));
  return (await accounts())
    .filter(({ disabled, roles: held }) => !disabled && held.some((role) => roles.includes(role)))
    .map(({ account }) => account);
}

function textOf(deadline: DeskDeadline, lapse: string, before: number): string {
  const { term, nominal, due, provisional, caseNumber, caseTitle } = deadline;
  const title = registeredTerm(term)?.title ?? term;
  const what = `${caseNumber} ${caseTitle}`;
  if (before === 0) return `${title}的期限已于${due}届满，请核对后办理“${lapse}”：${what}`;
  const day = `${nominal ?? due}${provisional ? '（暂定）' : ''}`;
  return `${title}的期限将于${day}届满，逾期将按“${lapse}”处理：${what}`;
}

const moved = (day: Day, days: number): Day =>
  Temporal.PlainDate.from(day).add({ days }).toString();
