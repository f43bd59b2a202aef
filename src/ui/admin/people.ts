/** 人员和角色: who has an account, and what administrators do with it. Two hands: one makes accounts, the other gives rights. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Role, roles } from '../../../workflows/kernel/actor.ts';
import { logAct } from '../../audit.ts';
import type { Account, Person } from '../../people/person.ts';
import { oneTimePassword } from '../../people/staff-accounts.ts';
import { type FieldError, failed, type Outcome, type Problem, problems } from '../../problems.ts';
import { roleNames } from '../choices.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { type SettingField, settingField, type Typed, typedIn } from './field.ts';
import { framed } from './frame.ts';

const MOST = 200;

/** 三权分立: while a security administrator is there, rights are his to give; until then the first administrator's. */
const securityIsThere = (accounts: readonly Account[]): boolean =>
  accounts.some(({ roles, disabled }) => roles.includes('security') && !disabled);

export function adminPeople(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { people } = deps;
  const both = door.forRoles(['admin', 'security']);
  const admin = door.forRoles(['admin']);
  const here = '/admin/people';
  const show = framed(door, here);

  app.get(
    here,
    both(async (context, person) => {
      const q = (context.req.query('q') ?? '').trim();
      const parties = context.req.query('kind') === 'party';
      const found = await people.search({ party: parties, text: q, limit: MOST + 1 });
      const kind = (value: string, label: string, on: boolean) =>
        html`<li><a href="${here}${value ? `?kind=${value}` : ''}" ${on ? html`aria-current="page"` : null}>${label}</a></li>`;
      const body = html`<nav class="tabs" aria-label="人员"><ul>${kind('', '工作人员', !parties)}${kind('party', '当事人和代理人', parties)}</ul></nav>
<search><form class="filters" method="get" action="${here}">${parties ? html`<input type="hidden" name="kind" value="party">` : null}<label class="unseen" for="q">查找</label><input id="q" type="search" name="q" value="${q}" placeholder="用户名、姓名"><button>${icon('search')} 查找</button></form></search>
${person.roles.includes('admin') ? html`<p><a class="act" href="${here}/new">新建账号</a></p>` : null}
${found.length > MOST ? html`<p class="notice">这里列出前${MOST}个，请用查找缩小范围。</p>` : null}
${found.length === 0 ? html`<p class="empty">没有这样的账号。</p>` : table(found.slice(0, MOST))}`;
      return show(context, person, '人员和角色', body);
    }),
  );

  app.get(
    `${here}/new`,
    admin((context, person) => newPage(context, person, {}, [], [])),
  );

  app.post(
    `${here}/new`,
    door.forms,
    admin(async (context, person) => {
      const sent = await context.req.parseBody({ all: true });
      const typed = typedIn(sent);
      const chosen = rolesIn(sent['roles']);
      const { username = '', name = '', department = '' } = typed;
      const password = oneTimePassword();
      const organ = deps.organs.profile.name;
      const waits = !isOutsider(chosen) && securityIsThere(await people.staff());
      const outcome = await people.create({
        username,
        name,
        roles: [...chosen],
        password,
        passwordTemporary: true,
        ...(department ? { department } : {}),
        ...(organ ? { organ } : {}),
      });
      if (failed(outcome)) {
        return newPage(context, person, typed, chosen, outcome.problem.errors ?? []);
      }
      const { account } = outcome.ok;
      if (waits) await people.disable(account);
      await told(
        person,
        account,
        `新建账号，角色：${named(chosen)}${waits ? '，待安全管理员启用' : ''}`,
      );
      return passwordPage(context, person, account, password, waits);
    }),
  );

  app.get(
    `${here}/:account`,
    both((context, person) => accountPage(context, person, null)),
  );

  /** Each is one button with its own right. */
  const act = (name: string, mayDo: MayDo, run: Run) =>
    app.post(
      `${here}/:account/${name}`,
      door.forms,
      both(async (context, person) => {
        const account = context.req.param('account') ?? '';
        if ((await people.find(account))?.account !== account) {
          return door.problemPage(context, problems.notFound);
        }
        if (!mayDo(person, securityIsThere(await people.staff()))) {
          return door.problemPage(context, notHis);
        }
        if (account === person.account && name !== 'roles') {
          return accountPage(context, person, ownAccount);
        }
        const outcome = await run(account, context, person);
        if (outcome instanceof Response) return outcome;
        if (failed(outcome)) return accountPage(context, person, outcome.problem);
        await told(person, account, outcome.ok);
        return context.redirect(`${here}/${account}?done=1`, 303);
      }),
    );

  act('disable', either, async (account) => saying(await people.disable(account), '停用账号'));
  act('enable', rights, async (account) => saying(await people.enable(account), '启用账号'));
  act('roles', rights, async (account, context) => {
    const chosen = rolesIn((await context.req.parseBody({ all: true }))['roles']);
    return saying(await people.setRoles(account, chosen), `角色改为：${named(chosen)}`);
  });
  act('second-factor', either, async (account) =>
    saying(await people.resetSecondFactor(account), '解除验证器绑定'),
  );
  act('password', accountsOnly, async (account, context, person) => {
    const outcome = await people.resetPassword(account);
    if (failed(outcome)) return outcome;
    await told(person, account, '重置密码');
    return passwordPage(context, person, account, outcome.ok.password, false);
  });

  const told = (person: Person, subject: string, outcome: string) =>
    logAct(deps, { kind: 'account', account: person.account, subject, outcome });

  function newPage(
    context: PageContext,
    person: Person,
    typed: Typed,
    chosen: readonly Role[],
    errors: readonly FieldError[],
  ): Response {
    const wrong = errors.filter(({ path }) => path.startsWith('roles')).map(({ detail }) => detail);
    const body = html`<p class="crumb"><a href="${here}">人员和角色</a> ／ 新建账号</p><div class="settings">
${errors.length > 0 ? problemBox(invalid) : null}
<form method="post" action="${here}/new">${fields.map((field) => settingField(field, typed, errors))}${rolePicks(chosen, wrong)}
<p class="buttons"><button>新建，并生成一次性密码</button></p></form></div>`;
    return show(context, person, '新建账号', body, errors.length > 0 ? 422 : 200);
  }

  /** Shown once: it is kept nowhere in clear. */
  function passwordPage(
    context: PageContext,
    person: Person,
    account: string,
    password: string,
    waits: boolean,
  ): Response {
    const body = html`<p class="crumb"><a href="${here}">人员和角色</a> ／ ${account}</p>
<div class="notice good" role="status"><p>${icon('done')} 账号 <strong>${account}</strong> 的一次性密码：</p><p class="secret">${password}</p>
<p>只显示这一次。请当面或者通过可靠渠道告知本人，首次登录后应当立即另设密码。${waits ? html`<strong>该账号待安全管理员启用后方可登录。</strong>` : null}</p></div>
<p><a class="act" href="${here}/${account}">完成</a></p>`;
    return show(context, person, '一次性密码', body);
  }

  async function accountPage(
    context: PageContext,
    person: Person,
    problem: Problem | null,
  ): Promise<Response> {
    const found = await people.find(context.req.param('account') ?? '');
    if (!found) return door.problemPage(context, problems.notFound);
    const { account, name, department, organ, disabled } = found;
    const there = securityIsThere(await people.staff());
    const button = (path: string, label: string, may: boolean, why: string) =>
      may
        ? html`<form method="post" action="${here}/${account}/${path}"><button class="secondary small">${label}</button></form>`
        : html`<p class="aside">${label}：${why}</p>`;
    const own = account === person.account;
    const mine = '不能对自己的账号办理。';
    const his = '由安全管理员办理。';
    const body = html`<p class="crumb"><a href="${here}">人员和角色</a> ／ ${account}</p>
${problem ? problemBox(problem) : null}${context.req.query('done') && !problem ? html`<p class="notice good" role="status">${icon('done')} 已办理。</p>` : null}
<dl class="facts"><dt>用户名</dt><dd>${account}</dd><dt>姓名</dt><dd>${name}</dd><dt>单位</dt><dd>${organ ?? '—'}</dd><dt>部门</dt><dd>${department ?? '—'}</dd><dt>状态</dt><dd>${stateOf(disabled)}</dd></dl>
<h2>角色</h2>${
      rights(person, there)
        ? html`<form method="post" action="${here}/${account}/roles">${rolePicks(found.roles, [])}<p class="buttons"><button>保存角色</button></p></form>`
        : html`<p>${named(found.roles)}</p><p class="aside">已设安全管理员，角色由安全管理员授予。</p>`
    }
<h2>账号</h2><div class="others">
${disabled ? button('enable', '启用账号', !own && rights(person, there), own ? mine : his) : button('disable', '停用账号', !own, mine)}
${button('password', '重置密码', !own && accountsOnly(person), own ? '请在“我的账号”修改密码。' : '由系统管理员办理。')}
${button('second-factor', '解除验证器绑定（手机遗失时）', !own, mine)}</div>`;
    return show(context, person, name, body, problem?.status ?? 200);
  }
}

