/** A project as its own pages need it: the case of somebody who may see the whole of it, and the way an act is taken there. */
import type { PartyAccountRow } from '../../../db/rows.ts';
import type { Facts } from '../../../workflows/acceptance/facts.ts';
import { acceptance } from '../../../workflows/acceptance/index.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import { type CaseView, viewCase } from '../case/view.ts';
import type { PageContext, PageDeps, PageHandler } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { typedFrom } from '../fields/read.ts';

/** `facts` are whole only where `view.access.whole` says so. */
export type ProjectView = CaseView & {
  readonly project: Facts;
  /** Which accounts act for whom. */
  readonly links: readonly PartyAccountRow[];
};

type Handle = (context: PageContext, view: ProjectView, person: Person) => Promise<Response>;

/** 404 for other procedures and for who may not read the case; `whole` also for who sees a side of it only. */
export const inProject = (
  deps: PageDeps,
  door: Door,
  handle: Handle,
  { whole = true }: { readonly whole?: boolean } = {},
): PageHandler =>
  door.signedIn(async (context, person) => {
    const view = await viewCase(deps, context.req.param('id') ?? '', person);
    if (view?.procedure.id !== acceptance.id || (whole && !view.access.whole))
      return door.problemPage(context, problems.notFound);
    const { position } = (await deps.cases.stand(view.access.row.id))?.standing ?? {};
    const links = await deps.store.partyAccounts(view.access.row.id);
    return handle(context, { ...view, project: position?.facts as Facts, links }, person);
  });

export const actionOf = (view: CaseView, event: string) =>
  view.actions.find((action) => action.event === event);

export const typedIn = async (context: PageContext): Promise<Typed> =>
  typedFrom(await context.req.parseBody({ all: true }));

/** Takes the act on the case as the form saw it; null when it is done. */
export async function act(
  { cases }: PageDeps,
  { access }: CaseView,
  type: string,
  data: unknown,
  typed: Typed,
): Promise<Problem | null> {
  if (first(typed, 'version') !== String(access.row.version))
    return problems.stale(access.row.version);
  const outcome = await cases.post(access.row, { type, data }, access.actor);
  return failed(outcome) ? outcome.problem : null;
}

/** A share as people read it; rounded down, so that nothing seems to reach what it does not. */
export const percent = (share: number): string => `${Math.floor(share * 10_000) / 100}%`;

export const yuan = (amount: number): string =>
  `${amount.toLocaleString('zh-CN', { maximumFractionDigits: 2 })}元`;
