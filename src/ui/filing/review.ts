/** The last step: everything once more, the paper to check, the signature or the protocol, and the filing itself. */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed, type Outcome, problems } from '../../problems.ts';
import { dataList } from '../case/records.ts';
import { namesOf } from '../case/view.ts';
import type { PageContext, PageDeps } from '../deps.ts';
import type { Door } from '../door.ts';
import { first } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { type PlainField, plainField } from '../plain-field.ts';
import type { Draft } from './draft.ts';
import { namedFiles } from './files.ts';
import { type Filing, keyed, type Request } from './form.ts';
import { LAST, steps, unfinished, wizardRequest } from './steps.ts';

type Open = { readonly draft: Draft; readonly procedure: Procedure; readonly person: Person };

/** What the way of filing adds to what was typed: on the net it is received today, at the counter with its protocol. */
export function givenFor({ time }: PageDeps, draft: Draft): Filing {
  const receivedOn = time.today();
  if (!draft.oral) return { receivedOn, form: 'electronic' };
  return {
    receivedOn,
    form: 'oral',
    protocol: {
      text: first(draft.typed, 'filing.protocol.text').trim() || '—',
      confirmedOn: receivedOn,
      recorder: first(draft.typed, 'recorder') || '—',
    },
  };
}

const requestFor = (deps: PageDeps, { draft, procedure }: Open): Request =>
  wizardRequest(deps, procedure, draft.typed, givenFor(deps, draft));

/** The application as it would be printed, or the protocol of an oral one. */
export function paperOf(deps: PageDeps, open: Open): Promise<Outcome<Uint8Array>> {
  const kind = open.draft.oral ? 'oral-application-record' : 'adjudication-application';
  const draft = withProtocol(open);
  const { procedure, person } = open;
  return deps.filingPapers.pdf(
    kind,
    procedure,
    requestFor(deps, { ...open, draft }),
    person,
    hoursOf(draft),
  );
}

/** When the protocol was taken down, and how it was put to the applicant. */
function hoursOf({ typed, oral }: Draft): Filing {
  if (!oral) return {};
  const text = (name: string) => first(typed, `oral.${name}`).trim();
  return {
    startedAt: text('startedAt'),
    endedAt: text('endedAt'),
    readBack: text('readBack') === 'read' ? 'read' : 'checked',
  };
}

type Frame = (draft: Draft, no: number) => Html;

