/** 专家库: who can be drawn or invited (办法7); one by one, or a list that is taken whole or not at all. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Expert } from '../../../workflows/acceptance/experts.ts';
import { expertForm } from '../../acceptance/expert-form.ts';
import { expertOf } from '../../acceptance/experts.ts';
import { newId } from '../../id.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed, problems } from '../../problems.ts';
import { checked } from '../../validate.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { articles } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type SettingField, settingField, type Typed, typedIn } from './field.ts';
import { framed } from './frame.ts';

const PAGE = 100;
const here = '/admin/experts';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function adminExperts(app: Hono<PageEnv>, { experts, store }: PageDeps, door: Door): void {
  const keepers = door.forRoles(['admin', 'office', 'drawer']);
  const show = framed(door, here);

  app.get(
    here,
    keepers((context, person) => listPage(context, person, [])),
  );

  app.get(
    `${here}/new`,
    keepers((context, person) =>
      formPage(context, person, null, { kind: 'technical', available: 'yes' }, []),
    ),
  );

  app.get(
    `${here}/:id`,
    keepers(async (context, person) => {
      const found = await expertNamed(context.req.param('id') ?? '');
      return found
        ? formPage(context, person, found.id, typedOf(found), [])
        : door.problemPage(context, problems.notFound);
    }),
  );

  app.post(
    `${here}/import`,
    door.files,
    keepers(async (context, person) => {
      const { file } = await context.req.parseBody();
      if (!(file instanceof File) || file.size === 0) {
        return listPage(context, person, [{ path: 'file', detail: '请选择名单文件。' }]);
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const outcome = await experts.importList(bytes, person.account);
      if (failed(outcome)) {
        const { errors, detail } = outcome.problem;
        return listPage(context, person, errors ?? [{ path: 'file', detail }]);
      }
      const { created, updated } = outcome.ok;
      return context.redirect(`${here}?created=${created}&updated=${updated}`, 303);
    }),
  );

  app.post(
    `${here}/:id`,
    door.forms,
    keepers(async (context, person) => {
      const asked = context.req.param('id') ?? '';
      const id = asked === 'new' ? newId() : asked;
      if (!ID.test(id)) return door.problemPage(context, problems.notFound);
      const typed = typedIn(await context.req.parseBody());
      const form = checked(expertForm, formOf(typed));
      const outcome = failed(form) ? form : await experts.put(id, form.ok, person.account);
      if (!failed(outcome)) return context.redirect(`${here}?done=1`, 303);
      return formPage(
        context,
        person,
        asked === 'new' ? null : id,
        typed,
        outcome.problem.errors ?? [],
      );
    }),
  );

  async function expertNamed(id: string): Promise<Expert | null> {
    const row = ID.test(id) ? await store.expert(id) : null;
    return row && expertOf(row);
  }

  async function listPage(
    context: PageContext,
    person: Person,
    errors: readonly FieldError[],
  ): Promise<Response> {
    const after = context.req.query('after') ?? '';
    const rows = await experts.list({ ...(ID.test(after) ? { after } : {}), limit: PAGE });
    const query = context.req.query();
    const said = query['created']
      ? `已导入：新增${Number(query['created'])}名，更新${Number(query['updated'])}名。`
      : query['done'] && '已保存。';
    const last = rows.at(-1);
    const body = html`<p>验收专家由技术专家和财务专家组成，从库中随机抽取（${articles(['办法7'])}）；有利益关系的单位应当写明，抽取时自动回避（${articles(['办法8', '办法16'])}）。</p>
${said ? html`<p class="notice good" role="status">${icon('done')} ${said}</p>` : null}
${errors.length > 0 ? html`<section class="notice bad" role="alert"><p><strong>没有导入：名单有不符之处，全部未予接受。</strong></p><ul>${errors.slice(0, 50).map(({ path, detail }) => html`<li>${path === 'file' ? '' : `${path}：`}${detail}</li>`)}</ul></section>` : null}
<p><a class="act" href="${here}/new">登记一名专家</a></p>
${rows.length === 0 ? html`<p class="empty">专家库中还没有专家。</p>` : table(rows)}
${last && rows.length === PAGE ? html`<nav class="pager" aria-label="翻页"><a href="${here}?after=${last.id}">下一页</a></nav>` : null}
<h2>导入名单</h2><form class="settings" method="post" action="${here}/import" enctype="multipart/form-data"><div class="field"><label for="file">名单文件（CSV 或者 XLSX）</label><small>首行为列名：姓名、单位、上级单位、类别（技术、财务）、领域、利益关系、可参加、账号。有一行不符即全部不导入。</small><input id="file" type="file" name="file" accept=".csv,.xlsx"></div><p class="buttons"><button>导入</button></p></form>`;
    return show(context, person, '专家库', body, errors.length > 0 ? 422 : 200);
  }

  function formPage(
    context: PageContext,
    person: Person,
    id: string | null,
    typed: Typed,
    errors: readonly FieldError[],
  ): Response {
    const box =
      errors.length > 0
        ? problemBox({ status: 422, code: 'schema.invalid', detail: '', basis: [] })
        : null;
    const tick = (name: string, label: string) =>
      html`<div class="field"><label><input type="checkbox" name="${name}" value="yes" ${typed[name] ? html`checked` : null}> ${label}</label></div>`;
    const body = html`<p class="crumb"><a href="${here}">专家库</a> ／ ${id ? typed['name'] : '登记一名专家'}</p><div class="settings">${box}
<form method="post" action="${here}/${id ?? 'new'}">${fields.map((field) => settingField(field, typed, errors))}${tick('available', '可以参加验收')}${tick('disqualified', '取消资格（办法26）')}
<p class="buttons"><button>保存</button></p></form></div>`;
    return show(context, person, id ? '专家' : '登记专家', body, errors.length > 0 ? 422 : 200);
  }
}

const fields: readonly SettingField[] = [
  { name: 'name', label: '姓名', required: true },
  { name: 'unit', label: '单位', required: true },
  { name: 'parent', label: '上级单位', help: '院系、科室所属的高校、医院。' },
  {
    name: 'kind',
    label: '类别',
    choices: [
      ['technical', '技术专家'],
      ['finance', '财务专家'],
    ],
  },
  { name: 'field', label: '技术领域', help: '技术专家必填。' },
  {
    name: 'interests',
    label: '有利益关系的单位',
    help: '每行一个；这些单位的项目抽取时自动回避。',
    rows: 3,
  },
  { name: 'account', label: '登录账号', help: '专家本人的账号，用于网上评议；没有的不填。' },
];

function formOf(typed: Typed): Record<string, unknown> {
  const optional = (name: string) => (typed[name] ? { [name]: typed[name] } : {});
  return {
    name: typed['name'] ?? '',
    unit: typed['unit'] ?? '',
    ...optional('parent'),
    kind: typed['kind'],
    ...optional('field'),
    interests: (typed['interests'] ?? '').split(/\r?\n/).flatMap((line) => line.trim() || []),
    available: typed['available'] === 'yes',
    disqualified: typed['disqualified'] === 'yes',
    ...optional('account'),
  };
}

const typedOf = (expert: Expert): Typed => ({
  name: expert.name,
  unit: expert.unit,
  parent: expert.parent ?? '',
  kind: expert.kind,
  field: expert.field ?? '',
  interests: expert.interests.join('\n'),
  account: expert.account ?? '',
  ...(expert.available ? { available: 'yes' } : {}),
  ...(expert.disqualified ? { disqualified: 'yes' } : {}),
});

const table = (rows: readonly Expert[]): Html =>
  html`<table class="plain cards"><thead><tr><th scope="col">姓名</th><th scope="col">单位</th><th scope="col">类别</th><th scope="col">领域</th><th scope="col">状态</th></tr></thead><tbody>${rows.map(
    ({ id, name, unit, kind, field, available, disqualified }) =>
      html`<tr><td data-label="姓名"><a href="${here}/${id}">${name}</a></td><td data-label="单位">${unit}</td><td data-label="类别">${kind === 'finance' ? '财务' : '技术'}</td><td data-label="领域">${field ?? '—'}</td><td data-label="状态">${disqualified ? '取消资格' : available ? '可参加' : '暂不参加'}</td></tr>`,
  )}</tbody></table>`;
