/** Handing in with files, a page for each that the procedure declares; files are kept as soon as they are sent. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { AttachmentRow } from '../../../db/rows.ts';
import type { HandIn } from '../../../workflows/kernel/hand-in.ts';
import { takeFile } from '../../api/attachment-routes.ts';
import type { Command } from '../../cases/decide.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import { type CaseView, partyLine, viewCase } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { type Complaint, typedFrom } from '../fields/read.ts';
import { articles, fileSize } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { plainField } from '../plain-field.ts';

/** The page that takes an event with its files; null where the plain form does. */
export function handInHref(
  { access, procedure }: Pick<CaseView, 'access' | 'procedure'>,
  event: string,
): string | null {
  const handIns = Object.entries(procedure.forms.handIns ?? {});
  const found = handIns.find(([, one]) => one.event === event);
  return found && !access.whole ? `/cases/${access.row.id}/hand-in/${found[0]}` : null;
}

type Open = { readonly view: CaseView; readonly handIn: HandIn; readonly person: Person };
type Told = {
  readonly typed: Typed;
  readonly errors: readonly Complaint[];
  readonly problem: Problem | null;
  readonly refused: readonly string[];
};

const untouched: Told = { typed: new Map(), errors: [], problem: null, refused: [] };

export function partyHandIn(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, cases, time, blobs } = deps;
  const path = '/cases/:id/hand-in/:what{[a-z]+}';

  const inHandIn = (handle: (context: PageContext, open: Open) => Promise<Response>) =>
    door.signedIn(async (context, person) => {
      const view = await viewCase(deps, context.req.param('id') ?? '', person);
      const handIn = view?.procedure.forms.handIns?.[context.req.param('what') ?? ''];
      return view && handIn && !view.access.whole
        ? handle(context, { view, handIn, person })
        : door.problemPage(context, problems.notFound);
    });

  app.get(
    path,
    inHandIn(async (context, open) => page(context, open, untouched)),
  );

  app.post(
    path,
    door.files,
    inHandIn(async (context, open) => {
      const body = await context.req.parseBody({ all: true });
      const typed = typedFrom(body);
      const { taken, refused } = await sendFiles(open, body);
      const fresh = await viewCase(deps, open.view.access.row.id, open.person);
      const now = { ...open, view: fresh ?? open.view };
      const chosen: Typed = new Map([...typed, ['file', [...(typed.get('file') ?? []), ...taken]]]);
      const step = first(typed, 'step');
      if (step !== 'send' || refused.length > 0) {
        return page(context, now, { ...untouched, typed: chosen, refused });
      }
      return handOver(context, now, chosen);
    }),
  );

  /** Keeps what was sent beside the case at once, so that nothing has to be sent twice. */
  async function sendFiles({ view, person }: Open, body: Readonly<Record<string, unknown>>) {
    const files = [body['upload']].flat().filter((one): one is File => one instanceof File);
    const taken: string[] = [];
    const refused: string[] = [];
    for (const file of files.filter(({ name, size }) => name !== '' || size > 0)) {
      const kept = await takeFile(blobs, file);
      if (failed(kept)) {
        refused.push(`${file.name}：${kept.problem.detail}`);
        continue;
      }
      taken.push(kept.ok.sha256);
      await store.addAttachment({
        caseId: view.access.row.id,
        ...kept.ok,
        uploadedBy: person.account,
        uploadedAt: time.now(),
      });
    }
    return { taken, refused };
  }

  async function handOver(context: PageContext, open: Open, typed: Typed): Promise<Response> {
    const { view, handIn } = open;
    const errors = faultsIn(open, typed);
    if (errors.length > 0) {
      return page(context, open, {
        ...untouched,
        typed,
        errors,
        problem: problems.invalid(errors),
      });
    }
    const commands = handIn.commands({
      partyId: first(typed, 'partyId') || (ownParties(view)[0]?.id ?? ''),
      text: first(typed, 'text').trim(),
      files: chosenFiles(view, typed),
    });
    for (const command of commands) {
      const refused = await posted(view.access.row.id, command, open);
      if (refused) return page(context, open, { ...untouched, typed, problem: refused });
    }
    return context.redirect(`/cases/${view.access.row.id}?done=${handIn.event}`, 303);
  }

  /** What a party hands in rests on nothing that a colleague of ours may have changed meanwhile, so it is tried anew. */
  async function posted(id: string, command: Command, { view }: Open): Promise<Problem | null> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const row = await store.load(id);
      if (!row) return problems.notFound;
      const outcome = await cases.post(row, command, view.access.actor);
      if (!failed(outcome)) return null;
      if (outcome.problem.code !== 'version.stale') return outcome.problem;
    }
    return problems.busy;
  }

  function page(context: PageContext, open: Open, told: Told): Response {
    const { view, handIn } = open;
    const { row } = view.access;
    const { label, help, rows } = handIn;
    const action = view.actions.find(({ event }) => event === handIn.event);
    const typed = Object.fromEntries([...told.typed].map(([name, [text = '']]) => [name, text]));
    const body = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>${handIn.title}</h1><p>${handIn.lead}</p>
${action && !action.allowed ? html`<section class="notice bad" role="alert"><p>${action.reason}</p><p class="basis">依据：${articles(action.basis)}</p></section>` : null}
${problemBox(told.problem, told.errors)}
<form method="post" enctype="multipart/form-data" class="event" data-upload novalidate>
<button class="unseen" name="step" value="send" tabindex="-1" aria-hidden="true">提交</button>
${partyChoice(view, told.typed)}
${plainField({ name: 'text', label, help, rows }, typed, told.errors)}
${fileBox(view, told)}
<p class="buttons"><button name="step" value="send">${handIn.title}</button> <a href="/cases/${row.id}">返回案件</a></p>
<p class="aside">提交以后不能自行撤回。依据：${articles(action?.basis.length ? action.basis : (view.procedure.events[handIn.event]?.basis ?? []))}。</p></form>`;
    const status = told.problem?.status ?? 200;
    const { procedure } = view;
    return door.show(context, {
      ...{ title: handIn.title, body, procedure },
      ...{ status, script: 'upload.js' },
    });
  }
}

const ownParties = ({ parties, access }: CaseView) =>
  parties.filter(({ id, active }) => active && access.actor.parties.includes(id));

const chosenFiles = ({ attachments }: CaseView, typed: Typed): readonly AttachmentRow[] =>
  attachments.filter(({ sha256 }) => typed.get('file')?.includes(sha256));

function faultsIn({ view, handIn }: Open, typed: Typed): readonly Complaint[] {
  const faults: Complaint[] = [];
  const { label } = handIn;
  if (first(typed, 'text').trim() === '')
    faults.push({ path: 'text', label, detail: '此项必填。' });
  if (handIn.fileNeeded && chosenFiles(view, typed).length === 0) {
    faults.push({ path: 'upload', label: '文件', detail: '请选择至少一个文件。' });
  }
  return faults;
}

/** Asked only of somebody who acts for more than one. */
function partyChoice(view: CaseView, typed: Typed): Part {
  const own = ownParties(view);
  if (own.length < 2) return null;
  const chosen = first(typed, 'partyId') || own[0]?.id;
  return html`<div class="field wide"><label for="in-partyId">以谁的名义</label><select id="in-partyId" name="partyId">
${own.map((party) => html`<option value="${party.id}" ${party.id === chosen ? 'selected' : ''}>${partyLine(view, party)}</option>`)}</select></div>`;
}

/** Files that were sent and not yet named as evidence can be ticked; new ones are added here. */
function fileBox(view: CaseView, { typed, errors, refused }: Told): Html {
  const named = new Set(namedIn(view.facts));
  const free = view.attachments.filter(({ sha256 }) => !named.has(sha256));
  const wrong = errors.filter(({ path }) => path === 'upload');
  return html`<fieldset class="group upload" id="at-upload"><legend>文件</legend>
<small>PDF、照片、录音录像、Word、Excel都可以，一次可以选几件，每件不超过64MB。</small>
${refused.length > 0 ? html`<div class="notice bad" role="alert"><p>${icon('warning')} 下列文件没有上传：</p><ul>${refused.map((text) => html`<li>${text}</li>`)}</ul></div>` : null}
${free.length > 0 ? html`<fieldset class="field boxes"><legend>已经上传的，勾选要一起提交的</legend>${free.map((file) => fileTick(file, typed))}</fieldset>` : null}
<div class="field"><label for="in-upload">选择文件</label><input id="in-upload" type="file" name="upload" multiple aria-describedby="wrong-upload">
<p class="wrong" id="wrong-upload">${wrong.map(({ detail }) => detail).join('')}</p></div>
<progress max="100" value="0" hidden aria-label="上传进度"></progress><p class="aside" role="status" data-upload-said></p>
<button class="secondary outline" name="step" value="upload">先上传，稍后一起提交</button></fieldset>`;
}

const fileTick = ({ sha256, name, bytes }: AttachmentRow, typed: Typed): Html =>
  html`<label><input type="checkbox" name="file" value="${sha256}" ${typed.get('file')?.includes(sha256) ? 'checked' : ''}> ${name}（${fileSize(bytes)}）</label>`;

/** Digests that stand in the facts somewhere already. */
function namedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'sha256' ? [String(inner)] : namedIn(inner),
  );
}
