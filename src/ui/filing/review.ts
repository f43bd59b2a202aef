/** The last step: everything once more, the paper to check, the signature or the protocol, and the filing itself. */
import { html } from 'hono/html';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed, type Outcome, type Problem, problems } from '../../problems.ts';
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
import { type Filing, filerOf, keyed, type Request } from './form.ts';
import {
  allSteps,
  type Course,
  lastOf,
  saidAt,
  stepAt,
  unfinished,
  wizardRequest,
} from './steps.ts';

/** A draft and whoever fills it in. */
export type Open = Course & { readonly draft: Draft; readonly person: Person };

/** What the way of filing adds to what was typed: on the net it is received today, at the counter with its protocol. */
export function givenFor({ time }: PageDeps, open: Open): Filing {
  const oral = oralOf(open);
  if (!oral) return open.steps.given(time.today());
  const { typed } = open.draft;
  return oral.given(time.today(), {
    said: first(typed, `filing.${oral.saidIn}`).trim() || '—',
    recorder: first(typed, 'recorder') || '—',
  });
}

const oralOf = ({ draft, steps }: Pick<Open, 'draft' | 'steps'>) =>
  draft.oral ? steps.oral : undefined;

const requestFor = (deps: PageDeps, open: Open): Request =>
  wizardRequest(deps, open, open.draft.typed, givenFor(deps, open));

export const printedOf = (open: Pick<Open, 'draft' | 'steps'>) =>
  (oralOf(open) ?? open.steps).paper;

/** The application as it would be printed, or the protocol of an oral one. */
export function paperOf(deps: PageDeps, open: Open): Promise<Outcome<Uint8Array>> {
  const draft = withProtocol(open);
  const { procedure, person } = open;
  return deps.filingPapers.pdf(
    printedOf(open).kind,
    procedure,
    requestFor(deps, { ...open, draft }),
    person,
    hoursOf(draft),
  );
}

