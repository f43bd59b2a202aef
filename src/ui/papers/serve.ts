/** 逐项登记送达凭证: the form of one recipient and one method, for a sending that waits for its proof or at once. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { ServiceMethod, ServiceRow } from '../../../db/rows.ts';
import { paperTitle } from '../../papers/titles.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import { articles as methodArticles } from '../../service/proof.ts';
import { failureRequest, serviceRequest } from '../../service/request.ts';
import { checked } from '../../validate.ts';
import { namedIn, namesOf, staffNames } from '../case/view.ts';
import { serviceMethods } from '../choices.ts';
import type { PageContext, PageDeps, PageEnv, PageHandler } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { emptyWorld, type Field, first, type Typed } from '../fields/field.ts';
import { problemBox, reshaped } from '../fields/form.ts';
import { dataFrom, plainErrors, typedFrom, withoutBlankRows } from '../fields/read.ts';
import { articles, longDay } from '../format.ts';
import type { Part } from '../html.ts';
import type { OpenPaper } from './parts.ts';
import { failureFields, proofFields } from './service-fields.ts';

type ForStaff = (
  handle: (context: PageContext, open: OpenPaper) => Promise<Response>,
) => PageHandler;

type Asked = { readonly recipient: string; readonly method: ServiceMethod };
type Said = {
  readonly problem: Problem | null;
  readonly typed: Typed;
  /** Which of the two forms was handed in. */
  readonly form: 'proof' | 'failure';
};

export function serveForm(
  app: Hono<PageEnv>,
  deps: PageDeps,
  door: Door,
  forStaff: ForStaff,
): void {
  const { store, procedures, service, time } = deps;

  app.get(
    '/papers/:id/serve',
    forStaff(async (context, open) => {
      const asked = askedIn(context.req.query(), open);
      if (!asked) return door.problemPage(context, problems.notFound);
      const attempt = await attemptOf(open, asked);
      return page(context, open, asked, {
        problem: null,
        form: 'proof',
        typed: begun(attempt, time.today()),
      });
    }),
  );

  app.post(
    '/papers/:id/serve',
    door.forms,
    forStaff(async (context, open) => {
      const asked = askedIn(context.req.query(), open);
      if (!asked) return door.problemPage(context, problems.notFound);
      const raw = typedFrom(await context.req.parseBody({ all: true }));
      const again = reshaped(raw, first(raw, 'step'));
      if (again) return page(context, open, asked, { problem: null, typed: again, form: 'proof' });
      const fields = proofFields(asked.method);
      const typed = withoutBlankRows(fields, '', raw);
      const request = checked(serviceRequest, { ...asked, ...dataFrom(fields, '', typed) });
      const outcome = failed(request)
        ? request
        : await service.record(open.paper, request.ok, open.access.actor, time.now(), time.today());
      if (failed(outcome)) {
        return page(context, open, asked, { problem: outcome.problem, typed, form: 'proof' });
      }
      return context.redirect(`/papers/${open.paper.id}#services`, 303);
    }),
  );

  app.post(
    '/papers/:id/services/:service/failure',
    door.forms,
    forStaff(async (context, open) => {
      const { paper, access } = open;
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const rows = await store.services(paper.caseId);
      const row = rows.find(({ id }) => id === context.req.param('service'));
      if (!row || row.paperId !== paper.id) return door.problemPage(context, problems.notFound);
      const request = checked(failureRequest, dataFrom(failureFields, '', typed));
      const outcome = failed(request)
        ? request
        : await service.fail(paper, row.id, request.ok, access.actor, time.today());
      if (failed(outcome)) {
        const { recipient, method } = row;
        const said = { problem: outcome.problem, typed, form: 'failure' } as const;
        return page(context, open, { recipient, method }, said);
      }
      return context.redirect(`/papers/${paper.id}#services`, 303);
    }),
  );

  async function attemptOf({ paper }: OpenPaper, { recipient, method }: Asked) {
    const rows = await store.services(paper.caseId);
    return rows.find(
      (row) =>
        row.paperId === paper.id &&
        row.recipient === recipient &&
        row.method === method &&
        row.servedOn === null &&
        row.failedOn === null,
    );
  }

  async function page(
    context: PageContext,
    open: OpenPaper,
    asked: Asked,
    said: Said,
  ): Promise<Response> {
    const { paper, access } = open;
    const procedure = procedures[access.row.procedure];
    const named = procedure ? namedIn(procedure, JSON.parse(access.row.facts)) : [];
    const names = namesOf(named, await staffNames(deps));
    const attempt = await attemptOf(open, asked);
    const how = serviceMethods[asked.method];
    const title = `${how}：${names.party(asked.recipient)}`;
    const body = html`<p class="crumb"><a href="/cases/${paper.caseId}">${access.row.caseNumber}</a> ／ <a href="/papers/${paper.id}">${paperTitle(paper.kind)}</a> ${paper.number ?? ''}</p>
<h1>${title}</h1>
<p class="basis">依据：${articles([methodArticles[asked.method], ...(procedure?.recordBasis ?? [])])}</p>
${attempt ? html`<p>${longDay(attempt.sentOn)}发出${attempt.address ? html`，送达地址：${attempt.address}` : null}。</p>` : null}
${formOf({ ...said, fields: proofFields(asked.method), form: 'proof' }, said, html`/papers/${paper.id}/serve?${new URLSearchParams(asked)}`, '登记送达')}
${attempt ? html`<section aria-labelledby="h-back"><h2 id="h-back">没有送达</h2><p class="aside">登记退回、拒收等情况后，可以按其他方式再次送达。</p>${formOf({ ...said, fields: failureFields, form: 'failure' }, said, html`/papers/${paper.id}/services/${attempt.id}/failure`, '登记未送达', 'secondary')}</section>` : null}`;
    return door.show(context, { title, body, dense: true, status: said.problem?.status ?? 200 });
  }
}

/** One of the two forms; only the one that was handed in shows what was typed and what is wrong. */
function formOf(
  { fields, form }: { readonly fields: readonly Field[]; readonly form: Said['form'] },
  said: Said,
  action: Part,
  label: string,
  kind = '',
): Part {
  const isMine = said.form === form;
  const typed: Typed = isMine ? said.typed : new Map();
  const problem = isMine ? said.problem : null;
  const errors = problem ? plainErrors(fields, '', typed, problem.errors ?? []) : [];
  return html`${problemBox(problem, errors)}
<form method="post" action="${action}" novalidate><div class="grid-fields">${drawFields(fields, '', { typed, errors, world: emptyWorld })}</div>
<p class="buttons"><button class="${kind}">${label}</button></p></form>`;
}

function askedIn(
  { recipient = '', method = '' }: Readonly<Record<string, string>>,
  { paper }: OpenPaper,
): Asked | null {
  const to: string[] = JSON.parse(paper.addressees);
  if (paper.status !== 'issued' || !to.includes(recipient)) return null;
  return Object.hasOwn(serviceMethods, method)
    ? { recipient, method: method as ServiceMethod }
    : null;
}

/** What is known already when the form is opened. */
function begun(attempt: ServiceRow | undefined, today: string): Typed {
  const known: unknown = attempt ? JSON.parse(attempt.evidence) : null;
  const { mailNumber } = (known ?? {}) as { readonly mailNumber?: unknown };
  return new Map([
    ['sentOn', [attempt?.sentOn ?? today]],
    ...(typeof mailNumber === 'string' ? [['proof.mailNumber', [mailNumber]] as const] : []),
  ]);
}
