/** Filing step by step: every press of a button keeps the draft first, and the answer is a page that can be loaded again. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { DRAFTS_KEPT_DAYS, lastDayOf } from '../../filing-drafts.ts';
import type { Person } from '../../people/person.ts';
import { failed, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { emptyWorld, first, type Typed } from '../fields/field.ts';
import { enterButton, problemBox, reshaped } from '../fields/form.ts';
import { typedFrom, withoutBlankRows } from '../fields/read.ts';
import { articles, longDay, moment } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Draft, draftOf, keepDraft, MOST_DRAFTS, newDraft } from './draft.ts';
import { fileList, received, uploadBox } from './files.ts';
import { mayFileIn } from './form.ts';
import { chosenIn, otherProcedures } from './procedures.ts';
import { fileIt, givenFor, lastPage, type Open, paperOf, printedOf } from './review.ts';
import {
  allSteps,
  type Course,
  courseOf,
  faultsOfStep,
  fieldsOfStep,
  isOfStep,
  lastOf,
  rootOf,
  stepAt,
} from './steps.ts';

export function filingWizard(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, blobs } = deps;

  app.post(
    '/file/new',
    door.forms,
    door.signedIn(async (context, person) => {
      const body = typedFrom(await context.req.parseBody());
      const course = courseOf(chosenIn(deps, person, first(body, 'procedure')));
      if (!course) {
        return door.problemPage(context, problems.forbidden('access.role', '您不能提出申请。'));
      }
      if ((await store.desk.drafts(person.account)).length >= MOST_DRAFTS) {
        return door.problemPage(context, tooMany);
      }
      const matter = first(body, 'matter');
      const known = Object.hasOwn(course.procedure.matters, matter) ? matter : '';
      const draft = newDraft(person, course, known);
      await keepDraft(deps, draft);
      return context.redirect(`/file/${draft.id}/1`, 303);
    }),
  );

  const inDraft = (handle: (context: PageContext, open: Open) => Response | Promise<Response>) =>
    door.signedIn(async (context, person) => {
      const kept = await store.desk.draft(person.account, context.req.param('draft') ?? '');
      const course = kept && courseOf(procedures[kept.procedure]);
      if (!kept || !course || !mayFileIn(person, course.procedure)) {
        return door.problemPage(context, problems.notFound);
      }
      return handle(context, { draft: draftOf(kept), ...course, person });
    });

  const inStep = (
    handle: (context: PageContext, open: Open, no: number) => Response | Promise<Response>,
  ) =>
    inDraft((context, open) => {
      const no = Number(context.req.param('step'));
      return no > lastOf(open)
        ? door.problemPage(context, problems.notFound)
        : handle(context, open, no);
    });

  app.get(
    '/file/:draft/application.pdf',
    inDraft(async (context, open) => {
      const outcome = await paperOf(deps, open);
      if (failed(outcome)) return door.problemPage(context, outcome.problem);
      return download(outcome.ok, 'application/pdf', `${printedOf(open).title}.pdf`);
    }),
  );

  app.get(
    '/file/:draft/files/:sha256',
    inDraft(async (context, { draft }) => {
      const sha256 = context.req.param('sha256');
      const file = draft.files.find((one) => one.sha256 === sha256);
      const bytes = file && (await blobs.get(file.sha256));
      if (!file || !bytes) return door.problemPage(context, problems.notFound);
      return download(bytes, file.mediaType, file.name);
    }),
  );

  app.post(
    '/file/:draft/drop',
    door.forms,
    inDraft(async (context, { draft, person }) => {
      await store.desk.dropDraft(person.account, draft.id);
      return context.redirect('/my?done=draft', 303);
    }),
  );

  app.get(
    '/file/:draft/:step{[1-9]}',
    inStep(async (context, open, no) => {
      const { draft } = open;
      if (no > draft.reached) await keepDraft(deps, { ...draft, reached: no });
      return no === lastOf(open)
        ? lastPage(context, deps, door, open, frame)
        : stepPage(context, open, no);
    }),
  );

  app.post(
    '/file/:draft/:step{[1-9]}',
    door.files,
    inStep(async (context, open, no) => {
      const body = await context.req.parseBody({ all: true });
      const sent = typedFrom(body);
      const step = first(sent, 'step');
      const at = `/file/${open.draft.id}`;
      const own = [...sent].filter(([path]) => isOfStep(open, no, path));
      const others = [...open.draft.typed].filter(([path]) => !isOfStep(open, no, path));
      const typed: Typed = new Map([...others, ...own]);
      const other = reshaped(typed, step);
      const begun = { ...open.draft, typed: other ?? typed };
      const taken = await received(deps, begun, stepAt(open, no), body);
      const draft = other ? taken : closedUp(open, no, taken);
      await keepDraft(deps, { ...draft, reached: Math.max(draft.reached, no) });
      if (other) return context.redirect(`${at}/${no}#${anchorOf(step)}`, 303);
      if (step === 'upload' || taken.refused.length > 0)
        return context.redirect(`${at}/${no}#at-upload`, 303);
      if (step === 'leave') return context.redirect('/my?done=kept', 303);
      if (step === 'save') return context.redirect(`${at}/${no}`, 303);
      if (step === 'back') return context.redirect(`${at}/${Math.max(no - 1, 1)}`, 303);
      const now = { ...open, draft };
      if (no === lastOf(open)) return fileIt(context, deps, now, door);
      const faults = faultsOfStep(deps, open, no, draft.typed, givenFor(deps, now));
      return context.redirect(faults.length > 0 ? `${at}/${no}?check=1` : `${at}/${no + 1}`, 303);
    }),
  );

  const closedUp = (course: Course, no: number, draft: Draft): Draft => ({
    ...draft,
    typed: withoutBlankRows(fieldsOfStep(deps, course, no), rootOf(course, no), draft.typed),
  });

  function stepPage(context: PageContext, open: Open, no: number): Response {
    const { draft, procedure } = open;
    const { title, lead, uploads } = stepAt(open, no);
    const fields = fieldsOfStep(deps, open, no);
    const given = givenFor(deps, open);
    const asked = context.req.query('check') !== undefined;
    const errors = asked ? faultsOfStep(deps, open, no, draft.typed, given) : [];
    const files = draft.files.map(({ sha256, name }) => ({ value: sha256, label: name }));
    const filled = { typed: draft.typed, errors, world: { ...emptyWorld, files } };
    const body = html`${frame(open, no)}
<h1>${no}. ${title}</h1><p>${lead}</p>
${problemBox(errors.length > 0 ? problems.invalid(errors) : null, errors)}
<form method="post" action="/file/${draft.id}/${no}" class="event" novalidate enctype="${uploads ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}" ${uploads ? 'data-upload' : ''}>${enterButton('next')}
${uploads ? html`${uploadBox(draft, uploads)}${fileList(draft)}` : null}
<div class="grid-fields">${drawFields(fields, rootOf(open, no), filled)}</div>
${buttons(no)}
</form>`;
    return door.show(context, {
      title: `${title} · 第${no}步`,
      body,
      procedure,
      ...(uploads ? { script: 'upload.js' as const } : {}),
    });
  }
}

/** Where one begins: what has been begun already, and what to have at hand. */
export async function filingStart(
  context: PageContext,
  deps: PageDeps,
  door: Door,
  person: Person,
  course: Course,
): Promise<Response> {
  const { procedure, steps } = course;
  const { oral } = steps;
  const drafts = await deps.store.desk.drafts(person.account);
  const matter = context.req.query('matter') ?? '';
  const body = html`${otherProcedures(deps, person, procedure)}<h1>提出申请：${procedure.title}</h1>
<p>分${'零一二三四五六七八九'[lastOf(course)]}步填写，随时可以停下来，填过的内容自动保存，自最后一次保存起保留${DRAFTS_KEPT_DAYS}日，期满没有提交的自动清除。${steps.remark}</p>
${drafts.length > 0 ? html`<section aria-labelledby="h-drafts"><h2 id="h-drafts">还没有提交的申请</h2>${draftList(drafts)}</section>` : null}
<section class="card"><h2>${drafts.length > 0 ? '另写一份新的申请' : '开始以前，请准备好'}</h2>
<ul>${procedure.materials.map(({ name, basis }) => html`<li>${name}<small class="aside">（${articles(basis)}）</small></li>`)}
${steps.atHand.map((text) => html`<li>${text}</li>`)}</ul>
<form method="post" action="/file/new"><input type="hidden" name="procedure" value="${procedure.id}"><input type="hidden" name="matter" value="${matter}">
<p class="buttons"><button>${icon('file')} 开始填写</button> <a href="/guide">先看办事指南</a></p></form></section>
${oral ? html`<p class="aside">书面申请确有困难的，可以到本机关窗口口头申请，由工作人员记入笔录（${articles(oral.basis)}）。</p>` : null}`;
  return door.show(context, { title: '提出申请', body, procedure });
}

