/** Who may not undertake or be recommended, and until when (办法23): looked up before a project is taken on. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { KeptRegisterRow } from '../../../db/rows.ts';
import { day } from '../../../workflows/kernel/fields.ts';
import { banReaders, bansOn } from '../../acceptance/bans.ts';
import { problems } from '../../problems.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles, longDay } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

const effects: Readonly<Record<string, string>> = {
  undertaking: '不得承担市级科技计划项目',
  recommendation: '不得推荐上级科技部门立项',
};

const forbidden = problems.forbidden('access.role', '您的岗位不能查询禁入登记。', ['办法23']);

export function bansPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const reading = door.forRoles(banReaders, forbidden);

  app.get(
    '/bans',
    reading(async (context) => {
      const subject = (context.req.query('subject') ?? '').trim().slice(0, 200);
      const asked = context.req.query('on') ?? deps.time.today();
      const on = asked === '' || day.safeParse(asked).success ? asked : deps.time.today();
      const rows = await bansOn(deps.store, {
        ...(subject ? { subject } : {}),
        ...(on ? { on } : {}),
      });
      const body = html`<h1>禁入登记</h1><p class="basis">依据：${articles(['办法23'])}</p>
<search><form class="filters" method="get" action="/bans">
<div><label for="subject">姓名、单位名称或者号码</label><input id="subject" name="subject" type="search" value="${subject}"></div>
<div><label for="on">在此日有效</label><input id="on" name="on" type="date" value="${on}"></div>
<button>${icon('search')} 查询</button></form></search>
${rows.length > 0 ? table(rows) : html`<p class="empty">${subject ? `没有对“${subject}”有效的禁入登记。` : '没有有效的禁入登记。'}${on ? html`要看全部登记，请清空日期后查询。` : null}</p>`}`;
      return door.show(context, { title: '禁入登记', body, dense: true });
    }),
  );
}

const table = (rows: readonly KeptRegisterRow[]): Html =>
  html`<table class="cards"><thead><tr><th scope="col">对象</th><th scope="col">内容</th><th scope="col">起止</th><th scope="col">生效</th><th scope="col">事由</th></tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><td data-label="对象">${row.subject}<small>${row.subjectKind === 'person' ? '项目主持人' : '承担单位'}</small></td>
<td data-label="内容">${effects[row.effect] ?? row.effect}</td>
<td data-label="起止">${longDay(row.from)}至${row.until ? longDay(row.until) : '—'}</td>
<td data-label="生效">${row.inForceFrom ? `自${longDay(row.inForceFrom)}` : '异议处理中，暂不生效'}</td>
<td data-label="事由"><a href="/cases/${row.caseId}">${row.note}</a></td></tr>`,
  )}</tbody></table>`;