type MayDo = (person: Person, securityThere: boolean) => boolean;
type Run = (
  account: string,
  context: PageContext,
  person: Person,
) => Promise<Outcome<string> | Response>;

const accountsOnly = (person: Person) => person.roles.includes('admin');
const rights: MayDo = (person, there) =>
  person.roles.includes('security') || (!there && person.roles.includes('admin'));
const either: MayDo = () => true;

const saying = (outcome: Outcome<unknown>, words: string): Outcome<string> =>
  failed(outcome) ? outcome : { ok: words };

const invalid: Problem = { status: 422, code: 'schema.invalid', detail: '', basis: [] };

const notHis: Problem = {
  ...problems.forbidden('access.role', '已设安全管理员，授权和启用由安全管理员办理。'),
};

const ownAccount: Problem = {
  ...invalid,
  code: 'account.own',
  detail: '不能对自己的账号办理此事项，请由另一名管理员办理。',
};

const outsiders: readonly Role[] = ['party', 'undertaker', 'expert', 'integrator'];
const isOutsider = (chosen: readonly Role[]) => chosen.every((role) => outsiders.includes(role));

const fields: readonly SettingField[] = [
  {
    name: 'username',
    label: '用户名',
    help: '3至30位小写字母、数字、下划线或者点；记入案卷，不可更改，也不再给他人使用。',
    required: true,
  },
  { name: 'name', label: '姓名', required: true },
  { name: 'department', label: '部门' },
];

