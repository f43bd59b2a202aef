/** 日历: which years are published, and the import of a year's notice with the deadlines that it would move. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { CalendarYearRow } from '../../../db/rows.ts';
import { registeredTerm, terms } from '../../../workflows/law/terms.ts';
import { logAct } from '../../audit.ts';
import { importNotice, previewNotice } from '../../calendar-import.ts';
import type { CaseMoved } from '../../cases/reproject.ts';
import type { CalendarData } from '../../clock/calendar.ts';
import { readNotice } from '../../clock/notice.ts';
import { readNoticeText } from '../../clock/notice-text.ts';
import { regions } from '../../clock/regions.ts';
import type { Person } from '../../people/person.ts';
import type { FieldError } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { articles, longDay } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type SettingField, settingField, type Typed, typedIn } from './field.ts';
import { framed } from './frame.ts';

type Read = { readonly calendar: CalendarData } | { readonly errors: readonly FieldError[] };

export function adminCalendar(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, time } = deps;
  const admin = door.forRoles(['admin']);
  const here = '/admin/calendar';
  const show = framed(door, here);

  app.get(
    here,
    admin((context, person) => page(context, person, blank(), [])),
  );

  app.post(
    here,
    door.files,
    admin(async (context, person) => {
      const typed = await withFile(await context.req.parseBody());
      const read = readTyped(typed);
      if ('errors' in read) return page(context, person, typed, read.errors);
      const { calendar } = read;
      if (typed['step'] !== 'confirm') {
        const moved = await Array.fromAsync(previewNotice(deps, calendar));
        return previewPage(context, person, typed, calendar, moved);
      }
      const moved = await Array.fromAsync(importNotice(deps, calendar));
      const count = moved.reduce((sum, one) => sum + one.moved.length, 0);
      const source = calendar.rows[0]?.source ?? '';
      const outcome = `导入“${source}”，变动期限${count}项`;
      await logAct(deps, {
        kind: 'calendar',
        account: person.account,
        subject: typed['year'] ?? null,
        outcome,
      });
      const body = html`<p class="notice good" role="status">${icon('done')} 已导入“${source}”，变动期限${count}项，各案案卷已留痕。</p>
${movedTable(moved)}<p><a class="act" href="${here}">返回日历</a></p>`;
      return show(context, person, '日历', body);
    }),
  );

  const blank = (): Typed => ({ year: String(Number(time.today().slice(0, 4)) + 1), region: '' });

  function previewPage(
    context: PageContext,
    person: Person,
    typed: Typed,
    calendar: CalendarData,
    moved: readonly CaseMoved[],
  ): Response {
    const rest = calendar.rows.filter(({ kind }) => kind === 'holiday').length;
    const count = moved.reduce((sum, one) => sum + one.moved.length, 0);
    const body = html`<h2>导入前核对</h2>
<p>“${typed['source']}”：放假${rest}日，调休上班${calendar.rows.length - rest}日。</p>
<details><summary>逐日列出</summary><ul>${calendar.rows.map(({ day, kind, name }) => html`<li>${longDay(day)} ${kind === 'holiday' ? '放假' : '上班'} ${name}</li>`)}</ul></details>
<p class="notice ${count > 0 ? 'warn' : ''}">导入后将变动在办案件的期限${count}项，涉及${moved.length}件案件${count > 0 ? '，列表如下。每件案件的案卷记录将注明变动和所依据的通知。' : '。'}</p>
${movedTable(moved)}
<form method="post" action="${here}">${['year', 'region', 'source', 'days'].map((name) => html`<input type="hidden" name="${name}" value="${typed[name] ?? ''}">`)}
<p class="buttons"><button name="step" value="confirm">确认导入</button><button class="secondary" name="step" value="edit" formaction="${here}/edit">返回修改</button></p></form>`;
    return show(context, person, '日历', body);
  }

  app.post(
    `${here}/edit`,
    door.forms,
    admin(async (context, person) =>
      page(context, person, typedIn(await context.req.parseBody()), []),
    ),
  );

  async function page(
    context: PageContext,
    person: Person,
    typed: Typed,
    errors: readonly FieldError[],
  ): Promise<Response> {
    const { years, days } = await store.calendar();
    const local = Map.groupBy(
      days.filter(({ region }) => region !== ''),
      ({ region }) => region,
    );
    const box =
      errors.length > 0
        ? problemBox({ status: 422, code: 'schema.invalid', detail: '', basis: [] })
        : null;
    const body = html`<p>未公布年份的日期按周一至周五计算，所得期限标为“暂定”，不自动触发任何后果；导入当年放假通知后重新推算（${articles(['民法典203'])}，国务院办公厅每年放假通知）。</p>
<h2>已公布的年份</h2>${yearTable(years)}
<h2>地方假日</h2>${[...local].map(([code, rows]) => html`<p>${regionTitle(code)}：${rows.length}日，至${longDay(rows.at(-1)?.day ?? '')}。${rows[0]?.source}</p>`)}
<h2>导入放假通知</h2><div class="settings">${box}
<form method="post" action="${here}" enctype="multipart/form-data">${fields.map((field) => settingField(field, typed, errors))}
<div class="field"><label for="file">或者选择文件</label><small>文本文件（每行一段）或者 JSON 文件；选择文件的，不看上面所填的日期。</small><input id="file" type="file" name="file" accept=".txt,.csv,.json"></div>
<p class="buttons"><button name="step" value="preview">核对：列出将变动的期限</button></p></form></div>`;
    return show(context, person, '日历', body, errors.length > 0 ? 422 : 200);
  }
}

const fields: readonly SettingField[] = [
  { name: 'year', label: '年度', type: 'number', required: true },
  {
    name: 'region',
    label: '适用地区',
    help: '国务院办公厅的通知选“全国”；自治县等地方假日选该地区。',
    choices: [['', '全国'], ...Object.entries(regions)],
  },
  {
    name: 'source',
    label: '通知名称和文号',
    help: '如“国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕×号）”。',
    required: true,
  },
  {
    name: 'days',
    label: '日期，每行一段',
    help: '如“2027-01-01 至 2027-01-03 休 元旦”；调休上班写“2027-01-09 班 元旦”。全国通知应当列全。',
    rows: 12,
  },
];

/** The text of an uploaded file stands for what was typed; a JSON notice names everything itself. */
async function withFile(body: Readonly<Record<string, unknown>>): Promise<Typed> {
  const typed = typedIn(body);
  const { file } = body;
  if (!(file instanceof File) || file.size === 0) return typed;
  return { ...typed, days: (await file.text()).trim() };
}