export function lastPage(
  context: PageContext,
  deps: PageDeps,
  door: Door,
  open: Open,
  frame: Frame,
): Response {
  const { procedure, person } = open;
  const draft = withProtocol(open);
  const missing = unfinished(deps, procedure, draft.typed, givenFor(deps, draft));
  const errors =
    context.req.query('check') === undefined ? [] : signatureFaults({ ...open, draft });
  const { matter, filing } = requestFor(deps, { ...open, draft });
  const { receivedOn: _, form: __, protocol: ___, ...shown } = filing;
  const body = html`${frame(draft, LAST)}
<h1>${LAST}. ${steps[LAST - 1]?.title}</h1>
${missing.length > 0 ? missingBox(draft, missing) : null}
${problemBox(errors.length > 0 ? problems.invalid(errors) : null, errors)}
<section class="trial" aria-labelledby="h-filled"><h2 id="h-filled">填写的内容</h2>
<dl class="facts"><dt>纠纷类别</dt><dd>${procedure.matters[matter]?.title ?? '还没有选'}</dd></dl>
${dataList(withFileNames(shown, draft), procedure.filingEvent, namesOf([], new Map()))}
<p>有不对的，点上面的步骤回去改。</p></section>
${missing.length > 0 ? null : signing({ ...open, draft }, errors)}`;
  return door.show(context, { title: `核对与签字确认 · 第${LAST}步`, body, procedure });

  function signing(ready: Open, wrong: readonly FieldError[]): Html {
    const typed = Object.fromEntries(
      [...ready.draft.typed].map(([path, [text = '']]) => [path, text]),
    );
    const tick = (path: string, label: Part) => tickBox(path, label, typed, wrong);
    return html`<section aria-labelledby="h-sign"><h2 id="h-sign">${ready.draft.oral ? '笔录核对与确认' : '签字确认'}</h2>
<form method="post" action="/file/${draft.id}/${LAST}" class="event" novalidate>
${
  ready.draft.oral
    ? html`<p>把笔录打印出来交申请人核对，或者当场宣读；申请人确认无误、签名以后再提交（${articles(['规则9'])}）。改动以后先保存，再打印。</p>
<div class="grid-fields">${hourFields.map((field) => plainField(field, typed, wrong))}</div>
${plainField(protocolField, typed, wrong)}
<fieldset class="field boxes"><legend>核对方式</legend>
${readBackWays.map(([value, label]) => html`<label><input type="radio" name="oral.readBack" value="${value}" ${(typed['oral.readBack'] ?? 'checked') === value ? 'checked' : ''}> ${label}</label>`)}</fieldset>
<p class="buttons"><button class="secondary" name="step" value="save">保存笔录</button>
<a class="act outline" href="/file/${draft.id}/application.pdf">${icon('paper')} 打印口头申请笔录（PDF）</a></p>
${tick('sign.read', '已交申请人核对或者向申请人宣读，申请人确认笔录与口述一致，并已在打印件上签名')}`
    : html`<p>先打开申请书看一遍，和您要说的一致再签字确认。</p>
<p class="buttons"><a class="act outline" href="/file/${draft.id}/application.pdf">${icon('paper')} 查看申请书（PDF）</a></p>
${tick('sign.read', '我已经看过申请书，内容属实，愿意对所填内容和所交材料的真实性负责')}
${plainField({ ...nameField, help: `请输入“${person.name}”，作为签字确认。本机关可以请您在纸质申请书上补签。` }, typed, wrong)}`
}
<p class="buttons"><button name="step" value="confirm">${ready.draft.oral ? '登记口头申请' : '签字并提交申请'}</button>
<button class="secondary outline" name="step" value="back">上一步</button>
<button class="secondary outline" name="step" value="leave">保存，以后再${ready.draft.oral ? '办' : '交'}</button></p></form></section>`;
  }
}

/** Whoever checks a list of evidence knows his files by their names. */
function withFileNames(filing: Filing, { files }: Draft): Filing {
  const named = (list: unknown) =>
    ((list ?? []) as readonly { name: string; sha256?: string }[]).map(
      ({ sha256, name, ...rest }) => {
        const file = files.find((one) => one.sha256 === sha256);
        return { name: file ? `${name}（${file.name}）` : name, ...rest };
      },
    );
  return { ...filing, evidence: named(filing['evidence']), materials: named(filing['materials']) };
}

const nameField: PlainField = { name: 'sign.name', label: '签字人姓名' };
const hourFields: readonly PlainField[] = [
  { name: 'oral.startedAt', label: '开始时间', type: 'time' },
  { name: 'oral.endedAt', label: '结束时间', type: 'time' },
];

const readBackWays = [
  ['checked', '交申请人核对'],
  ['read', '向申请人宣读'],
] as const;

const protocolField: PlainField = {
  name: 'filing.protocol.text',
  label: '申请人另外说的话',
  help: '前面各步所填的内容会一问一答写进笔录；申请人另外说的，按原话记在这里。',
  rows: 4,
};

