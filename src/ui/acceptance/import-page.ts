/** Importing a list of projects: the file, the complaints row by row, or what was registered. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { departmentOfFiler, type Imported } from '../../acceptance/projects.ts';
import { projectFilers } from '../../api/project-routes.ts';
import { type FieldError, failed, type Problem, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

const forbidden = problems.forbidden('access.role', '您的岗位不能导入项目名单。', ['办法17']);

export function projectImportPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const filing = door.forRoles(projectFilers, forbidden);

  app.get(
    '/projects/import',
    filing((context) => page(context, null)),
  );

  app.post(
    '/projects/import',
    door.files,
    filing(async (context, person) => {
      const { account, roles } = person;
      const file = (await context.req.parseBody().catch(() => null))?.['file'];
      if (!(file instanceof File) || file.size === 0)
        return page(context, problems.invalid([{ path: '文件', detail: '请选择文件。' }]));
      const bytes = new Uint8Array(await file.arrayBuffer());
      const actor = { account, roles, parties: [] };
      const outcome = await deps.projects.importList(bytes, actor, departmentOfFiler(person));
      return failed(outcome) ? page(context, outcome.problem) : done(context, outcome.ok);
    }),
  );

  function page(context: PageContext, problem: Problem | null): Response {
    const title = '导入项目名单';
    const body = html`<h1>${title}</h1><p class="basis">依据：${articles(['办法2', '办法17'])}</p>
${problem ? complaints(problem) : null}
<p>每行一个项目，首行为列名。有一行不符，全部不登记；改正后以同一文件再次导入，已经登记的不会重复。一次最多1000个项目。</p>
<p>模板：<a href="/api/v1/projects/import-template.xlsx">XLSX</a>　<a href="/api/v1/projects/import-template.csv">CSV</a>（模板中有各列的填写说明）</p>
<form class="inline" method="post" enctype="multipart/form-data" action="/projects/import">
<label for="file">项目名单（XLSX 或者 CSV）</label><input id="file" type="file" name="file" accept=".xlsx,.csv" required>
<button>检查并登记</button></form>`;
    return door.show(context, { title, body, dense: true, status: problem?.status ?? 200 });
  }

  function done(context: PageContext, { items }: Imported): Response {
    const before = items.filter((one) => one.before).length;
    const title = '项目名单已经登记';
    const body = html`<h1>${title}</h1>
<p class="notice good" role="status">${icon('done')} 登记${items.length - before}个项目${before > 0 ? `，另有${before}个此前已由同一名单登记` : ''}。</p>
<table class="cards"><thead><tr><th scope="col">行</th><th scope="col">项目编号</th><th scope="col">案号</th></tr></thead>
<tbody>${items.map((one) => html`<tr><td data-label="行">${one.line}</td><td data-label="项目编号">${one.projectNo}</td><td data-label="案号"><a href="/cases/${one.id}">${one.caseNumber}</a></td></tr>`)}</tbody></table>
<p><a href="/projects/import">继续导入</a>　<a href="/work">工作台</a></p>`;
    return door.show(context, { title, body, dense: true });
  }
}

/** By row and column, as they stand in the file. */
function complaints({ detail, basis, errors = [] }: Problem): Html {
  if (errors.length === 0)
    return html`<section class="notice bad" role="alert"><p>${icon('warning')} ${detail}</p>${basisPart(basis)}</section>`;
  return html`<section class="notice bad" role="alert"><p>${icon('warning')} <strong>名单有${errors.length}处不符，没有登记任何项目。</strong></p>
<table class="cards"><thead><tr><th scope="col">行</th><th scope="col">列</th><th scope="col">问题</th></tr></thead><tbody>${errors.map(complaint)}</tbody></table></section>`;
}

const basisPart = (basis: readonly string[]): Part =>
  basis.length > 0 ? html`<p class="basis">依据：${articles(basis)}</p>` : null;

function complaint({ path, detail }: FieldError): Html {
  const [row = '', column = '—'] = path.split('.');
  return html`<tr><td data-label="行">${row}</td><td data-label="列">${column}</td><td data-label="问题">${detail}</td></tr>`;
}