const known = roles.filter((role): role is Exclude<Role, 'system'> => role !== 'system');

function rolesIn(sent: unknown): readonly Exclude<Role, 'system'>[] {
  const values = [sent].flat();
  return known.filter((role) => values.includes(role));
}

const named = (held: readonly Role[]) =>
  held.map((role) => roleNames[role] ?? role).join('、') || '无';

const stateOf = (disabled: boolean): Part =>
  disabled
    ? html`<span class="light grey">停用</span>`
    : html`<span class="light green">正常</span>`;

function rolePicks(held: readonly Role[], wrong: readonly string[]): Html {
  return html`<fieldset class="boxes"><legend>角色</legend><small>系统管理员、安全管理员、审计员相互独立，不得兼任其他角色，也不接触案件内容。</small>
${known.map((role) => html`<label><input type="checkbox" name="roles" value="${role}" ${held.includes(role) ? html`checked` : null}> ${roleNames[role] ?? role}</label>`)}
${wrong.map((detail) => html`<small class="wrong">${detail}</small>`)}</fieldset>`;
}

const table = (
  accounts: readonly Account[],
): Html => html`<table class="plain cards"><thead><tr><th scope="col">用户名</th><th scope="col">姓名</th><th scope="col">部门</th><th scope="col">角色</th><th scope="col">状态</th></tr></thead>
<tbody>${accounts.map(
  ({ account, name, department, roles, disabled }) =>
    html`<tr><td data-label="用户名"><a href="/admin/people/${account}">${account}</a></td><td data-label="姓名">${name}</td><td data-label="部门">${department ?? '—'}</td><td data-label="角色">${named(roles)}</td><td data-label="状态">${stateOf(disabled)}</td></tr>`,
)}</tbody></table>`;
