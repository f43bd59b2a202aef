/** A paper's page: its letter, approval, issue and services; acts are those of src/papers and src/service. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PaperRow, ServiceRow } from '../../db/store.ts';
import { mayTake } from '../api/case-routes.ts';
import { type Access, accessTo } from '../cases/access.ts';
import { paperTitle } from '../papers/titles.ts';
import type { Person } from '../people/person.ts';
import { type FieldError, failed, type Outcome, type Problem, problems } from '../problems.ts';
import { serviceRequest } from '../service/request.ts';
import { checked } from '../validate.ts';
import { namesOf, staffNames } from './case-view.ts';
import { paperStatus, serviceMethods } from './choices.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { drawFields } from './fields/draw.ts';
import { emptyWorld, type Field, type Typed } from './fields/field.ts';
import { problemBox } from './fields/form.ts';
import { dataFrom, plainErrors, typedFrom } from './fields/read.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { methodOf, type Names } from './records.ts';

type Open = { readonly paper: PaperRow; readonly access: Access; readonly person: Person };
type Typing = { readonly problem: Problem | null; readonly typed: Typed };

const untouched: Typing = { problem: null, typed: new Map() };

export function paperPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, papers, service, time } = deps;

  const inPaper = (handle: (context: PageContext, open: Open) => Promise<Response>) =>
    door.signedIn(async (context, person) => {
      const id = (context.req.param('id') ?? context.req.param('file') ?? '').replace(/\.pdf$/, '');
      const paper = await store.paper(id);
      const access = paper && (await accessTo(store, procedures, paper.caseId, person));
      if (!paper || !access || (!access.whole && !mayTake(paper, access))) {
        return door.problemPage(context, problems.notFound);
      }
      return handle(context, { paper, access, person });
    });

  app.get(
    '/papers/:file{[^/]+\\.pdf}',
    inPaper(async (context, { paper }) => {
      const outcome = await papers.pdf(paper);
      if (failed(outcome)) return door.problemPage(context, outcome.problem);
      const name = encodeURIComponent(`${paperTitle(paper.kind)}${paper.number ?? '（草稿）'}.pdf`);
      return new Response(Buffer.from(outcome.ok), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename*=UTF-8''${name}`,
          'cache-control': 'private, no-store',
        },
      });
    }),
  );

  app.get(
    '/papers/:id',
    inPaper((context, open) => page(context, open)),
  );

  const act = (what: (open: Open) => Promise<Outcome<unknown>>) =>
    inPaper(async (context, open) => {
      if (!open.access.whole) return door.problemPage(context, problems.notFound);
      const outcome = await what(open);
      if (!failed(outcome)) return context.redirect(`/papers/${open.paper.id}`, 303);
      const fresh = (await store.paper(open.paper.id)) ?? open.paper;
      return page(context, { ...open, paper: fresh }, { ...untouched, problem: outcome.problem });
    });

  app.post(
    '/papers/:id/approve',
    door.forms,
    act(({ paper, access }) => papers.approve(paper, access.actor)),
  );
  app.post(
    '/papers/:id/issue',
    door.forms,
    act(({ paper, access }) => papers.issue(paper, access.actor)),
  );

  app.post(
    '/papers/:id/services',
    door.forms,
    inPaper(async (context, open) => {
      if (!open.access.whole) return door.problemPage(context, problems.notFound);
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const outcome = await serve(open, typed);
      if (failed(outcome)) return page(context, open, { problem: outcome.problem, typed });
      return context.redirect(`/papers/${open.paper.id}#services`, 303);
    }),
  );

  async function serve({ paper, access }: Open, typed: Typed): Promise<Outcome<unknown>> {
    const request = checked(serviceRequest, dataFrom(serviceFields, '', typed));
    if (failed(request)) return request;
    return service.record(paper, request.ok, access.actor, time.now(), time.today());
  }

  async function page(
    context: PageContext,
    open: Open,
    { problem, typed }: Typing = untouched,
  ): Promise<Response> {
    const { paper, access, person } = open;
    const procedure = procedures[access.row.procedure];
    const parties = procedure?.summary(JSON.parse(access.row.facts)).parties ?? [];
    const names = namesOf(parties, await staffNames(deps));
    const services = (await store.services(paper.caseId)).filter(
      (row) => row.paperId === paper.id && isForReader(row, access),
    );
    const errors = problem ? plainErrors(serviceFields, '', typed, problem.errors ?? []) : [];
    const title = paperTitle(paper.kind);
    const body = html`<p class="crumb"><a href="/cases/${paper.caseId}">${access.row.caseNumber}</a> ／ ${access.row.title}</p>
<h1>${title}</h1>
${problemBox(problem, errors)}
${about(paper, names, access.whole)}
<p class="buttons"><a class="act outline" href="/papers/${paper.id}.pdf">${icon('paper')} ${paper.status === 'issued' ? '查看文书' : '预览草稿'}（PDF）</a>
${access.whole ? acts(paper, person) : null}</p>
<section id="services" aria-labelledby="h-services"><h2 id="h-services">送达</h2>${serviceList(services, names)}</section>
${access.whole && paper.status === 'issued' ? serviceForm(paper, services, names, { problem, typed }, errors) : null}`;
    const status = problem?.status ?? 200;
    return door.show(context, { title, body, dense: access.whole, status });
  }

  function serviceForm(
    paper: PaperRow,
    services: readonly ServiceRow[],
    names: Names,
    { typed }: Typing,
    errors: readonly FieldError[],
  ): Part {
    const to: string[] = JSON.parse(paper.addressees);
    const waiting = to.filter(
      (id) => !services.some((row) => row.recipient === id && row.servedOn !== null),
    );
    if (waiting.length === 0) return null;
    const parties = waiting.map((id) => ({ value: id, label: `${id} ${names.party(id)}` }));
    const today: Typed = new Map([['sentOn', [time.today()]]]);
    const filled = {
      typed: typed.size > 0 ? typed : today,
      errors,
      world: { ...emptyWorld, parties },
    };
    return html`<section aria-labelledby="h-serve"><h2 id="h-serve">登记送达</h2>
<form method="post" action="/papers/${paper.id}/services" novalidate><div class="grid-fields">${drawFields(serviceFields, '', filled)}</div>
<p class="buttons"><button>登记送达</button></p></form></section>`;
  }
}

const serviceFields: readonly Field[] = [
  { kind: 'party', name: 'recipient', label: '受送达人', required: true },
  {
    kind: 'choice',
    name: 'method',
    label: '送达方式',
    required: true,
    choices: Object.entries(serviceMethods).map(([value, label]) => ({ value, label })),
  },
  {
    kind: 'date',
    name: 'sentOn',
    label: '发出日期',
    required: true,
    help: '公告送达的，填公告之日。',
  },
  {
    kind: 'date',
    name: 'servedOn',
    label: '送达日期',
    required: false,
    help: '以送达凭证为准；尚未送达或者公告送达的不填。',
  },
  {
    kind: 'text',
    name: 'evidence',
    label: '送达凭证',
    required: false,
    help: '如送达回证签收情况、见证人、邮件号码、公告载体；填写送达日期或者公告送达的必填。',
  },
];

/** A party sees the service upon itself. */
const isForReader = ({ recipient }: ServiceRow, { whole, actor }: Access): boolean =>
  whole || actor.parties.includes(recipient);

