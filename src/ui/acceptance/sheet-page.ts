/** An expert's own sheet (办法16): technical target by target, finance by arrival, use and benefit; staff enter one signed on paper. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { expertParty, type Seat } from '../../../workflows/acceptance/facts.ts';
import { completionOf, type TargetCompletion } from '../../../workflows/acceptance/judgement.ts';
import { type Problem, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { act, actionOf, inProject, type ProjectView, percent, typedIn } from './case.ts';
import { fundsTable, targetText } from './figures.ts';

const PATH = '/cases/:id/actions/evaluation.submitted';

const EVENT = 'evaluation.submitted';

/** 办法16: what a finance expert judges. */
const financeItems = [
  ['arrival', '经费到位', '对照任务合同书，说明各项资金到位情况。'],
  ['use', '经费管理和使用', '说明支出是否符合预算科目、是否合理合规。'],
  ['benefit', '经济社会效益', '说明新增销售、利税和社会效益等情况。'],
] as const;

type Faults = ReadonlyMap<string, string>;

export function sheetPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    PATH,
    inProject(deps, door, async (context, view) => page(context, view), { whole: false }),
  );

  app.post(
    PATH,
    door.forms,
    inProject(
      deps,
      door,
      async (context, view) => {
        const typed = await typedIn(context);
        const seat = seatIn(view, first(typed, 'expert'));
        if (!seat) return door.problemPage(context, problems.notFound);
        const { data, faults } = read(view, seat, typed);
        if (faults.size > 0) return page(context, view, typed, null, faults);
        const problem = await act(deps, view, EVENT, data, typed);
        if (problem) return page(context, view, typed, problem);
        const { id } = view.access.row;
        // Who has handed in the own sheet may still change it until the opinion is signed.
        return context.redirect(`/cases/${id}?done=${EVENT}`, 303);
      },
      { whole: false },
    ),
  );

  function page(
    context: PageContext,
    view: ProjectView,
    typed: Typed = new Map(),
    problem: Problem | null = null,
    faults: Faults = new Map(),
  ): Response {
    const { row, whole } = view.access;
    const seat = seatIn(view, first(typed, 'expert') || (context.req.query('expert') ?? ''));
    const action = actionOf(view, EVENT);
    const title = '个人评议表';
    const refused = !seat || !action?.allowed;
    const body = html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>${title}</h1><p class="basis">依据：${articles(['办法15', '办法16'])}</p>
${problemBox(problem)}${faultBox(faults)}
${refused ? html`<p class="notice">${!seat && whole ? '请在专家组一览中选择要录入评议表的专家。' : (action?.reason ?? '没有您可以填写的评议表。')}</p>` : form(view, seat, withKept(view, seat, typed), faults)}`;
    const status = problem?.status ?? (faults.size > 0 ? 422 : 200);
    return door.show(context, { title, body, dense: whole, status });
  }
}

/** Of an expert the own seat; of staff the one that is named. */
function seatIn({ access, project }: ProjectView, named: string): Seat | undefined {
  const seats = project.panel?.seats ?? [];
  if (access.whole) return seats.find(({ id }) => id === named);
  return seats.find((seat) => access.actor.parties.includes(expertParty(project, seat)));
}

function form(view: ProjectView, seat: Seat, typed: Typed, faults: Faults): Html {
  const { row, whole } = view.access;
  return html`<form method="post" action="/cases/${row.id}/actions/${EVENT}" class="event" novalidate>
<input type="hidden" name="version" value="${row.version}"><input type="hidden" name="expert" value="${seat.id}">
<p>${seat.name}（${seat.unit}），${seat.kind === 'finance' ? '财务专家' : `技术专家${seat.field ? `，${seat.field}` : ''}`}。${whole ? '请按专家签署的纸质评议表录入。' : ''}</p>
${seat.kind === 'finance' ? financeForm(view, typed, faults) : technicalForm(view, typed, faults)}
${area('summary', '总体意见', null, typed, faults)}
<p class="buttons"><button>提交评议表</button> <a href="/cases/${row.id}">返回项目</a></p></form>`;
}

function technicalForm({ project }: ProjectView, typed: Typed, faults: Faults): Part {
  const { targets } = completionOf(project);
  return html`<p>请审阅全部验收资料后逐项评价。“自报”和“按自报计算”供参考，完成度由您评定。</p>
${targets.map((target, i) => targetFields(target, project.targets[i]?.unit ?? '', typed, faults))}`;
}

function targetFields(target: TargetCompletion, unit: string, typed: Typed, faults: Faults): Html {
  const path = `completion.${target.target}`;
  return html`<fieldset class="group"><legend>${target.name}</legend>
<p>${targetText(target, unit)}；自报${target.actual ?? '未填'}${target.actual === null ? '' : unit}，按自报计算${percent(target.share)}。</p>
<div class="grid-fields"><div class="field"><label for="${path}">完成度（%）<span class="required">必填</span></label>
<input id="${path}" name="${path}" inputmode="decimal" value="${first(typed, path)}" autocomplete="off" aria-required="true" ${wrongMark(path, faults)}>${wrongText(path, faults)}</div>
${area(`note.${target.target}`, '评价和依据', '查验了什么材料，实际完成如何。', typed, faults)}</div></fieldset>`;
}

function financeForm({ project }: ProjectView, typed: Typed, faults: Faults): Part {
  return html`${fundsTable(project)}
${financeItems.map(([name, label, help]) => area(`note.${name}`, label, help, typed, faults))}`;
}

function area(
  path: string,
  label: string,
  help: string | null,
  typed: Typed,
  faults: Faults,
): Html {
  return html`<div class="field wide"><label for="${path}">${label}<span class="required">必填</span></label>${help ? html`<small>${help}</small>` : null}
<textarea id="${path}" name="${path}" rows="3" aria-required="true" ${wrongMark(path, faults)}>
${first(typed, path)}</textarea>${wrongText(path, faults)}</div>`;
}

const wrongMark = (path: string, faults: Faults): Part =>
  faults.has(path) ? html`aria-invalid="true" aria-describedby="wrong-${path}"` : null;

const wrongText = (path: string, faults: Faults): Part =>
  faults.has(path) ? html`<p class="wrong" id="wrong-${path}">${faults.get(path) ?? ''}</p>` : null;

const faultBox = (faults: Faults): Part =>
  faults.size === 0
    ? null
    : html`<section class="notice bad" role="alert"><p><strong>有些内容需要更正</strong></p><ul>${[...faults].map(([path, fault]) => html`<li><a href="#${path}">${fault}</a></li>`)}</ul></section>`;

/** The sheet as it would be handed in; per cent goes along as a share, so that 1% is not taken for the whole. */
function read({ project }: ProjectView, seat: Seat, typed: Typed) {
  const faults = new Map<string, string>();
  const text = (path: string): string => {
    const said = first(typed, path).trim();
    if (said === '') faults.set(path, '此项必填。');
    return said;
  };
  const share = (path: string): number => {
    const said = first(typed, path)
      .trim()
      .replace(/[%％]$/, '');
    const value = /^\d+(\.\d+)?$/.test(said) ? Number(said) : Number.NaN;
    if (!(value <= 100)) faults.set(path, '应填写0至100的数字。');
    return value / 100;
  };
  const items =
    seat.kind === 'finance'
      ? financeItems.map(([name, label]) => ({ note: `${label}：${text(`note.${name}`)}` }))
      : project.targets.map(({ id }) => ({
          target: id,
          completion: share(`completion.${id}`),
          note: text(`note.${id}`),
        }));
  const data = { kind: seat.kind, items, summary: text('summary'), expertId: seat.id };
  return { data, faults };
}

/** A sheet that was handed in before begins as it was. */
function withKept({ project }: ProjectView, { id }: Seat, typed: Typed): Typed {
  const kept = project.sheets[id];
  if (typed.size > 0 || !kept) return typed;
  return new Map<string, readonly string[]>([
    ['summary', [kept.summary]],
    ...kept.items.flatMap(({ target, completion, note }, i) => {
      const [name = '', label = ''] = financeItems[i] ?? [];
      if (target === undefined)
        return [[`note.${name}`, [note.replace(`${label}：`, '')]] as const];
      const share = completion === undefined ? '' : String(Number((completion * 100).toFixed(4)));
      return [[`completion.${target}`, [share]] as const, [`note.${target}`, [note]] as const];
    }),
  ]);
}
