/** One's own account: who one is here, another password, and where one is signed in. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { maskedNumber } from '../../masking.ts';
import type { OwnSession } from '../../people/own-account.ts';
import type { Person } from '../../people/person.ts';
import { failed, type Problem, problems } from '../../problems.ts';
import { roleNames } from '../choices.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { moment } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type PlainField, plainField, textsOf } from '../plain-field.ts';

export function accountPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { people } = deps;

  app.get(
    '/account',
    door.signedIn(async (context, person) => {
      const said = said_[context.req.query('done') ?? ''];
      const body = html`<h1>我的账号</h1>
${said ? html`<p class="notice good" role="status">${icon('done')} ${said}</p>` : null}
${about(person)}
<p class="buttons"><a class="act outline" href="/account/password">修改密码</a></p>
<section aria-labelledby="h-sessions"><h2 id="h-sessions">登录情况</h2>
<p>下面是本账号还有效的登录。不是您本人登录的，请结束该登录并修改密码。</p>
${sessionList(await people.sessionsOf(person))}</section>`;
      return door.show(context, { title: '我的账号', body });
    }),
  );

  app.get(
    '/account/password',
    door.signedIn((context, person) => passwordPage(context, person, null)),
  );

  app.post(
    '/account/password',
    door.forms,
    door.signedIn(async (context, person) => {
      const typed = textsOf(await context.req.parseBody());
      const from = context.env?.incoming?.socket?.remoteAddress;
      const next = typed['next'] ?? '';
      const empty = fields.filter(({ name }) => (typed[name] ?? '') === '');
      if (empty.length > 0) return passwordPage(context, person, missing(empty));
      const outcome =
        next === typed['again']
          ? await people.changePassword(person, typed['current'] ?? '', next, from)
          : { problem: again };
      if (failed(outcome)) return passwordPage(context, person, outcome.problem);
      for (const cookie of outcome.ok.cookies) {
        context.header('set-cookie', cookie, { append: true });
      }
      return context.redirect('/account?done=password', 303);
    }),
  );

  app.post(
    '/account/sessions/:id',
    door.forms,
    door.signedIn(async (context, person) => {
      const id = context.req.param('id') ?? '';
      await (id === 'others' ? people.endOtherSessions(person) : people.endSession(person, id));
      return context.redirect('/account?done=session', 303);
    }),
  );

  function passwordPage(context: PageContext, person: Person, problem: Problem | null): Response {
    const errors = (problem?.errors ?? []).map((error) => ({
      ...error,
      label: fields.find(({ name }) => name === error.path)?.label ?? '',
    }));
    const body = html`<section class="narrow card"><h1>修改密码</h1>
${person.mustChangePassword ? html`<p class="notice warn">${icon('warning')} 您是用一次性密码登录的。请先改成自己的密码，改好以后一次性密码即告失效；在此以前不能办理其他事项。</p>` : null}
${problemBox(problem, errors)}
<form method="post" action="/account/password" novalidate>
<input type="hidden" name="username" value="${person.account}" autocomplete="username">
${fields.map((field) => plainField(field, {}, errors))}
<p class="aside">修改以后，本账号在其他地方的登录全部结束。</p>
<p class="buttons"><button>修改密码</button>${person.mustChangePassword ? null : html` <a href="/account">返回</a>`}</p>
</form></section>`;
    return door.show(context, { title: '修改密码', body, status: problem?.status ?? 200 });
  }
}

const said_: Readonly<Record<string, string>> = {
  password: '密码已经修改，其他登录已经结束。',
  session: '所选的登录已经结束。',
};

const again = problems.invalid([{ path: 'again', detail: '两次输入的新密码不一样。' }]);

const missing = (empty: readonly PlainField[]): Problem =>
  problems.invalid(empty.map(({ name }) => ({ path: name, detail: '此项必填。' })));

const fields: readonly PlainField[] = [
  { name: 'current', label: '现在的密码', type: 'password', autocomplete: 'current-password' },
  {
    name: 'next',
    label: '新密码',
    help: '至少十位，字母、数字、符号至少用两种，不要包含用户名。',
    type: 'password',
    autocomplete: 'new-password',
  },
  { name: 'again', label: '再输入一次新密码', type: 'password', autocomplete: 'new-password' },
];

function about(person: Person): Html {
  const number = person.idNumber ?? person.uscc;
  const state = person.identityClaimed
    ? html`<span class="light amber">身份待核对</span><small>携带身份证明到本机关窗口核对后，可以查看他人对您提出的案件。自己提出申请不受影响。</small>`
    : html`<span class="light green">身份已核对</span>`;
  return html`<dl class="facts"><dt>姓名（名称）</dt><dd>${person.name}</dd><dt>用户名</dt><dd>${person.account}</dd>
${number ? html`<dt>证件号码</dt><dd>${maskedNumber(number)}</dd><dt>身份</dt><dd>${state}</dd>` : null}
<dt>岗位</dt><dd>${person.roles.map((role) => roleNames[role] ?? role).join('、')}</dd></dl>`;
}

function sessionList(sessions: readonly OwnSession[]): Html {
  return html`<table class="cards"><thead><tr><th scope="col">登录时间</th><th scope="col">有效至</th><th scope="col">地址</th><th scope="col">浏览器</th><th scope="col">操作</th></tr></thead>
<tbody>${sessions.map(
    ({
      id,
      since,
      until,
      address,
      browser,
      current,
    }) => html`<tr><td data-label="登录时间">${moment(since)}</td><td data-label="有效至">${moment(until)}</td>
<td data-label="地址">${address || '—'}</td><td data-label="浏览器">${browserName(browser)}</td>
<td data-label="操作">${current ? html`<strong>本次登录</strong>` : html`<form class="inline" method="post" action="/account/sessions/${id}"><button class="secondary outline small">结束</button></form>`}</td></tr>`,
  )}</tbody></table>
${sessions.length > 1 ? html`<form method="post" action="/account/sessions/others"><button class="secondary outline">结束其他全部登录</button></form>` : null}`;
}

/** Enough to know one's own again. */
function browserName(agent: string): string {
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? '';
  const browser = /MicroMessenger|Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? '';
  const names: Readonly<Record<string, string>> = { MicroMessenger: '微信', Edg: 'Edge' };
  return [names[browser] ?? browser, system].filter((part) => part !== '').join('，') || '—';
}
