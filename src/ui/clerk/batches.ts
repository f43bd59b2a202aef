/** 打印批次: made from ticked papers, looked at, printed, posted; what came out wrong is noted. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PrintBatch, PrintBatchItem, PrintLogRow } from '../../../db/desk-store.ts';
import type { PaperRow } from '../../../db/rows.ts';
import { batchRequest, spoiledRequest } from '../../api/print-routes.ts';
import { accessTo } from '../../cases/access.ts';
import { paperTitle } from '../../papers/titles.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed, type Outcome, problems } from '../../problems.ts';
import { serviceRequest } from '../../service/request.ts';
import { checked } from '../../validate.ts';
import { namedIn, staffNames } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { typedFrom } from '../fields/read.ts';
import { moment } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { worksPapers } from '../navigation.ts';
import { chosen } from './desk.ts';

const PAGE = 30;

type Said = { readonly errors: readonly FieldError[]; readonly typed: Typed };

export function clerkBatches(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, batches, service, time } = deps;

  app.get(
    '/clerk/batches',
    door.forThose(worksPapers)(async (context, person) => {
      const after = context.req.query('after');
      const rows = await store.desk.printBatches({ ...(after ? { after } : {}), limit: PAGE });
      const seen = await batches.seenOf(rows, person);
      const names = await staffNames(deps);
      const body = html`<p class="crumb"><a href="/clerk">文书台</a></p><h1>打印批次</h1>
${
  seen.length > 0
    ? table(seen, names)
    : html`<p class="empty">还没有打印批次。在文书台的“待印制”中选择文书建立。</p>`
}
${rows.length === PAGE ? html`<nav class="pager" aria-label="翻页"><a href="/clerk/batches?after=${rows.at(-1)?.id ?? ''}">下一页</a></nav>` : null}`;
      return door.show(context, { title: '打印批次', body, dense: true });
    }),
  );

  app.post(
    '/clerk/batches',
    door.forms,
    door.signedIn(async (context, person) => {
      const form = await context.req.parseBody({ all: true });
      const asked = checked(batchRequest, {
        papers: chosen(form),
        fileCopy: form['fileCopy'] === 'yes',
      });
      const made = failed(asked) ? asked : await batches.make(asked.ok, person);
      return failed(made)
        ? door.problemPage(context, made.problem)
        : context.redirect(`/clerk/batches/${made.ok.id}`, 303);
    }),
  );

  const inBatch = (
    handle: (context: PageContext, batch: PrintBatch, person: Person) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const batch = await batches.open(context.req.param('id') ?? '', person);
      return batch ? handle(context, batch, person) : door.problemPage(context, problems.notFound);
    });

  app.get(
    '/clerk/batches/:id',
    inBatch((context, batch) => page(context, batch)),
  );

  app.post(
    '/clerk/batches/:id/spoiled',
    door.forms,
    inBatch(async (context, batch, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const [paperId = '', recipient = ''] = first(typed, 'copy').split('|');
      const asked = checked(spoiledRequest, {
        paperId,
        recipient: recipient || null,
        copies: Number(first(typed, 'copies')),
        reason: first(typed, 'reason'),
      });
      const problem = failed(asked) ? asked.problem : await batches.spoil(batch, person, asked.ok);
      if (problem)
        return page(context, batch, { errors: problem.errors ?? [problemLine(problem)], typed });
      return context.redirect(`/clerk/batches/${batch.id}#h-log`, 303);
    }),
  );

  app.post(
    '/clerk/batches/:id/sent',
    door.forms,
    inBatch(async (context, batch, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const errors: FieldError[] = [];
      for (const envelope of await envelopesOf(batch)) {
        errors.push(...(await post(envelope, typed, person)));
      }
      return errors.length > 0
        ? page(context, batch, { errors, typed })
        : context.redirect('/clerk?list=proof', 303);
    }),
  );

  /** One recipient's copies of one case: they lie in one envelope. */
  type Envelope = {
    readonly key: string;
    readonly caseNumber: string;
    readonly recipient: string;
    readonly name: string;
    readonly papers: readonly PaperRow[];
    /** Sent or served since. */
    readonly isGone: boolean;
  };

  /** Records the posting of what lies in an envelope; one without a number was not posted. */
  async function post(envelope: Envelope, typed: Typed, person: Person): Promise<FieldError[]> {
    const field = `mail.${envelope.key}`;
    const mailNumber = first(typed, field).trim();
    if (mailNumber === '' || envelope.isGone) return [];
    for (const paper of envelope.papers) {
      const outcome = await record(paper, envelope.recipient, mailNumber, typed, person);
      if (failed(outcome)) {
        return [{ path: field, detail: `${envelope.name}：${outcome.problem.detail}` }];
      }
    }
    return [];
  }

  async function record(
    paper: PaperRow,
    recipient: string,
    mailNumber: string,
    typed: Typed,
    person: Person,
  ): Promise<Outcome<unknown>> {
    const access = await accessTo(store, procedures, paper.caseId, person);
    if (!access?.whole) return { problem: problems.notFound };
    const request = checked(serviceRequest, {
      ...{ recipient, method: 'post', sentOn: first(typed, 'sentOn'), mailNumber },
    });
    if (failed(request)) {
      const [error] = request.problem.errors ?? [];
      return { problem: { ...request.problem, detail: error?.detail ?? request.problem.detail } };
    }
    return service.record(paper, request.ok, access.actor, time.now(), time.today());
  }

  async function envelopesOf(batch: PrintBatch): Promise<Envelope[]> {
    const envelopes = new Map<string, Envelope & { papers: PaperRow[] }>();
    for (const { paperId, recipient } of batch.items) {
      const paper = recipient === 'file' ? null : await store.paper(paperId);
      const row = paper && (await store.load(paper.caseId));
      if (!paper || !row) continue;
      const key = `${row.id}.${recipient}`;
      const services = await store.services(row.id);
      const procedure = procedures[row.procedure];
      const named = procedure ? namedIn(procedure, JSON.parse(row.facts)) : [];
      const isGone = services.some(
        (one) => one.paperId === paperId && one.recipient === recipient && one.failedOn === null,
      );
      const known = envelopes.get(key);
      if (known) known.papers.push(paper);
      else
        envelopes.set(key, {
          ...{ key, caseNumber: row.caseNumber, recipient, isGone },
          name: named.find(({ id }) => id === recipient)?.name ?? recipient,
          papers: [paper],
        });
    }
    return [...envelopes.values()];
  }

  async function page(
    context: PageContext,
    batch: PrintBatch,
    { errors, typed }: Said = { errors: [], typed: new Map() },
  ): Promise<Response> {
    const [names, log, envelopes] = await Promise.all([
      staffNames(deps),
      store.desk.printLog(batch.id),
      envelopesOf(batch),
    ]);
    const isPrinted = log.some(({ kind }) => kind === 'printed');
    const papers = await papersIn(batch);
    const whose: Whose = (paperId, recipient) =>
      recipient === 'file'
        ? '存卷'
        : (envelopes.find(({ key }) => key === `${papers.get(paperId)?.caseId}.${recipient}`)
            ?.name ?? recipient);
    const problem = errors.length > 0 ? problems.invalid(errors) : null;
    const body = html`<p class="crumb"><a href="/clerk">文书台</a> ／ <a href="/clerk/batches">打印批次</a></p>
<h1>${batch.number}</h1>${problemBox(problem, errors)}
<dl class="facts"><dt>建立</dt><dd>${moment(batch.createdAt)}，${names.get(batch.createdBy) ?? batch.createdBy}</dd><dt>页数</dt><dd>${batch.pages}页，双面印制</dd><dt>份数</dt><dd>${batch.items.length}份</dd></dl>
${isPrinted ? reprint(batch) : html`<p class="buttons"><a class="act" href="/api/v1/print-batches/${batch.id}.pdf">${icon('paper')} 打印（PDF）</a></p>`}
<p>邮件面单数据：<a href="/api/v1/print-batches/${batch.id}/labels.csv">CSV</a>　<a href="/api/v1/print-batches/${batch.id}/labels.xlsx">XLSX</a></p>
<section aria-labelledby="h-post"><h2 id="h-post">登记邮寄发出</h2>${postForm(batch, envelopes, errors, typed)}</section>
<section aria-labelledby="h-copies"><h2 id="h-copies">各份文书</h2>${copies(batch.items, papers, whose)}</section>
<section aria-labelledby="h-log"><h2 id="h-log">打印记录</h2>${logList(log, names, papers, whose)}${spoilForm(batch, papers, whose, typed)}</section>`;
    return door.show(context, {
      title: batch.number,
      body,
      dense: true,
      status: problem?.status ?? 200,
    });
  }

  async function papersIn({ items }: PrintBatch): Promise<ReadonlyMap<string, PaperRow>> {
    const ids = [...new Set(items.map(({ paperId }) => paperId))];
    const rows = await Promise.all(ids.map((id) => store.paper(id)));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }

  function postForm(
    batch: PrintBatch,
    envelopes: readonly Envelope[],
    errors: readonly FieldError[],
    typed: Typed,
  ): Html {
    const left = envelopes.filter(({ isGone }) => !isGone);
    if (left.length === 0) return html`<p class="empty">此批次的文书都已登记发出。</p>`;
    return html`<form method="post" action="/clerk/batches/${batch.id}/sent">
<div class="grid-fields"><div class="field"><label for="sentOn">交邮日期</label><input id="sentOn" type="date" name="sentOn" value="${first(typed, 'sentOn') || time.today()}"></div></div>
<table class="cards"><thead><tr><th scope="col">受送达人</th><th scope="col">案号</th><th scope="col">内装文书</th><th scope="col">邮件号码</th></tr></thead>
<tbody>${left.map(
      (
        one,
      ) => html`<tr><td data-label="受送达人">${one.name}</td><td data-label="案号">${one.caseNumber}</td>
<td data-label="内装文书">${one.papers.map((paper) => paperTitle(paper.kind)).join('、')}</td>
<td data-label="邮件号码"><input name="mail.${one.key}" value="${first(typed, `mail.${one.key}`)}" aria-label="${one.name}的邮件号码" autocomplete="off" inputmode="latin">
${errors.filter(({ path }) => path === `mail.${one.key}`).map(({ detail }) => html`<p class="wrong">${detail}</p>`)}</td></tr>`,
    )}</tbody></table>
<p class="buttons"><button>登记发出</button><small class="aside">没有填写号码的，视为尚未交邮。</small></p></form>`;
  }
}

