/** Where filing begins: the step-by-step drafts of those from outside, and one dense form for the organ's own staff. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import { dataList } from '../case/records.ts';
import { namesOf } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { drawFields } from '../fields/draw.ts';
import { emptyWorld, first, type Typed } from '../fields/field.ts';
import { carried, enterButton, problemBox, reshaped } from '../fields/form.ts';
import { plainErrors, typedFrom, withoutBlankRows } from '../fields/read.ts';
import { articles } from '../format.ts';
import {
  faultsOf,
  filerOf,
  filingFields,
  isOfOrgan,
  keyed,
  matterField,
  type Request,
  requestOf,
} from './form.ts';
import { chosenIn, otherProcedures } from './procedures.ts';
import { courseOf } from './steps.ts';
import { filingStart, filingWizard } from './wizard.ts';

export function filingPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { cases, time } = deps;

  const inFiling = (
    handle: (context: PageContext, person: Person, procedure: Procedure) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const procedure = chosenIn(deps, person, context.req.query('procedure'));
      return procedure
        ? handle(context, person, procedure)
        : door.problemPage(context, problems.forbidden('access.role', '您的岗位不能登记案件。'));
    });

  app.get(
    '/file',
    inFiling((context, person, procedure) => {
      const course = isOfOrgan(person) ? null : courseOf(procedure);
      return course
        ? filingStart(context, deps, door, person, course)
        : form(context, person, procedure, begun(procedure, context.req.query('matter') ?? ''));
    }),
  );

  app.post(
    '/file',
    door.forms,
    inFiling(async (context, person, procedure) => {
      if (!isOfOrgan(person)) return context.redirect('/file', 303);
      const sent = typedFrom(await context.req.parseBody({ all: true }));
      const step = first(sent, 'step');
      const other = reshaped(sent, step);
      if (other) return form(context, person, procedure, other);
      const typed = withoutBlankRows(filingFields(deps, procedure, true), 'filing', sent);
      if (step === 'edit') return form(context, person, procedure, typed);
      const request = requestOf(procedure, filingFields(deps, procedure, true), typed, {});
      const faults = faultsOf(procedure, request);
      if (faults.length > 0)
        return form(context, person, procedure, typed, problems.invalid(faults));
      const filer = filerOf(person);
      if (step !== 'confirm') {
        const refused = await cases.judge(request, filer);
        return refused
          ? form(context, person, procedure, typed, refused)
          : review(context, procedure, typed, request);
      }
      const outcome = await cases.file(
        { ...request, idempotency: keyed(first(sent, 'key'), request) },
        filer,
      );
      if (failed(outcome)) return form(context, person, procedure, typed, outcome.problem);
      return context.redirect(`/cases/${outcome.ok.id}?done=${procedure.filingEvent}`, 303);
    }),
  );

  filingWizard(app, deps, door);

  function begun(procedure: Procedure, matter: string): Typed {
    const typed = new Map<string, readonly string[]>();
    if (Object.hasOwn(procedure.matters, matter)) typed.set('matter', [matter]);
    for (const [place, text] of procedure.forms.filing.begun(time.today())) {
      typed.set(`filing.${place}`, [text]);
    }
    return typed;
  }

  async function form(
    context: PageContext,
    person: Person,
    procedure: Procedure,
    typed: Typed,
    problem: Problem | null = null,
  ): Promise<Response> {
    const fields = filingFields(deps, procedure, true);
    const errors = problem ? plainErrors(fields, 'filing', typed, problem.errors ?? []) : [];
    const filled = { typed, errors, world: emptyWorld };
    const { id, forms } = procedure;
    const body = html`${otherProcedures(deps, person, procedure)}<h1>登记申请：${procedure.title}</h1>
<p>申请应当载明的事项见${articles(procedure.filingBasis)}。</p>
${forms.filing.steps?.oral ? html`<form class="inline" method="post" action="/file/new"><input type="hidden" name="procedure" value="${id}"><input type="hidden" name="oral" value="yes"><button class="secondary outline">当事人口头申请：记入笔录</button></form>` : null}
${problemBox(problem, errors)}
<form method="post" action="/file?procedure=${id}" class="event" novalidate>${enterButton('preview')}
<div class="grid-fields">${drawFields([matterField(procedure)], '', filled)}${drawFields(fields, 'filing', filled)}</div>
<p class="buttons"><button name="step" value="preview">下一步：核对</button></p>
</form>`;
    const status = problem?.status ?? 200;
    return door.show(context, { title: '登记申请', body, dense: true, status });
  }

  async function review(
    context: PageContext,
    procedure: Procedure,
    typed: Typed,
    { matter, filing }: Request,
  ): Promise<Response> {
    const body = html`<h1>请核对申请内容</h1>
<p>核对无误后登记。</p>
<section class="trial"><dl class="facts"><dt>${procedure.forms.filing.matter.label}</dt><dd>${procedure.matters[matter]?.title ?? matter}</dd></dl>
${dataList(filing, procedure.filingEvent, { procedure, names: namesOf([], new Map()) })}</section>
<form method="post" action="/file?procedure=${procedure.id}" class="event">${carried(typed, ['step', 'key'])}
<input type="hidden" name="key" value="${randomUUID()}">
<p class="buttons"><button name="step" value="confirm">确认提交</button>
<button class="secondary outline" name="step" value="edit">返回修改</button></p></form>`;
    return door.show(context, { title: '核对申请内容', body, dense: true });
  }
}