type Kept = Awaited<ReturnType<PageDeps['store']['desk']['drafts']>>[number];

export const draftList = (drafts: readonly Kept[]): Html =>
  html`<ul class="case-cards">${drafts.map(
    ({
      id,
      title,
      form,
      updatedAt,
    }) => html`<li class="card"><h3><a href="/file/${id}/${JSON.parse(form).reached}">${title}</a></h3>
<p class="aside">${moment(updatedAt)}保存，尚未提交；${longDay(lastDayOf(updatedAt))}以后仍没有提交也没有再保存的，自动清除</p>
<div class="buttons"><a class="act" href="/file/${id}/${JSON.parse(form).reached}">继续填写</a>
<form class="inline" method="post" action="/file/${id}/drop"><button class="secondary outline">删除草稿</button></form></div></li>`,
  )}</ul>`;

/** How far one is; steps that were opened can be gone back to. */
function frame(open: Open, no: number): Html {
  const { id, reached, oral } = open.draft;
  const item = (title: string, place: number): Html => {
    if (place === no) return html`<li class="here" aria-current="step"><span>${title}</span></li>`;
    return place <= reached
      ? html`<li class="${place < no ? 'passed' : ''}"><a href="/file/${id}/${place}">${title}</a></li>`
      : html`<li><span>${title}</span></li>`;
  };
  return html`<p class="crumb">${oral ? html`<a href="/file">登记申请</a> ／ 口头申请笔录` : html`<a href="/my">我的案件</a> ／ 提出申请`}</p>
<nav aria-label="填写步骤"><ol class="progress-steps">${allSteps(open).map(({ title }, index) => item(title, index + 1))}</ol></nav>`;
}

const buttons = (no: number): Html => html`<p class="buttons">
<button name="step" value="next">保存，下一步</button>
${no > 1 ? html`<button class="secondary outline" name="step" value="back">上一步</button>` : null}
<button class="secondary outline" name="step" value="leave">保存，以后再填</button></p>`;

/** A row's button leads back to its list. */
const anchorOf = (step: string): string =>
  `at-${(step.split(':')[1] ?? '').replace(/\.\d+$/, '').replaceAll('.', '-')}`;

const tooMany = problems.refused({
  code: 'draft.tooMany',
  detail: `还没有提交的申请已有${MOST_DRAFTS}份，请先提交或者删除其中一些。`,
  basis: [],
});

const download = (bytes: Uint8Array, type: string, name: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });
