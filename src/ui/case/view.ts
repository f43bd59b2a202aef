/** One case as a page needs it, gathered from the same functions that answer the API. */
import type { CaseNote } from '../../../db/desk-store.ts';
import type { AttachmentRow, EntryRow, PaperRow, ServiceRow } from '../../../db/rows.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { PartySummary } from '../../../workflows/kernel/party.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Clock } from '../../../workflows/kernel/reckoning.ts';
import { mayTake } from '../../api/case-routes.ts';
import { type Access, accessTo, partiesSeen } from '../../cases/access.ts';
import { type DeadlineView, deadlineViews } from '../../cases/deadlines.ts';
import { type Action, actionsFor } from '../../cases/decide.ts';
import { isOfInnerFile } from '../../papers/inner-file.ts';
import type { Person } from '../../people/person.ts';
import { roleWord } from '../choices.ts';
import type { PageDeps } from '../deps.ts';
import type { Names } from './records.ts';

export type CaseView = {
  readonly access: Access;
  readonly procedure: Procedure;
  /** As far as this person may see them. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parties: readonly PartySummary[];
  readonly deadlines: readonly DeadlineView[];
  readonly papers: readonly PaperRow[];
  readonly services: readonly ServiceRow[];
  readonly entries: readonly EntryRow[];
  readonly attachments: readonly AttachmentRow[];
  readonly actions: readonly Action[];
  readonly names: Names;
  /** Of the staff among themselves; empty for parties. */
  readonly notes: readonly CaseNote[];
  /** Who looks, with the cases of colleagues on leave. */
  readonly actor: Actor;
  readonly today: string;
  readonly clock: Clock;
};

/** Null when there is no such case or no right to read it. */
export async function viewCase(
  deps: PageDeps,
  caseId: string,
  person: Person,
): Promise<CaseView | null> {
  const { store, procedures, cases } = deps;
  const access = await accessTo(store, procedures, caseId, person);
  const found = access && (await cases.stand(caseId));
  if (!access || !found) return null;
  const { procedure, position } = found.standing;
  const moment = cases.moment();
  const { clock, today } = moment;
  const actor = await cases.acting(found.row, access.actor);
  const [papers, services, entries, attachments, notes] = await Promise.all([
    store.papers(caseId),
    store.services(caseId),
    store.entries(caseId),
    store.attachments(caseId),
    access.whole ? store.desk.notes(caseId) : [],
  ]);
  const parties = partiesSeen(procedure, position.facts, access);
  const named = [
    ...entries.map(({ actor: by }) => by),
    ...attachments.map(({ uploadedBy }) => uploadedBy),
  ];
  return {
    access,
    procedure,
    facts: access.whole
      ? (position.facts as Record<string, unknown>)
      : procedure.partyFacts(position.facts, access.actor.parties),
    parties,
    deadlines: deadlineViews(procedure, position.facts, access.row.region, clock, today),
    papers: papers.filter((paper) => access.whole || mayTake(paper, access)),
    services,
    entries: entries.filter((entry) => access.whole || !isOfInnerFile(procedure, entry)),
    attachments: attachments.filter(
      ({ uploadedBy }) => access.whole || uploadedBy === person.account,
    ),
    actions: actionsFor(found.standing, actor, moment),
    names: namesOf(
      access.whole ? namedIn(procedure, position.facts) : parties,
      await staffNames(deps, named),
    ),
    notes,
    actor,
    today,
    clock,
  };
}

/** The staff's names, and those of others who are named here. */
export async function staffNames(
  { people }: PageDeps,
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map((await people.staff()).map(({ account, name }) => [account, name]));
  const unknown = others.filter((account) => !names.has(account) && account !== 'system');
  if (unknown.length === 0) return names;
  return new Map([...names, ...(await people.namesOf([...new Set(unknown)]))]);
}

/** Whom papers of a case name by an id: its parties, and who is served without being one. */
export const namedIn = (
  procedure: Pick<Procedure, 'head'>,
  facts: Parameters<Procedure['head']>[0],
): readonly Pick<PartySummary, 'id' | 'name'>[] => {
  const { parties, others } = procedure.head(facts);
  return [...parties, ...others];
};

export function namesOf(
  parties: readonly Pick<PartySummary, 'id' | 'name'>[],
  accounts: ReadonlyMap<string, string>,
): Names {
  return {
    party: (id) => parties.find((party) => party.id === id)?.name ?? id,
    account: (account) => accounts.get(account) ?? (account === 'system' ? '系统' : account),
  };
}

/** 被申请人 R1 王秀英 */
export const partyLine = (
  { procedure }: Pick<CaseView, 'procedure'>,
  { id, role, name }: PartySummary,
): string => `${roleWord(procedure.forms, role)} ${id} ${name}`;
