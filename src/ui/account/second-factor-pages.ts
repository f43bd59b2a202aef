/** 第二因素: the code at sign-in, and binding an authenticator with its picture and recovery codes. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Person } from '../../people/person.ts';
import type { Enrolment } from '../../people/second-factor.ts';
import { failed, type Problem } from '../../problems.ts';
import { settingField, typedIn } from '../admin/field.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { icon } from '../icons.ts';
import { codeField, codeForm } from './code-form.ts';
import { type Kept, keptIn } from './kept-form.ts';
import { isOurs } from './own-path.ts';
import { qrImage } from './qr.ts';
import { resumed } from './resumed.ts';

const here = '/account/second-factor';

export function secondFactorPages(app: Hono<PageEnv>, { people }: PageDeps, door: Door): void {
  app.get('/sign-in/code', (context) =>
    codePage(context, context.req.query('next') ?? '', null, null),
  );

  app.post('/sign-in/code', door.forms, async (context) => {
    const { code = '', next = '' } = typedIn(await context.req.parseBody());
    const from = context.env?.incoming?.socket?.remoteAddress;
    const outcome = await people.finishSignIn(context.req.raw.headers, code, from);
    const kept = await keptIn(context);
    if (failed(outcome)) return codePage(context, next, kept, outcome.problem);
    if (kept) return resumed(context, door, kept, outcome.ok.cookies);
    handOver(context, outcome.ok.cookies);
    return context.redirect(isOurs(next) ? next : '/', 303);
  });

  app.get(
    here,
    door.signedIn((context, person) => bindPage(context, person, null)),
  );

  app.post(
    here,
    door.forms,
    door.signedIn(async (context, person) => {
      const { password = '' } = typedIn(await context.req.parseBody());
      const outcome = await people.beginSecondFactor(person, password);
      if (failed(outcome)) return bindPage(context, person, outcome.problem);
      return confirmPage(context, outcome.ok);
    }),
  );

  app.post(
    `${here}/confirm`,
    door.forms,
    door.signedIn(async (context, person) => {
      const { code = '' } = typedIn(await context.req.parseBody());
      const outcome = await people.confirmSecondFactor(person, code);
      if (failed(outcome)) return againPage(context, outcome.problem);
      handOver(context, outcome.ok.cookies);
      return context.redirect('/', 303);
    }),
  );

  const handOver = (context: PageContext, cookies: readonly string[]) => {
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
  };

  function codePage(
    context: PageContext,
    next: string,
    kept: Kept | null,
    problem: Problem | null,
  ): Response {
    const body = codeForm(next, kept, problem);
    const status = problem?.status ?? 200;
    return door.show(context, { title: '输入验证码', body, status, private: kept !== null });
  }

  function bindPage(context: PageContext, person: Person, problem: Problem | null): Response {
    const errors = problem?.errors ?? [];
    const password = {
      name: 'password',
      label: '登录密码',
      type: 'password',
      autocomplete: 'current-password',
    } as const;
    const body = person.secondFactor
      ? html`<section class="narrow card"><h1>验证器</h1><p class="notice good">${icon('done')} 已经绑定验证器，登录时需要输入验证码。更换手机的，请由管理员解除绑定后重新绑定。</p><p><a href="/account">返回我的账号</a></p></section>`
      : html`<section class="narrow card"><h1>绑定验证器</h1>
<p class="notice warn">${icon('warning')} 工作人员登录除密码外，还应当使用验证码（GB/T 22239-2019 8.1.4.1）。绑定以前不能办理其他事项。</p>
<ol><li>在手机上安装任一支持动态口令（TOTP）的验证器。</li><li>输入登录密码，本页将显示二维码和恢复码。</li><li>用验证器扫描二维码，输入显示的6位数字。</li></ol>
${problemBox(problem, errors)}
<form method="post" action="${here}">${settingField(password, {}, errors)}<p class="buttons"><button>显示二维码</button></p></form></section>`;
    return door.show(context, { title: '绑定验证器', body, status: problem?.status ?? 200 });
  }

  function confirmPage(context: PageContext, { uri, secret, recoveryCodes }: Enrolment): Response {
    const body = html`<section class="narrow card"><h1>扫描二维码</h1>
<p>${qrImage(uri, '验证器绑定二维码，与下面的密钥内容相同')}</p>
<p>不能扫描的，在验证器中手工输入密钥：</p><p class="secret">${secret}</p>
<h2>恢复码</h2><p>手机遗失时，每个恢复码可以登录一次。只显示这一次，请抄录或者打印，妥善保管。</p>
<ul class="codes secret">${recoveryCodes.map((code) => html`<li>${code}</li>`)}</ul>
<form method="post" action="${here}/confirm">${codeField('输入验证器现在显示的6位数字。', null)}<p class="buttons"><button>完成绑定</button></p></form></section>`;
    return door.show(context, { title: '扫描二维码', body, dense: true });
  }

  /** The picture is not shown again: it stands in the authenticator already, or one begins anew. */
  function againPage(context: PageContext, problem: Problem): Response {
    const body = html`<section class="narrow card"><h1>验证码不正确</h1>${problemBox(problem, problem.errors ?? [])}
<form method="post" action="${here}/confirm">${codeField('请核对手机时间，输入验证器现在显示的6位数字。', problem)}<p class="buttons"><button>完成绑定</button></p></form>
<p>没有扫描成功的，<a href="${here}">重新开始</a>。</p></section>`;
    return door.show(context, { title: '验证码不正确', body, status: 422 });
  }
}
