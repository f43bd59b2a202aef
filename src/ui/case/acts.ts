/** Small acts beside the procedure on the page of a case: notes, numbers shown for a purpose, and whether a colleague was faster. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { partyOf } from '../../api/case-reads.ts';
import { accessTo } from '../../cases/access.ts';
import { logReading } from '../../cases/read-log.ts';
import { newId } from '../../id.ts';
import type { Person } from '../../people/person.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first } from '../fields/field.ts';
import { typedFrom } from '../fields/read.ts';
import { moment } from '../format.ts';
import { labelFor } from '../labels.ts';
import type { DeskAsked } from './desk.ts';
import { titleOf } from './parts.ts';
import { type CaseView, staffNames, viewCase } from './view.ts';

type Show = (context: PageContext, view: CaseView, asked?: Partial<DeskAsked>) => Response;

const LONGEST_NOTE = 2000;

export function caseActs(app: Hono<PageEnv>, deps: PageDeps, door: Door, show: Show): void {
  const { store, procedures, time } = deps;

  const forStaff = (
    handle: (context: PageContext, view: CaseView, person: Person) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      if (!view?.access.whole) return door.problemPage(context, problems.notFound);
      return handle(context, view, person);
    });

  const typedIn = async (context: PageContext, name: string): Promise<string> =>
    first(typedFrom(await context.req.parseBody({ all: true })), name).trim();

  app.post(
    '/cases/:id/notes',
    door.forms,
    forStaff(async (context, view, { account }) => {
      const { id: caseId } = view.access.row;
      const text = await typedIn(context, 'text');
      if (text === '') return show(context, view, { note: { text, wrong: '请写明备注内容。' } });
      if (text.length > LONGEST_NOTE) {
        const wrong = `备注不超过${LONGEST_NOTE}字，现有${text.length}字。`;
        return show(context, view, { note: { text, wrong } });
      }
      await store.desk.addNote({ id: newId(), caseId, author: account, text, at: time.now() });
      return context.redirect(`/cases/${caseId}?done=note#notes`, 303);
    }),
  );

  /** The answer to the form itself, never a page that could be come back to. */
  app.post(
    '/cases/:id/parties/:party',
    door.forms,
    forStaff(async (context, view, { account }) => {
      const { id: caseId, caseNumber, title } = view.access.row;
      const subject = context.req.param('party') ?? '';
      const party = partyOf(view.facts, subject);
      if (!party) return door.problemPage(context, problems.notFound);
      const purpose = await typedIn(context, 'purpose');
      if (purpose.length < 2 || purpose.length > 200) {
        const wrong = '请写明查看的用途，2至200字。';
        return show(context, view, { purpose: { party: subject, text: purpose, wrong } });
      }
      await logReading(deps, { account, caseId, what: 'unmasked', subject, purpose });
      const { forms, filingEvent } = view.procedure;
      const rows = ['name', 'idNumber', 'uscc', 'representative', 'address', 'phone']
        .filter((name) => typeof party[name] === 'string')
        .map(
          (name) =>
            html`<dt>${labelFor(forms, filingEvent, name).label}</dt><dd>${String(party[name])}</dd>`,
        );
      const body = html`<p class="crumb"><a href="/cases/${caseId}">${caseNumber}</a> ／ ${title}</p>
<h1>${view.names.party(subject)}</h1>
<p class="notice warn">以下为完整号码，仅供本次用途：${purpose}。已记入查阅记录。</p>
<dl class="facts">${rows}</dl><p><a href="/cases/${caseId}#parties">返回案件</a></p>`;
      return door.show(context, { title: view.names.party(subject), body, dense: true });
    }),
  );

  /** What was recorded since the page was drawn; asked by a script, and no more than the page itself shows. */
  app.get(
    '/cases/:id/news',
    door.signedIn(async (context, person) => {
      const access = await accessTo(store, procedures, context.req.param('id') ?? '', person);
      const procedure = access && procedures[access.row.procedure];
      if (!access?.whole || !procedure) return context.json({}, 404);
      const { version, id } = access.row;
      const seen = Number(context.req.query('seen'));
      if (!(seen < version)) return context.json({ version, said: '' });
      const last = (await store.entries(id)).at(-1);
      if (!last) return context.json({ version, said: '' });
      const who = (await staffNames(deps)).get(last.actor) ?? '系统';
      const at = moment(last.recordedAt).slice(11);
      const said = `${who}于${at}登记了“${titleOf({ procedure }, last)}”，本页已不是最新。`;
      return context.json({ version, said });
    }),
  );
}