const problemLine = ({ detail }: { readonly detail: string }): FieldError => ({
  path: 'reason',
  detail,
});

function table(rows: readonly PrintBatch[], names: ReadonlyMap<string, string>): Html {
  return html`<table class="cards"><thead><tr><th scope="col">批次</th><th scope="col">建立</th><th scope="col">建立人</th><th scope="col">份数</th><th scope="col">页数</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td data-label="批次"><a href="/clerk/batches/${row.id}">${row.number}</a></td><td data-label="建立">${moment(row.createdAt)}</td>
<td data-label="建立人">${names.get(row.createdBy) ?? row.createdBy}</td><td data-label="份数">${row.items.length}</td><td data-label="页数">${row.pages}</td></tr>`,
  )}</tbody></table>`;
}

const reprint = ({ id }: PrintBatch): Html =>
  html`<form class="inline" method="get" action="/api/v1/print-batches/${id}.pdf"><label for="why">重新打印的理由</label>
<input id="why" name="reason" autocomplete="off"><button class="secondary">重新打印（PDF）</button></form>`;

/** For whom a copy is, by his name. */
type Whose = (paperId: string, recipient: string) => string;

function copies(
  items: readonly PrintBatchItem[],
  papers: ReadonlyMap<string, PaperRow>,
  whose: Whose,
): Html {
  return html`<table class="cards"><thead><tr><th scope="col">文书</th><th scope="col">文号</th><th scope="col">受送达人</th><th scope="col">页次</th></tr></thead>