/** Told before anybody signs: what the law refuses, and a character that no letter can print. */
async function refusedBeforehand(deps: PageDeps, open: Open): Promise<Problem | null> {
  const drawn = await paperOf(deps, open);
  if (failed(drawn) && drawn.problem.code === 'glyph.missing') return drawn.problem;
  return deps.cases.judge(requestFor(deps, open), filerOf(open.person));
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

type Frame = (open: Open, no: number) => Html;

export async function lastPage(
  context: PageContext,
  deps: PageDeps,
  door: Door,
  open: Open,
  frame: Frame,
): Promise<Response> {
  const { procedure, person } = open;
  const draft = withProtocol(open);
  const now = { ...open, draft };
  const last = lastOf(open);
  const given = givenFor(deps, now);
  const missing = unfinished(deps, open, draft.typed, given);
  const errors = context.req.query('check') === undefined ? [] : signatureFaults(now);
  const refused = missing.length > 0 ? null : await refusedBeforehand(deps, now);
  const { matter, filing } = requestFor(deps, now);
  const shown = Object.fromEntries(Object.entries(filing).filter(([name]) => !(name in given)));
  const body = html`${frame(now, last)}
<h1>${last}. ${allSteps(open).at(-1)?.title}</h1>
${missing.length > 0 ? missingBox(now, missing) : null}
${problemBox(errors.length > 0 ? problems.invalid(errors) : refused, errors)}
<section class="trial" aria-labelledby="h-filled"><h2 id="h-filled">填写的内容</h2>
<dl class="facts"><dt>${procedure.forms.filing.matter.label}</dt><dd>${procedure.matters[matter]?.title ?? '还没有选'}</dd></dl>
${dataList(withFileNames(shown, now), procedure.filingEvent, { procedure, names: namesOf([], new Map()) })}
<p>有不对的，点上面的步骤回去改。</p></section>
${missing.length > 0 ? null : signing(now, errors)}`;
  return door.show(context, { title: `核对与签字确认 · 第${last}步`, body, procedure });

  function signing(ready: Open, wrong: readonly FieldError[]): Html {
    const typed = Object.fromEntries(
      [...ready.draft.typed].map(([path, [text = '']]) => [path, text]),
    );
    const oral = oralOf(ready);
    const tick = (path: string, label: Part) => tickBox(path, label, typed, wrong);
    return html`<section aria-labelledby="h-sign"><h2 id="h-sign">${oral ? '笔录核对与确认' : '签字确认'}</h2>
<form method="post" action="/file/${draft.id}/${last}" class="event" novalidate>
${
  oral
    ? html`<p>把笔录打印出来交申请人核对，或者当场宣读；申请人确认无误、签名以后再提交（${articles(oral.basis)}）。改动以后先保存，再打印。</p>
<div class="grid-fields">${hourFields.map((field) => plainField(field, typed, wrong))}</div>
${plainField(saidField(oral.saidIn), typed, wrong)}
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
<p class="buttons"><button name="step" value="confirm">${oral ? '登记口头申请' : '签字并提交申请'}</button>
<button class="secondary outline" name="step" value="back">上一步</button>
<button class="secondary outline" name="step" value="leave">保存，以后再${oral ? '办' : '交'}</button></p></form></section>`;
  }
}

/** Whoever checks a list of evidence knows his files by their names. */
function withFileNames(filing: Filing, { draft, steps }: Open): Filing {
  const named = (list: unknown) =>
    ((list ?? []) as readonly { name: string; sha256?: string }[]).map(
      ({ sha256, name, ...rest }) => {
        const file = draft.files.find((one) => one.sha256 === sha256);
        return { name: file ? `${name}（${file.name}）` : name, ...rest };
      },
    );
  const lists = steps.steps.flatMap(({ uploads = {} }) => Object.keys(uploads));
  return { ...filing, ...Object.fromEntries(lists.map((name) => [name, named(filing[name])])) };
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

const saidField = (saidIn: string): PlainField => ({
  name: `filing.${saidIn}`,
  label: '申请人另外说的话',
  help: '前面各步所填的内容会一问一答写进笔录；申请人另外说的，按原话记在这里。',
  rows: 4,
});

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

const missingBox = (open: Open, missing: ReturnType<typeof unfinished>): Html =>
  html`<section class="notice bad" role="alert"><p><strong>${icon('warning')} 还有内容没有填好，填好以后才能签字提交</strong></p>
<ul>${missing.map(
    ({ no, faults }) =>
      html`<li><a href="/file/${open.draft.id}/${no}?check=1">第${no}步 ${stepAt(open, no).title}</a>：${faults.length}处</li>`,
  )}</ul></section>`;

/** What stands in the way of signing. */
function signatureFaults(open: Open): readonly FieldError[] {
  const { draft, person } = open;
  const faults: FieldError[] = [];
  const text = (path: string) => first(draft.typed, path).trim();
  const oral = oralOf(open);
  const said = oral && saidField(oral.saidIn).name;
  if (said && text(said) === '') faults.push({ path: said, detail: '笔录内容不能空白。' });
  for (const { name, label } of oral ? hourFields : []) {
    if (!/^\d{2}:\d{2}$/.test(text(name))) {
      faults.push({ path: name, detail: `请填写${label}，如09:30。` });
    }
  }
  if (text('sign.read') !== 'yes') {
    const detail = oral ? '申请人没有核对确认的，不能登记。' : '请先核对申请书，再勾选确认。';
    faults.push({ path: 'sign.read', detail });
  }
  if (!oral && text('sign.name') !== person.name) {
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
  const { draft, procedure, steps, person } = open;
  const { cases, store, time, blobs } = deps;
  const at = `/file/${draft.id}/${lastOf(open)}`;
  const missing = unfinished(deps, open, draft.typed, givenFor(deps, open));
  if (missing.length > 0 || signatureFaults(open).length > 0) {
    return context.redirect(`${at}?check=1`, 303);
  }
  /** What the law refuses is told on the page of the draft, where it can be put right. */
  const unfiled = async (problem: Problem) =>
    (await refusedBeforehand(deps, open))
      ? context.redirect(at, 303)
      : door.problemPage(context, problem);
  const drawn = await paperOf(deps, open);
  if (failed(drawn)) return unfiled(drawn.problem);
  const sha256 = await blobs.put(drawn.ok);
  const oral = oralOf(open);
  const { title } = printedOf(open);
  const note = oral ? '' : `（${longDay(time.today())}${person.name}网上签字确认）`;
  const asked = requestFor(deps, open);
  const filing = oral ? oral.printed(asked.filing, sha256) : asked.filing;
  const { paperIn } = steps;
  const others = (filing[paperIn] ?? []) as readonly unknown[];
  const request: Request = {
    ...asked,
    filing: { ...filing, [paperIn]: [{ name: `${title}${note}`, sha256 }, ...others] },
  };
  const outcome = await cases.file(
    { ...request, idempotency: keyed(`draft:${draft.id}`, request) },
    filerOf(person),
  );
  if (failed(outcome)) return unfiled(outcome.problem);
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
function withProtocol(open: Open): Draft {
  const { draft } = open;
  const said = draft.oral && saidAt(open);
  if (!said || first(draft.typed, said).trim() !== '') return draft;
  return { ...draft, typed: new Map([...draft.typed, [said, [nothingElse]]]) };
}

const nothingElse = '没有其他需要说明的。';