function tickBox(
  path: string,
  label: Part,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Html {
  const wrong = errors.filter((error) => error.path === path);
  return html`<div class="field wide" id="at-${path.replaceAll('.', '-')}"><label><input type="checkbox" name="${path}" value="yes" ${typed[path] === 'yes' ? 'checked' : ''} ${wrong.length > 0 ? html`aria-invalid="true"` : null}> ${label}</label>
${wrong.map(({ detail }) => html`<p class="wrong">${detail}</p>`)}</div>`;
}

const missingBox = (draft: Draft, missing: ReturnType<typeof unfinished>): Html =>
  html`<section class="notice bad" role="alert"><p><strong>${icon('warning')} 还有内容没有填好，填好以后才能签字提交</strong></p>
<ul>${missing.map(
    ({ no, faults }) =>
      html`<li><a href="/file/${draft.id}/${no}?check=1">第${no}步 ${steps[no - 1]?.title}</a>：${faults.length}处</li>`,
  )}</ul></section>`;

/** What stands in the way of signing. */
function signatureFaults({ draft, person }: Open): readonly FieldError[] {
  const faults: FieldError[] = [];
  const text = (path: string) => first(draft.typed, path).trim();
  if (draft.oral && text('filing.protocol.text') === '') {
    faults.push({ path: 'filing.protocol.text', detail: '笔录内容不能空白。' });
  }
  for (const { name, label } of draft.oral ? hourFields : []) {
    if (!/^\d{2}:\d{2}$/.test(text(name))) {
      faults.push({ path: name, detail: `请填写${label}，如09:30。` });
    }
  }
  if (text('sign.read') !== 'yes') {
    const detail = draft.oral ? '申请人没有核对确认的，不能登记。' : '请先核对申请书，再勾选确认。';
    faults.push({ path: 'sign.read', detail });
  }
  if (!draft.oral && text('sign.name') !== person.name) {
    faults.push({ path: 'sign.name', detail: `应当与账号登记的姓名（${person.name}）一致。` });
  }
  return faults;
}

/** Files the draft: the case first, then its files; pressed twice, or after a breakdown, it goes on where it stopped. */
export async function fileIt(
  context: PageContext,
  deps: PageDeps,
  open: Open,
  door: Door,
): Promise<Response> {
  const { draft, procedure, person } = open;
  const { cases, store, time, blobs } = deps;
  const at = `/file/${draft.id}/${LAST}`;
  const missing = unfinished(deps, procedure, draft.typed, givenFor(deps, draft));
  if (missing.length > 0 || signatureFaults(open).length > 0) {
    return context.redirect(`${at}?check=1`, 303);
  }
  const drawn = await paperOf(deps, open);
  if (failed(drawn)) return door.problemPage(context, drawn.problem);
  const sha256 = await blobs.put(drawn.ok);
  const title = draft.oral ? '口头申请笔录' : '行政裁决申请书';
  const note = draft.oral ? '' : `（${longDay(time.today())}${person.name}网上签字确认）`;
  const asked = requestFor(deps, open);
  const { materials = [], protocol, ...filing } = asked.filing;
  const request: Request = {
    ...asked,
    filing: {
      ...filing,
      ...(protocol ? { protocol: { ...(protocol as object), sha256 } } : {}),
      materials: [{ name: `${title}${note}`, sha256 }, ...(materials as readonly unknown[])],
    },
  };
  const outcome = await cases.file(
    { ...request, idempotency: keyed(`draft:${draft.id}`, request) },
    { account: person.account, name: person.name, roles: person.roles, parties: [] },
  );
  if (failed(outcome)) return door.problemPage(context, outcome.problem);
  const paper = {
    sha256,
    name: `${title}.pdf`,
    mediaType: 'application/pdf',
    bytes: drawn.ok.length,
  };
  for (const file of [paper, ...namedFiles(draft)]) {
    await store.addAttachment({
      caseId: outcome.ok.id,
      ...file,
      uploadedBy: person.account,
      uploadedAt: time.now(),
    });
  }
  await store.desk.dropDraft(person.account, draft.id);
  return context.redirect(`/cases/${outcome.ok.id}?done=${procedure.filingEvent}`, 303);
}

/** What was filled in stands in the protocol by itself; here is what else was said (规则9). */
function withProtocol({ draft }: Pick<Open, 'draft'>): Draft {
  if (!draft.oral || first(draft.typed, 'filing.protocol.text').trim() !== '') return draft;
  return { ...draft, typed: new Map([...draft.typed, ['filing.protocol.text', [nothingElse]]]) };
}

const nothingElse = '没有其他需要说明的。';
