/** The expert bank at a screen: who is in it, an import, and accounts for those who were drawn without one. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Expert } from '../../workflows/acceptance/experts.ts';
import type { OpenedAccount } from '../acceptance/experts.ts';
import { expertKeepers } from '../api/expert-routes.ts';
import { type FieldError, failed, type Outcome, problems } from '../problems.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { articles } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';

const forbidden = problems.forbidden('access.role', '您的岗位不能办理专家库事项。', ['办法7']);

type Shown = {
  readonly said?: Part;
  readonly faults?: readonly FieldError[];
  readonly username?: string;
  readonly status?: number;
};

export function expertsPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { experts } = deps;

  const keeping = (handle: (context: PageContext, account: string) => Promise<Response>) =>
    door.signedIn(async (context, person) =>
      expertKeepers.some((role) => person.roles.includes(role))
        ? handle(context, person.account)
        : door.problemPage(context, forbidden),
    );

  app.get(
    '/experts',
    keeping((context) => page(context)),
  );

  app.post(
    '/experts/import',
    door.files,
    keeping(async (context, account) => {
      const file = (await context.req.parseBody().catch(() => null))?.['file'];
      if (!(file instanceof File) || file.size === 0)
        return page(context, { faults: [{ path: '文件', detail: '请选择文件。' }], status: 422 });
      const outcome = await experts.importList(new Uint8Array(await file.arrayBuffer()), account);
      if (failed(outcome))
        return page(context, {
          faults: outcome.problem.errors ?? [],
          status: outcome.problem.status,
        });
      const { created, updated } = outcome.ok;
      return page(context, { said: html`新登记专家${created}名，更新${updated}名。` });
    }),
  );

  app.post(
    '/experts/:id/account',
    door.forms,
    keeping(async (context, account) => {
      const body = await context.req.parseBody();
      const username = String(body['username'] ?? '').trim();
      const caseId = String(body['case'] ?? '');
      const id = context.req.param('id') ?? '';
      const outcome = await experts.openAccount(id, username, account, caseId || null);
      return opened(context, outcome, username);
    }),
  );

  function opened(context: PageContext, outcome: Outcome<OpenedAccount>, username: string) {
    if (failed(outcome)) {
      const { errors, detail, status } = outcome.problem;
      return page(context, { faults: errors ?? [{ path: '账号', detail }], username, status });
    }
    const { account, password } = outcome.ok;
    return page(context, {
      said: password
        ? html`账号<strong>${account}</strong>已经开通，一次性密码<strong class="hash">${password}</strong>只在此处显示一次，请当面或者电话告知专家本人，首次登录后由本人更换。`
        : html`专家已有账号<strong>${account}</strong>，现在可以用它办理本项目。`,
    });
  }

  async function page(context: PageContext, shown: Shown = {}): Promise<Response> {
    const field = context.req.query('field') ?? '';
    const all = await experts.list({});
    const fields = [...new Set(all.flatMap((one) => one.field ?? []))].sort();
    const rows = all.filter((one) =>
      field === '' ? true : field === '财务' ? one.kind === 'finance' : one.field === field,
    );
    const chosen = all.find(
      ({ id }) => id === (context.req.query('expert') ?? context.req.param('id')),
    );
    const body = html`<h1>专家库</h1><p class="basis">依据：${articles(['办法7', '办法26'])}</p>
${shown.said ? html`<p class="notice good" role="status">${icon('done')} ${shown.said}</p>` : null}
${shown.faults && shown.faults.length > 0 ? faultBox(shown.faults) : null}
${chosen && !shown.said ? accountForm(chosen, context.req.query('case') ?? '', shown.username ?? '') : null}
<search><form class="filters" method="get" action="/experts"><div><label for="field">领域</label>
<select id="field" name="field"><option value="">全部</option>${[...fields, '财务'].map((one) => html`<option value="${one}" ${one === field ? 'selected' : ''}>${one}</option>`)}</select></div><button>${icon('search')} 筛选</button></form></search>
${rows.length > 0 ? table(rows) : html`<p class="empty">没有符合条件的专家。</p>`}
<form class="inline" method="post" enctype="multipart/form-data" action="/experts/import">
<label for="file">导入专家名单（XLSX 或者 CSV）</label><input id="file" type="file" name="file" accept=".xlsx,.csv" required><button class="secondary">检查并导入</button>
<small class="aside">列名：姓名、单位、类别（技术、财务）、领域、上级单位、利益关系、可参加、取消资格、账号。有一行不符，全部不导入。</small></form>`;
    return door.show(context, { title: '专家库', body, dense: true, status: shown.status ?? 200 });
  }
}

const accountForm = ({ id, name, unit, account }: Expert, caseId: string, username: string): Html =>
  html`<section class="card" id="account" aria-labelledby="h-account"><h2 id="h-account">为${name}（${unit}）开通账号</h2>
<form method="post" action="/experts/${id}/account" class="inline" novalidate><input type="hidden" name="case" value="${caseId}">
${account ? html`<input type="hidden" name="username" value="${account}"><p>专家已有账号${account}。</p><button>用此账号办理本项目</button>` : html`<label for="username">用户名</label><input id="username" name="username" value="${username}" autocomplete="off" aria-describedby="username-help"><button>开通</button><small id="username-help" class="aside">3至30位小写字母、数字、下划线或者点。不开通的，由业务处室录入专家签署的纸质评议表。</small>`}</form></section>`;

const table = (
  rows: readonly Expert[],
): Html => html`<table class="cards"><thead><tr><th scope="col">姓名</th><th scope="col">单位</th><th scope="col">类别</th><th scope="col">利益关系</th><th scope="col">状态</th><th scope="col">账号</th></tr></thead>
<tbody>${rows.map(
  (
    one,
  ) => html`<tr><td data-label="姓名">${one.name}</td><td data-label="单位">${one.unit}</td><td data-label="类别">${one.kind === 'finance' ? '财务' : (one.field ?? '技术')}</td>
<td data-label="利益关系">${one.interests.join('、') || '—'}</td><td data-label="状态">${one.disqualified ? '已取消资格' : one.available ? '可以参加' : '不能参加'}</td>
<td data-label="账号">${one.account ?? html`<a href="/experts?expert=${one.id}#account">开通</a>`}</td></tr>`,
)}</tbody></table>`;

const faultBox = (faults: readonly FieldError[]): Html =>
  html`<section class="notice bad" role="alert"><p>${icon('warning')} <strong>有${faults.length}处不符，没有办理。</strong></p><ul>${faults.map(({ path, detail }) => html`<li>${/^第/.test(path) ? `${path.replace('.', ' ')}：` : ''}${detail}</li>`)}</ul></section>`;
