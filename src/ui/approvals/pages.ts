/** 审批: what waits for the head, the reviewer or the bureau, oldest first, with what it changes; decided in place. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { DeskLine, DeskPaper } from '../../../db/desk-store.ts';
import { editableFields } from '../../../templates/edits.ts';
import { logReading } from '../../cases/read-log.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Outcome, type Problem, problems } from '../../problems.ts';
import { staffNames } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { typedFrom } from '../fields/read.ts';
import type { Html, Part } from '../html.ts';
import { approvesPapers } from '../navigation.ts';
import { readable } from '../work/query.ts';
import { approvalCard, type PaperChange, paperCard, type Refused, refusal } from './cards.ts';
import { type ApprovalItem, approvalItems, commandOf, decides, itemOf, scopeOf } from './items.ts';

const PAGE = 8;

export function approvalPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, papers, cases } = deps;

  const deciding = door.forThose(
    (person) => decides(person, deps).length > 0 || approvesPapers(person),
  );

  app.get(
    '/approvals',
    deciding((context, person) => queue(context, person)),
  );

  app.get(
    '/approvals/papers',
    deciding((context, person) => paperQueue(context, person)),
  );

  async function queue(context: PageContext, person: Person, refused?: Refused): Promise<Response> {
    const accounts = await staffNames(deps);
    const [caseId, from, key] = (context.req.query('after') ?? '').split('|');
    const after = caseId && from && key ? { after: { caseId, from, key } } : {};
    const items = await approvalItems(deps, person, accounts, { ...after, limit: PAGE });
    for (const { access } of items)
      await logReading(deps, { account: person.account, caseId: access.row.id, what: 'case' });
    const last = items.length === PAGE ? items.at(-1)?.line : undefined;
    const shown = items.some(({ line }) => refused?.at === placeOf(line));
    const body = html`${await tabs(person, '/approvals')}
${refused && !shown ? refusal(refused) : null}
${items.length > 0 ? items.map((item) => card(item, refused)) : html`<p class="empty">没有等待您审批的事项。</p>`}
${last ? html`<nav class="pager" aria-label="翻页"><a href="/approvals?after=${encodeURIComponent(`${last.caseId}|${last.from}|${last.key}`)}" rel="next">下一页</a></nav>` : null}`;
    return door.show(context, {
      title: '审批',
      body,
      dense: true,
      status: refused?.problem.status ?? 200,
    });
  }

  const card = (item: ApprovalItem, refused: Refused | undefined): Html => {
    const procedure = deps.procedures[item.access.row.procedure];
    if (!procedure) throw new Error('A case that can be read has its procedure');
    const mine = refused?.at === placeOf(item.line) ? refused : null;
    return approvalCard(item, procedure, mine, deps.time.today());
  };

  app.post(
    '/approvals/cases/:id/:key',
    door.forms,
    deciding(async (context, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const caseId = context.req.param('id') ?? '';
      const key = context.req.param('key') ?? '';
      const lines = await store.desk.lines({ ...scopeOf(person, deps), limit: 1000 });
      const line = lines.find((one) => one.caseId === caseId && one.key === key);
      const item = line && (await itemOf(deps, person, await staffNames(deps), line));
      if (!item) return queue(context, person, refusedAt(caseId, key, typed, overtaken));
      const outcome = await decideOn(item, typed);
      if (failed(outcome))
        return queue(context, person, refusedAt(caseId, key, typed, outcome.problem));
      return context.redirect('/approvals', 303);
    }),
  );

  /** On the version that was seen, with the reason where the answer asks for one. */
  async function decideOn(item: ApprovalItem, typed: Typed): Promise<Outcome<unknown>> {
    const { row, actor } = item.access;
    if (first(typed, 'version') !== String(row.version))
      return { problem: problems.stale(row.version) };
    const answer = item.approval?.answers.find(({ id }) => id === first(typed, 'step'));
    const asking = item.askings.at(-1);
    if (!answer || !asking) return { problem: overtaken };
    const reason = first(typed, 'reason').trim();
    if (reason === '' && answer.reasoned) return { problem: reasonMissing(answer.label) };
    return cases.post(row, commandOf(answer, asking, reason), actor);
  }

  async function paperQueue(
    context: PageContext,
    person: Person,
    refused?: Refused,
  ): Promise<Response> {
    const after = context.req.query('after');
    const rows = await store.desk.papers({
      ...papersFor(person),
      ...(after ? { after } : {}),
      limit: PAGE,
    });
    const names = await staffNames(deps);
    const cards = await Promise.all(
      rows.map(async (row) => {
        const mine = refused?.at === row.id ? refused : null;
        return paperCard(row, await changesOf(row), names, mine);
      }),
    );
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    const body = html`${await tabs(person, '/approvals/papers')}
${cards.length > 0 ? cards : html`<p class="empty">没有等待您审批的文书。</p>`}
${last ? html`<nav class="pager" aria-label="翻页"><a href="/approvals/papers?after=${last.id}" rel="next">下一页</a></nav>` : null}`;
    return door.show(context, {
      title: '文书审批',
      body,
      dense: true,
      status: refused?.problem.status ?? 200,
    });
  }

  const papersFor = (person: Person) => ({
    statuses: ['draft', 'reviewed'],
    among: readable(deps.procedures, person).map(({ id }) => id),
    draftedByNot: person.account,
  });

  /** What somebody wrote over what the case and the standard text say. */
  async function changesOf({ id }: DeskPaper): Promise<readonly PaperChange[] | null> {
    const row = await store.paper(id);
    if (!row) return null;
    if (row.edits === null) return [];
    const [now, plain] = await Promise.all([
      papers.composer.compose(row),
      papers.composer.compose({ ...row, edits: null }),
    ]);
    if (failed(now) || failed(plain)) return null;
    const before = new Map(
      editableFields(plain.ok.paper, plain.ok.data).map(({ path, value }) => [path, textOf(value)]),
    );
    return editableFields(now.ok.paper, now.ok.data).flatMap(({ path, label, value }) => {
      const old = before.get(path) ?? '';
      const text = textOf(value);
      return old === text ? [] : [{ label, before: old, after: text }];
    });
  }

  app.post(
    '/approvals/papers/:id',
    door.forms,
    deciding(async (context, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const id = context.req.param('id') ?? '';
      const row = await store.paper(id);
      const mine = row && readableCase(person, (await store.load(row.caseId))?.procedure);
      if (!row || !mine) return door.problemPage(context, problems.notFound);
      const reason = first(typed, 'reason').trim();
      const outcome =
        first(typed, 'step') === 'approve'
          ? await papers.approve(row, person)
          : reason === ''
            ? { problem: reasonMissing('退回') }
            : await papers.giveBack(row, reason, person);
      if (failed(outcome)) {
        return paperQueue(context, person, { at: id, problem: outcome.problem, reason });
      }
      return context.redirect('/approvals/papers', 303);
    }),
  );

  const readableCase = (person: Person, procedure: string | undefined): boolean =>
    readable(deps.procedures, person).some(({ id }) => id === procedure);

  async function tabs(person: Person, here: string): Promise<Html> {
    const [matters, drafts] = await Promise.all([
      store.desk.countLines(scopeOf(person, deps)),
      approvesPapers(person) ? store.desk.countPapers(papersFor(person)) : null,
    ]);
    const tab = (href: string, label: string, count: number | null): Part =>
      count === null
        ? null
        : html`<li><a href="${href}" ${href === here ? html`aria-current="page"` : null}>${label} <span class="count">${count >= 1000 ? '999+' : count}</span></a></li>`;
    return html`<h1 class="unseen">审批</h1><nav class="tabs" aria-label="审批"><ul>${tab('/approvals', '事项', matters)}${tab('/approvals/papers', '文书', drafts)}</ul></nav>`;
  }
}

const placeOf = ({ caseId, key }: DeskLine): string => `${caseId}|${key}`;

const refusedAt = (caseId: string, key: string, typed: Typed, problem: Problem): Refused => ({
  at: `${caseId}|${key}`,
  problem,
  reason: first(typed, 'reason'),
});

const overtaken = problems.refused({
  code: 'approval.settled',
  detail: '此事项已由他人办理，或者不再需要审批。',
  basis: [],
});

const reasonMissing = (label: string) =>
  problems.invalid([{ path: 'reason', detail: `${label}应当写明理由。` }]);

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('\n') : value == null ? '' : String(value);