function readTyped(typed: Typed): Read {
  const { year = '', region = '', source = '', days = '' } = typed;
  const json = days.startsWith('{') ? parsed(days) : null;
  if (days.startsWith('{') && json === null) return wrong('days', '文件不是有效的 JSON。');
  const listed = json ? null : readNoticeText(days);
  if (listed && 'wrong' in listed) {
    return wrong(
      'days',
      `第${listed.wrong.join('、')}行不能识别，应如“2027-01-01 至 2027-01-03 休 元旦”。`,
    );
  }
  const missing = [
    ...(json || /^\d{4}$/.test(year) ? [] : [{ path: 'year', detail: '请填写四位年度。' }]),
    ...(json || source
      ? []
      : [{ path: 'source', detail: '请填写通知名称，期限的推算过程要注明出处。' }]),
    ...(json || (listed && listed.ok.length > 0)
      ? []
      : [{ path: 'days', detail: '请填写放假和调休上班的日期。' }]),
  ];
  if (missing.length > 0) return { errors: missing };
  const notice = readNotice(
    json ?? { year: Number(year), source, ...(region ? { region } : {}), days: listed?.ok },
  );
  if (notice.ok) return { calendar: notice.calendar };
  return { errors: notice.problems.map(({ detail }) => ({ path: 'days', detail: `${detail}。` })) };
}

const wrong = (path: string, detail: string): Read => ({ errors: [{ path, detail }] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const regionTitle = (code: string) => regions[code as keyof typeof regions] ?? code;

function movedTable(cases: readonly CaseMoved[]): Html {
  if (cases.length === 0) return html`<p class="empty">没有变动的期限。</p>`;
  const day = (on: string | null) => (on ? longDay(on) : '停止计算');
  return html`<table class="plain cards"><thead><tr><th scope="col">案号</th><th scope="col">期限</th><th scope="col">原届满</th><th scope="col">现届满</th></tr></thead>
<tbody>${cases.flatMap(({ caseNumber, procedure, moved }) =>
    moved.map(
      ({ key, from, to }) =>
        html`<tr><td data-label="案号">${caseNumber}</td><td data-label="期限">${termTitle(procedure, key)}</td><td data-label="原届满">${day(from)}</td><td data-label="现届满">${from === to ? html`${day(to)}（暂定转为确定）` : day(to)}</td></tr>`,
    ),
  )}</tbody></table>`;
}

/** `reply:R1` → 被申请人答复 R1 */
function termTitle(procedure: string, key: string): string {
  const [name = '', whom] = key.split(':');
  const term = Object.keys(terms).find(
    (id) => id.startsWith(`${procedure}.`) && id.endsWith(`.${name}`),
  );
  return [(term && registeredTerm(term)?.title) ?? name, whom]
    .filter((word) => word !== undefined)
    .join(' ');
}

const yearTable = (years: readonly CalendarYearRow[]): Html => {
  const national = years.filter(({ region }) => region === '').toSorted((a, b) => b.year - a.year);
  const table = (rows: readonly CalendarYearRow[]) =>
    html`<table class="plain cards"><thead><tr><th scope="col">年度</th><th scope="col">依据</th></tr></thead><tbody>${rows.map(({ year, source }) => html`<tr><td data-label="年度">${year}年</td><td data-label="依据">${source}</td></tr>`)}</tbody></table>`;
  const earlier = national.slice(RECENT);
  return html`${table(national.slice(0, RECENT))}${earlier.length > 0 ? html`<details><summary>更早的年份</summary>${table(earlier)}</details>` : null}`;
};

const RECENT = 4;
