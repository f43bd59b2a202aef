/** Filing an application: one long form, a look over it, then the filing itself through the case engine. */
import { createHash, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Person } from '../people/person.ts';
import { failed, type Problem, problems } from '../problems.ts';
import { checked } from '../validate.ts';
import { namesOf } from './case-view.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { drawFields } from './fields/draw.ts';
import { emptyWorld, type Field, first, type Typed } from './fields/field.ts';
import { fieldsOf } from './fields/fields-of.ts';
import { carried, enterButton, problemBox, reshaped } from './fields/form.ts';
import { dataFrom, plainErrors, typedFrom, withoutBlankRows } from './fields/read.ts';
import { articles } from './format.ts';
import { dataList } from './records.ts';

/** What the organ notes down; somebody who files for himself on the net is not asked. */
const forOrgan = new Set([
  'receivedOn',
  'appliedOn',
  'form',
  'referredBy',
  'contractDispute',
  'protocol',
]);

export function filingPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { procedures, cases, time } = deps;

  /** The procedure that this person files in: the one asked for, or the first there is. */
  const inFiling = (
    handle: (context: PageContext, person: Person, procedure: Procedure) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const open = Object.values(procedures).filter(({ filers }) =>
        filers.some((role) => person.roles.includes(role)),
      );
      const wanted = context.req.query('procedure');
      const procedure = open.find(({ id }) => id === wanted) ?? open[0];
      return procedure
        ? handle(context, person, procedure)
        : door.problemPage(context, problems.forbidden('access.role', '您的岗位不能登记案件。'));
    });

  app.get(
    '/file',
    inFiling((context, person, procedure) =>
      form(context, person, procedure, begun(person, procedure, context.req.query('matter') ?? '')),
    ),
  );

  app.post(
    '/file',
    door.forms,
    inFiling(async (context, person, procedure) => {
      const sent = typedFrom(await context.req.parseBody({ all: true }));
      const step = first(sent, 'step');
      const other = reshaped(sent, step);
      if (other) return form(context, person, procedure, other);
      const typed = withoutBlankRows(fieldsFor(person, procedure), 'filing', sent);
      if (step === 'edit') return form(context, person, procedure, typed);
      const request = requestOf(person, procedure, typed);
      const fault = faultOf(procedure, request);
      if (fault) return form(context, person, procedure, typed, fault);
      if (step !== 'confirm') return review(context, procedure, typed, request);
      const outcome = await cases.file(
        { ...request, idempotency: keyed(first(sent, 'key'), request) },
        { account: person.account, roles: person.roles, parties: [] },
      );
      if (failed(outcome)) return form(context, person, procedure, typed, outcome.problem);
      return context.redirect(`/cases/${outcome.ok.id}?done=${procedure.filingEvent}`, 303);
    }),
  );

  const fieldsFor = (person: Person, procedure: Procedure): readonly Field[] =>
    fieldsOf(
      deps.eventSchemas[procedure.id]?.[procedure.filingEvent],
      procedure.filingEvent,
    ).filter(({ name }) => isOfOrgan(person) || !forOrgan.has(name));

  function requestOf(person: Person, procedure: Procedure, typed: Typed) {
    const filing = dataFrom(fieldsFor(person, procedure), 'filing', typed);
    const byItself = isOfOrgan(person) ? {} : { receivedOn: time.today(), form: 'electronic' };
    return {
      procedure: procedure.id,
      matter: first(typed, 'matter'),
      filing: { ...byItself, ...filing },
    };
  }

  function faultOf(procedure: Procedure, { matter, filing }: ReturnType<typeof requestOf>) {
    const judged = checked(procedure.filing, filing, 'filing', procedure.filingBasis);
    const errors = [
      ...(Object.hasOwn(procedure.matters, matter)
        ? []
        : [{ path: 'matter', detail: '请选择纠纷类别。' }]),
      ...(failed(judged) ? (judged.problem.errors ?? []) : []),
    ];
    return errors.length > 0 ? problems.invalid(errors) : null;
  }

  /** A form begins with what is known of the person. */
  function begun(person: Person, procedure: Procedure, matter: string): Typed {
    const typed = new Map<string, readonly string[]>();
    if (Object.hasOwn(procedure.matters, matter)) typed.set('matter', [matter]);
    if (isOfOrgan(person)) {
      typed.set('filing.receivedOn', [time.today()]);
      typed.set('filing.form', ['written']);
    }
    if (person.roles.includes('party')) {
      typed.set('filing.applicants.0.name', [person.name]);
      typed.set('filing.applicants.0.kind', [person.uscc ? 'organization' : 'person']);
      if (person.idNumber) typed.set('filing.applicants.0.idNumber', [person.idNumber]);
      if (person.uscc) typed.set('filing.applicants.0.uscc', [person.uscc]);
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
    const fields = fieldsFor(person, procedure);
    const errors = problem ? plainErrors(fields, 'filing', typed, problem.errors ?? []) : [];
    const filled = { typed, errors, world: emptyWorld };
    const title = isOfOrgan(person) ? '登记申请' : '提出申请';
    const body = html`<h1>${title}：${procedure.title}</h1>
<p>申请应当载明的事项见${articles(procedure.filingBasis)}。申请不收取费用；不清楚的，可以先看<a href="/guide">办事指南</a>。</p>
${problemBox(problem, errors)}
<form method="post" action="/file?procedure=${procedure.id}" class="event" novalidate>${enterButton('preview')}
<div class="grid-fields">${drawFields([matterField(procedure)], '', filled)}${drawFields(fields, 'filing', filled)}</div>
<p class="buttons"><button name="step" value="preview">下一步：核对</button></p>
</form>`;
    return door.show(context, {
      title,
      body,
      dense: isOfOrgan(person),
      status: problem?.status ?? 200,
    });
  }

  async function review(
    context: PageContext,
    procedure: Procedure,
    typed: Typed,
    { matter, filing }: ReturnType<typeof requestOf>,
  ): Promise<Response> {
    const body = html`<h1>请核对申请内容</h1>
<p>核对无误后提交。提交以后需要更正的，请联系本机关。</p>
<section class="trial"><dl class="facts"><dt>纠纷类别</dt><dd>${procedure.matters[matter]?.title ?? matter}</dd></dl>
${dataList(filing, procedure.filingEvent, namesOf([], new Map()))}</section>
<form method="post" action="/file?procedure=${procedure.id}" class="event">${carried(typed, ['step', 'key'])}
<input type="hidden" name="key" value="${randomUUID()}">
<p class="buttons"><button name="step" value="confirm">确认提交</button>
<button class="secondary outline" name="step" value="edit">返回修改</button></p></form>`;
    return door.show(context, { title: '核对申请内容', body });
  }
}

const matterField = ({ matters }: Procedure): Field => ({
  kind: 'choice',
  name: 'matter',
  label: '纠纷类别',
  required: true,
  help: '不能确定的，选择最接近的一类，由本机关审查时核定。',
  choices: Object.entries(matters).map(([value, { title }]) => ({ value, label: title })),
});

const isOfOrgan = (person: Person): boolean =>
  !person.roles.some((role) => role === 'party' || role === 'integrator' || role === 'undertaker');

/** Sending one form twice files one case. */
function keyed(key: string, request: unknown) {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return { key: `page:${key.slice(0, 100) || requestHash}`, requestHash };
}
