/** The evaluation at a glance – targets, funds, sheets, what the figures propose – and the group opinion that follows (办法18、19). */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import {
  concludeGrounds,
  conclusions,
  failGrounds,
} from '../../../workflows/acceptance/grounds.ts';
import type { FieldError, Problem } from '../../problems.ts';
import { hrefOf } from '../case/action-list.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { anchor } from '../fields/draw.ts';
import { first, type Typed } from '../fields/field.ts';
import { problemBox } from '../fields/form.ts';
import { linesOf } from '../fields/read.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { act, actionOf, inProject, type ProjectView, percent, typedIn } from './case.ts';
import { fundsTable, proposalPart, targetsTable } from './figures.ts';

const EVENT = 'opinion.signed';

const parts = [
  ['materials', '验收资料规范性'],
  ['indicators', '项目技术经济指标'],
  ['performance', '绩效情况'],
  ['funds', '经费使用合规性'],
] as const;

export function evaluationPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get(
    '/cases/:id/evaluation',
    inProject(deps, door, async (context, view) => {
      const action = actionOf(view, EVENT);
      const body = html`${head(view, '评议情况')}${overview(view)}
${action?.allowed ? html`<p><a class="act" href="${hrefOf(view, action)}">签署专家组意见</a></p>` : html`<p class="aside">${action?.reason ?? ''}</p>`}`;
      return door.show(context, { title: '评议情况', body, dense: true });
    }),
  );

  app.get(
    `/cases/:id/actions/${EVENT}`,
    inProject(deps, door, async (context, view) => page(context, view)),
  );

  app.post(
    `/cases/:id/actions/${EVENT}`,
    door.forms,
    inProject(deps, door, async (context, view) => {
      const typed = await typedIn(context);
      const problem = await act(deps, view, EVENT, opinionIn(typed), typed);
      if (problem) return page(context, view, typed, problem);
      return context.redirect(`/cases/${view.access.row.id}?done=${EVENT}`, 303);
    }),
  );

  function page(
    context: PageContext,
    view: ProjectView,
    typed: Typed = new Map(),
    problem: Problem | null = null,
  ): Response {
    const action = actionOf(view, EVENT);
    const title = '专家组意见';
    const errors = problem ? errorsOf(problem) : [];
    const body = html`${head(view, title)}${problemBox(problem, errors)}${overview(view)}
${action?.allowed ? form(view, typed, errors) : html`<p class="notice">${action?.reason ?? ''}</p>`}`;
    return door.show(context, { title, body, dense: true, status: problem?.status ?? 200 });
  }
}

const head = ({ access: { row } }: ProjectView, title: string): Html =>
  html`<p class="crumb"><a href="/cases/${row.id}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>${title}</h1><p class="basis">依据：${articles(['办法3', '办法14', '办法18', '办法19'])}</p>`;

function overview({ project, access }: ProjectView): Html {
  if (!project.application)
    return html`<p class="empty">尚未提出验收申请，没有可以评议的内容。</p>`;
  return html`<section aria-labelledby="h-targets"><h2 id="h-targets">指标完成情况</h2>${targetsTable(project)}</section>
<section aria-labelledby="h-funds"><h2 id="h-funds">经费情况</h2>${fundsTable(project)}</section>
<section aria-labelledby="h-sheets"><h2 id="h-sheets">个人评议</h2>${sheets(project)}</section>
<section aria-labelledby="h-proposal"><h2 id="h-proposal">数据所示结论</h2>${proposalPart(project)}</section>
${opinions(project)}<p><a href="/cases/${access.row.id}/panel">专家组和抽取</a></p>`;
}

function sheets({ panel, sheets: kept, targets }: ProjectView['project']): Html {
  const seats = panel?.seats ?? [];
  if (seats.length === 0) return html`<p class="empty">尚未组成专家组。</p>`;
  const targetName = (id: string) => targets.find((one) => one.id === id)?.name ?? id;
  return html`${seats.map((seat) => {
    const sheet = kept[seat.id];
    return html`<details><summary>${seat.name}（${seat.kind === 'finance' ? '财务' : (seat.field ?? '技术')}）：${sheet ? `${longDay(sheet.on)}提交` : '未提交'}</summary>
${sheet ? html`<ul>${sheet.items.map(({ target, completion, note }) => html`<li>${target ? `${targetName(target)}${completion === undefined ? '' : ` ${percent(completion)}`}：` : ''}${note}</li>`)}</ul><p>总体意见：${sheet.summary}</p>` : null}</details>`;
  })}`;
}

