/** A paper's page: its letter, life and services; acts are those of src/papers and src/service. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PaperRow } from '../../../db/rows.ts';
import { mayTake } from '../../api/case-routes.ts';
import { pdfResponse } from '../../api/in-paper.ts';
import { accessTo, addresseesSeen } from '../../cases/access.ts';
import { mayIssue, mayVoid } from '../../papers/issue.ts';
import { mayApprove, mayReview } from '../../papers/life.ts';
import { paperTitle } from '../../papers/titles.ts';
import { type FieldError, failed, type Outcome, type Problem, problems } from '../../problems.ts';
import { serviceViews } from '../../service/register.ts';
import { serviceRequest } from '../../service/request.ts';
import { checked } from '../../validate.ts';
import type { Names } from '../case/records.ts';
import { namedIn, namesOf, staffNames } from '../case/view.ts';
import { serviceMethods } from '../choices.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { emptyWorld, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { dataFrom, plainErrors, typedFrom } from '../fields/read.ts';
import { articles } from '../format.ts';
import type { Part } from '../html.ts';
import { icon } from '../icons.ts';
import { editPart, editsFrom } from './edits.ts';
import { aboutPaper, type OpenPaper, paperActs, paperExceptions, paperLog } from './parts.ts';
import { serveForm } from './serve.ts';
import { sendingFields } from './service-fields.ts';
import { type Listed, serviceList } from './service-parts.ts';

export type Typing = { readonly problem: Problem | null; readonly typed: Typed };

const untouched: Typing = { problem: null, typed: new Map() };

export function paperPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, papers, service, forms, organ, time } = deps;

  const inPaper = (handle: (context: PageContext, open: OpenPaper) => Promise<Response>) =>
    door.signedIn(async (context, person) => {
      const id = (context.req.param('id') ?? context.req.param('file') ?? '').replace(/\.pdf$/, '');
      const paper = await store.paper(id);
      const access = paper && (await accessTo(store, procedures, paper.caseId, person));
      if (!paper || !access || (!access.whole && !mayTake(paper, access))) {
        return door.problemPage(context, problems.notFound);
      }
      return handle(context, { paper, access, person });
    });

  /** For those who read the whole file. */
  const forStaff = (handle: (context: PageContext, open: OpenPaper) => Promise<Response>) =>
    inPaper(async (context, open) =>
      open.access.whole ? handle(context, open) : door.problemPage(context, problems.notFound),
    );

  const pdfOf = (context: PageContext, outcome: Outcome<Uint8Array>, name: string): Response =>
    failed(outcome)
      ? door.problemPage(context, outcome.problem)
      : pdfResponse(outcome.ok, `${name}.pdf`);

  app.get(
    '/papers/:file{[^/]+\\.pdf}',
    inPaper(async (context, { paper }) =>
      pdfOf(
        context,
        await papers.pdf(paper),
        `${paperTitle(paper.kind)}${paper.number ?? '（草稿）'}`,
      ),
    ),
  );

  app.get(
    '/papers/:id/receipts/:party',
    forStaff(async (context, { paper }) => {
      const party = context.req.param('party') ?? '';
      const drawn = await forms.receipt(paper, party, time.today());
      return pdfOf(context, drawn, `送达回证-${paperTitle(paper.kind)}-${party}`);
    }),
  );

  app.get(
    '/papers/:id',
    inPaper((context, open) => page(context, open)),
  );

  /** Done, the paper is shown anew; refused, the page says why and keeps what was typed. */
  const act = (what: (open: OpenPaper, typed: Typed) => Promise<Outcome<unknown>>) =>
    forStaff(async (context, open) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const outcome = await what(open, typed);
      if (!failed(outcome)) return context.redirect(`/papers/${open.paper.id}`, 303);
      const fresh = (await store.paper(open.paper.id)) ?? open.paper;
      return page(context, { ...open, paper: fresh }, { problem: outcome.problem, typed });
    });

  const text = (typed: Typed, name: string) => (typed.get(name)?.[0] ?? '').trim();

  /** An act that takes a reason asks for it here as the API does. */
  const withReason = (
    typed: Typed,
    work: (reason: string) => Promise<Outcome<unknown>>,
  ): Promise<Outcome<unknown>> | Outcome<unknown> => {
    const reason = text(typed, 'reason');
    return reason
      ? work(reason)
      : { problem: problems.invalid([{ path: 'reason', detail: '请写明理由。' }]) };
  };

  const acts: Readonly<
    Record<string, (open: OpenPaper, typed: Typed) => Promise<Outcome<unknown>>>
  > = {
    approve: ({ paper, access }) => papers.approve(paper, access.actor),
    review: ({ paper, access }) => papers.review(paper, access.actor),
    edits: ({ paper, access }, typed) => papers.edit(paper, editsFrom(typed), access.actor),
    issue: ({ paper, access }, typed) =>
      papers.issue(paper, access.actor, text(typed, 'number') || undefined),
    return: async ({ paper, access }, typed) =>
      withReason(typed, (reason) => papers.giveBack(paper, reason, access.actor)),
    void: async ({ paper, access }, typed) =>
      withReason(typed, (reason) =>
        papers.declareVoid(
          paper,
          { reason, reissue: text(typed, 'reissue') === 'yes' },
          access.actor,
        ),
      ),
  };
  for (const [name, work] of Object.entries(acts)) {
    app.post(`/papers/:id/${name}`, door.forms, act(work));
  }

  app.post(
    '/papers/:id/services',
    door.forms,
    forStaff(async (context, open) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const outcome = await serve(open, typed);
      if (failed(outcome)) return page(context, open, { problem: outcome.problem, typed });
      return context.redirect(`/papers/${open.paper.id}#services`, 303);
    }),
  );

  serveForm(app, deps, door, forStaff);

  async function serve({ paper, access }: OpenPaper, typed: Typed): Promise<Outcome<unknown>> {
    const request = checked(serviceRequest, dataFrom(sendingFields, '', typed));
    if (failed(request)) return request;
    return service.record(paper, request.ok, access.actor, time.now(), time.today());
  }

  async function page(
    context: PageContext,
    open: OpenPaper,
    { problem, typed }: Typing = untouched,
  ): Promise<Response> {
    const { paper, access, person } = open;
    const { whole } = access;
    const names = await namesFor(open);
    const [services, all, log] = await Promise.all([
      listed(open),
      store.papers(paper.caseId),
      whole ? store.paperLog(paper.caseId) : [],
    ]);
    const errors = problem ? plainErrors(sendingFields, '', typed, problem.errors ?? []) : [];
    const replacedBy = all.find(({ replaces }) => replaces === paper.id)?.id ?? null;
    const isIssued = paper.status === 'issued';
    const { editable, lacking } = await papers.draft(paper);
    const title = paperTitle(paper.kind);
    const mayDo = {
      external: organ.numbering === 'external',
      isDrafter: paper.draftedBy === person.account,
      approve: mayApprove(person.roles),
      review: mayReview(person.roles),
      issue: mayIssue(person.roles),
    };
    const body = html`<p class="crumb"><a href="/cases/${paper.caseId}">${access.row.caseNumber}</a> ／ ${access.row.title}</p>
<h1>${title}</h1>
${problemBox(problem, errors)}
${aboutPaper(paper, names, { whole, to: seenBy(open), replacedBy })}
${lackingNote(lacking)}
<p class="buttons">${lacking ? null : html`<a class="act outline" href="/papers/${paper.id}.pdf">${icon('paper')} ${isIssued ? '查看文书' : '预览草稿'}（PDF）</a>`}
${whole ? paperActs(paper, mayDo) : null}</p>
${whole ? editPart(paper, editable, problem ?? lacking) : null}
<section id="services" aria-labelledby="h-services"><h2 id="h-services">送达</h2>${serviceList(services, names, { whole, canAct: whole })}
${whole && isIssued ? receipts(paper, names) : null}</section>
${whole && isIssued ? servePart(paper, services, names, { problem, typed }, errors) : null}
${whole ? paperExceptions(paper, mayVoid(person.roles)) : null}
${paperLog(
  log.filter(({ paperId }) => paperId === paper.id),
  names,
)}`;
    return door.show(context, { title, body, dense: whole, status: problem?.status ?? 200 });
  }

  function seenBy({ paper, access }: OpenPaper): readonly string[] {
    const procedure = procedures[access.row.procedure];
    return procedure ? addresseesSeen(paper, procedure, access) : [];
  }

  async function namesFor({ access }: OpenPaper): Promise<Names> {
    const procedure = procedures[access.row.procedure];
    const named = procedure ? namedIn(procedure, JSON.parse(access.row.facts)) : [];
    return namesOf(named, await staffNames(deps));
  }

  /** The register of this paper, as far as the reader may see it: a party sees the service upon itself. */
  async function listed({ paper, access }: OpenPaper): Promise<Listed[]> {
    const [rows, entries, all] = await Promise.all([
      store.services(paper.caseId),
      store.entries(paper.caseId),
      store.papers(paper.caseId),
    ]);
    const procedure = procedures[access.row.procedure];
    if (!procedure) return [];
    const { parties } = procedure.summary(JSON.parse(access.row.facts));
    const kindOf = (id: string) => all.find((one) => one.id === id)?.kind ?? '';
    return serviceViews({ rows, entries, procedure, parties, kindOf })
      .map((view, index) => ({ view, row: rows[index] }))
      .filter(
        (one): one is Listed =>
          one.row !== undefined &&
          one.view.paperId === paper.id &&
          (access.whole || access.actor.parties.includes(one.view.recipient)),
      );
  }

  function servePart(
    paper: PaperRow,
    services: readonly Listed[],
    names: Names,
    { typed }: Typing,
    errors: readonly FieldError[],
  ): Part {
    const to: string[] = JSON.parse(paper.addressees);
    const waiting = to.filter(
      (id) => !services.some(({ view }) => view.recipient === id && view.servedOn !== null),
    );
    if (waiting.length === 0) return null;
    const parties = waiting.map((id) => ({ value: id, label: `${id} ${names.party(id)}` }));
    const today: Typed = new Map([['sentOn', [time.today()]]]);
    const filled = {
      typed: typed.has('recipient') ? typed : today,
      errors,
      world: { ...emptyWorld, parties },
    };
    return html`<section aria-labelledby="h-serve"><h2 id="h-serve">登记送达</h2>
<form method="post" action="/papers/${paper.id}/services" novalidate><div class="grid-fields">${drawFields(sendingFields, '', filled)}</div>
<p class="buttons"><button>登记送达</button></p></form>
<details class="group"><summary>按法定要件逐项登记凭证</summary><form method="get" action="/papers/${paper.id}/serve">
<div class="grid-fields"><div class="field"><label for="by-party">受送达人</label><select id="by-party" name="recipient">${parties.map(option)}</select></div>
<div class="field"><label for="by-method">方式</label><select id="by-method" name="method">${Object.entries(serviceMethods).map(([value, label]) => option({ value, label }))}</select></div></div>
<p class="buttons"><button class="secondary">填写凭证</button></p></form></details></section>`;
  }
}

const option = ({ value, label }: { readonly value: string; readonly label: string }) =>
  html`<option value="${value}">${label}</option>`;

const lackingNote = (lacking: Problem | null): Part =>
  lacking &&
  html`<div class="notice warn" role="note"><p>${lacking.detail}补齐以后才能预览、审批；能够在本页填写的列在“修改可改部分”，其余以案卷记载为准。</p>
<p class="basis">依据：${articles(lacking.basis)}</p></div>`;

/** 送达回证, to be taken along or kept filled in. */
const receipts = (paper: PaperRow, names: Names): Part =>
  html`<p class="aside">送达回证：${(JSON.parse(paper.addressees) as string[]).map(
    (id) =>
      html`<a href="/papers/${paper.id}/receipts/${encodeURIComponent(id)}">${names.party(id)}</a> `,
  )}</p>`;