function about(paper: PaperRow, names: Names, whole: boolean): Html {
  const to: string[] = JSON.parse(paper.addressees);
  const row = (name: string, value: Part) =>
    value ? html`<dt>${name}</dt><dd>${value}</dd>` : null;
  return html`<dl class="facts">${row('状态', paperStatus[paper.status] ?? paper.status)}
${row('主送', to.map(names.party).join('、'))}${row('文号', paper.number)}
${row('成文日期', paper.issuedOn && longDay(paper.issuedOn))}
${whole ? row('起草', names.account(paper.draftedBy)) : null}
${whole ? row('审批', paper.approvedBy && names.account(paper.approvedBy)) : null}
${whole ? row('签发', paper.issuedBy && names.account(paper.issuedBy)) : null}
${row('核验', paper.sha256 && html`<a href="/check?id=${paper.id}&amp;h=${paper.sha256}">核验此文书</a>`)}</dl>`;
}

/** The module refuses what this person may not do, and says why. */
function acts(paper: PaperRow, person: Person): Part {
  const button = (what: string, label: string) =>
    html`<form class="inline" method="post" action="/papers/${paper.id}/${what}"><button>${label}</button></form>`;
  const isDraft = paper.status === 'draft' || paper.status === 'reviewed';
  if (isDraft && paper.draftedBy !== person.account) return button('approve', '审批通过');
  if (isDraft) return html`<span class="aside">文书由起草人以外的人审批。</span>`;
  return paper.status === 'approved' ? button('issue', '签发（编号、用印、存档）') : null;
}

function serviceList(services: readonly ServiceRow[], names: Names): Html {
  if (services.length === 0) return html`<p class="empty">还没有送达记录。</p>`;
  return html`<table class="cards"><thead><tr><th scope="col">受送达人</th><th scope="col">方式</th><th scope="col">发出</th><th scope="col">送达</th><th scope="col">凭证</th></tr></thead>
<tbody>${services.map(
    (
      row,
    ) => html`<tr><td data-label="受送达人">${names.party(row.recipient)}</td><td data-label="方式">${methodOf(row.method)}</td>
<td data-label="发出">${longDay(row.sentOn)}</td><td data-label="送达">${row.servedOn ? longDay(row.servedOn) : '待凭证'}</td><td data-label="凭证">${evidenceText(row.evidence)}</td></tr>`,
  )}</tbody></table>`;
}

function evidenceText(kept: string): string {
  const value: unknown = JSON.parse(kept);
  if (typeof value === 'string') return value;
  return value === null
    ? '—'
    : Object.values(value as object)
        .map(String)
        .join('；');
}