<tbody>${items.map(({ paperId, recipient, firstPage, pages }) => {
    const paper = papers.get(paperId);
    return html`<tr><td data-label="文书"><a href="/papers/${paperId}">${paper ? paperTitle(paper.kind) : paperId}</a></td><td data-label="文号">${paper?.number ?? '—'}</td>
<td data-label="受送达人">${whose(paperId, recipient)}</td><td data-label="页次">${pages === 1 ? firstPage : `${firstPage}—${firstPage + pages - 1}`}</td></tr>`;
  })}</tbody></table>`;
}

const kinds: Readonly<Record<PrintLogRow['kind'], string>> = {
  printed: '打印',
  reprinted: '重新打印',
  spoiled: '印坏作废',
};

function logList(
  log: readonly PrintLogRow[],
  names: ReadonlyMap<string, string>,
  papers: ReadonlyMap<string, PaperRow>,
  whose: Whose,
): Html {
  if (log.length === 0) return html`<p class="empty">还没有打印。</p>`;
  return html`<ol class="items">${log.map((row) => {
    const paper = row.paperId ? papers.get(row.paperId) : undefined;
    return html`<li>${moment(row.at)} ${names.get(row.account) ?? row.account}：${kinds[row.kind]}${paper ? `，${paperTitle(paper.kind)}${row.recipient ? `（${whose(paper.id, row.recipient)}）` : ''}${row.copies}份` : ''}${row.reason ? `，理由：${row.reason}` : ''}</li>`;
  })}</ol>`;
}

function spoilForm(
  { id, items }: PrintBatch,
  papers: ReadonlyMap<string, PaperRow>,
  whose: Whose,
  typed: Typed,
): Part {
  return html`<details class="group"><summary>登记印坏、作废的份数</summary><form method="post" action="/clerk/batches/${id}/spoiled"><div class="grid-fields">
<div class="field"><label for="copy">文书</label><select id="copy" name="copy">${items.map(({ paperId, recipient }) => html`<option value="${paperId}|${recipient}">${paperTitle(papers.get(paperId)?.kind ?? '')}（${whose(paperId, recipient)}）</option>`)}</select></div>
<div class="field"><label for="copies">份数</label><input id="copies" name="copies" inputmode="numeric" value="${first(typed, 'copies') || '1'}"></div>
<div class="field wide"><label for="spoil-reason">理由<span class="required">必填</span></label><input id="spoil-reason" name="reason" value="${first(typed, 'reason')}" autocomplete="off"></div></div>
<p class="buttons"><button class="secondary">登记</button></p></form></details>`;
}
