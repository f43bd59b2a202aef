/** 项目完成率通报 (办法24), as it is printed: departments, the whole, and those that failed. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { day } from '../../../workflows/kernel/fields.ts';
import { type Circular, type CircularLine, circularOf } from '../../acceptance/circular.ts';
import { circularReaders } from '../../api/project-routes.ts';
import { problems } from '../../problems.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { percent } from './case.ts';

const forbidden = problems.forbidden('access.role', '您的岗位不能查看完成率通报。', ['办法24']);

export function circularPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const reading = door.forRoles(circularReaders, forbidden);

  app.get(
    '/projects/circular',
    reading(async (context) => {
      const today = deps.time.today();
      const asked = (name: string, or: string) => {
        const said = context.req.query(name);
        return day.safeParse(said).success ? (said ?? or) : or;
      };
      const from = asked('from', `${today.slice(0, 4)}-01-01`);
      const until = asked('until', today);
      const circular = await circularOf(deps.store, { from, until });
      const title = '项目完成率通报';
      const body = html`<search><form class="filters flow" method="get" action="/projects/circular">
<div><label for="from">结案日期自</label><input id="from" name="from" type="date" value="${from}"></div>
<div><label for="until">至</label><input id="until" name="until" type="date" value="${until}"></div>
<button>${icon('search')} 统计</button></form></search>
<h1>${title}</h1><p class="basis">依据：${articles(['办法24'])}</p>
<p>${longDay(from)}至${longDay(until)}，市级科技计划项目共结案${circular.total.ended}个。完成率为通过验收的项目占结案项目的比例（本系统的读法），结案以专家组意见签署之日或者确认逾期之日为准。</p>
${circular.total.ended > 0 ? table(circular) : html`<p class="empty">此期间没有项目结案。</p>`}${failedList(circular)}`;
      return door.show(context, { title, body, dense: true });
    }),
  );
}

const table = ({ lines, total }: Circular): Html =>
  html`<div class="scroll project" tabindex="0" role="region" aria-label="完成率"><table><thead><tr><th scope="col">归口管理部门</th><th scope="col">结案</th><th scope="col">通过验收</th><th scope="col">结题</th><th scope="col">不通过验收</th><th scope="col">完成率</th></tr></thead>
<tbody>${lines.map((one) => line(one.department ?? '（未写明）', one))}</tbody><tfoot>${line('合计', total)}</tfoot></table></div>`;

const line = (name: string, { ended, passed, concluded, failed, rate }: CircularLine): Html =>
  html`<tr><th scope="row">${name}</th><td>${ended}</td><td>${passed}</td><td>${concluded}</td><td>${failed}</td><td>${rate === null ? '—' : percent(rate)}</td></tr>`;

const failedList = ({ failed }: Circular): Part =>
  failed.length === 0
    ? null
    : html`<h2>不通过验收的项目</h2><ul>${failed.map(({ caseId, projectNo, name, undertaker, on }) => html`<li><a href="/cases/${caseId}">${name}（${projectNo}）</a>，${undertaker}，${longDay(on)}</li>`)}</ul>`;