function opinions({ opinions: signed }: ProjectView['project']): Part {
  if (signed.length === 0) return null;
  return html`<section aria-labelledby="h-opinions"><h2 id="h-opinions">已签署的专家组意见</h2><ul>${signed.map(
    (one) =>
      html`<li>${longDay(one.signedOn)}：${conclusions[one.conclusion]}${one.setAsideOn ? `（${longDay(one.setAsideOn)}因异议成立交专家组重新评议）` : ''}${one.deviationReason ? `；另作结论的理由：${one.deviationReason}` : ''}</li>`,
  )}</ul></section>`;
}

function form(view: ProjectView, typed: Typed, errors: readonly FieldError[]): Html {
  const { row } = view.access;
  const wrong = (path: string) => errors.find((error) => error.path === path)?.detail;
  const area = (path: string, label: string, help = '', required = true) =>
    html`<div class="field wide" id="${anchor(path)}"><label for="i-${path}">${label}${required ? html`<span class="required">必填</span>` : null}</label>${help ? html`<small>${help}</small>` : null}
<textarea id="i-${path}" name="${path}" rows="3" ${wrong(path) ? html`aria-invalid="true"` : null}>
${first(typed, path)}</textarea>${wrong(path) ? html`<p class="wrong">${wrong(path) ?? ''}</p>` : null}</div>`;
  const boxes = (
    path: string,
    legend: string,
    type: 'radio' | 'checkbox',
    choices: readonly (readonly [string, string])[],
  ) => html`<fieldset class="field boxes" id="${anchor(path)}"><legend>${legend}</legend>
${choices.map(([value, label]) => html`<label><input type="${type}" name="${path}" value="${value}" ${typed.get(path)?.includes(value) ? 'checked' : ''}> ${label}</label>`)}${wrong(path) ? html`<p class="wrong">${wrong(path) ?? ''}</p>` : null}</fieldset>`;
  return html`<form method="post" class="event" novalidate><h2>签署专家组意见</h2>
<input type="hidden" name="version" value="${row.version}">
${parts.map(([name, label]) => area(`parts.${name}`, label))}
${boxes('conclusion', '验收结论', 'radio', Object.entries(conclusions))}
${boxes('failGrounds', '不通过验收的情形（第十八条第三项，结论为不通过的勾选）', 'checkbox', groundsFor(failGrounds, [3]))}
${boxes('concludeGround', '结题的情形（第十八条第二项，结论为结题的选择）', 'radio', groundsFor(concludeGrounds))}
${area('causes', '不通过的原因', '结论为不通过的必填，每行一项。', false)}
${area('measures', '改进的措施', '结论为不通过的必填，每行一项。', false)}
${area('deviationReason', '另作结论的理由', '结论与数据所示不同的填写。', false)}
<p class="buttons"><button>签署</button> <a href="/cases/${row.id}/evaluation">返回评议情况</a></p></form>`;
}

/** 第十八条第（三）项第3目 is for the procedure of lapse, not for the panel. */
const groundsFor = (
  grounds: Readonly<Record<number, { readonly text: string }>>,
  without: readonly number[] = [],
) =>
  Object.entries(grounds)
    .filter(([n]) => !without.includes(Number(n)))
    .map(([n, { text }]) => [n, `${n}. ${text}`] as const);

function opinionIn(typed: Typed) {
  const text = (path: string) => first(typed, path).trim();
  const lines = (path: string) => linesOf(first(typed, path));
  const failing = (typed.get('failGrounds') ?? []).map(Number);
  // What was chosen among these before another conclusion was cannot be unchosen.
  const concluding = text('conclusion') === 'conclude' && text('concludeGround') !== '';
  const given = {
    failGrounds: failing.length > 0 ? failing : undefined,
    concludeGround: concluding ? Number(text('concludeGround')) : undefined,
    causes: lines('causes').length > 0 ? lines('causes') : undefined,
    measures: lines('measures').length > 0 ? lines('measures') : undefined,
    deviationReason: text('deviationReason') || undefined,
  };
  return {
    conclusion: text('conclusion'),
    parts: Object.fromEntries(parts.map(([name]) => [name, text(`parts.${name}`)])),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

/** Beside which field somebody would look for what is refused. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'opinion.failGroundMissing': 'failGrounds',
  'opinion.groundsWithoutFail': 'failGrounds',
  'opinion.causesMissing': 'causes',
  'opinion.deviationUnexplained': 'deviationReason',
};

function errorsOf({ code, detail, errors = [] }: Problem): readonly FieldError[] {
  const path = fieldOfCode[code];
  if (path) return [{ path, detail }];
  return errors.map((error) => ({
    ...error,
    path: error.path.replace(/^data\./, ''),
    detail: error.path === 'data.conclusion' ? '请选择验收结论。' : error.detail,
  }));
}
