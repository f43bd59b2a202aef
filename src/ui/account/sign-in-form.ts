/** The form of signing in, for who comes to sign in and for who has to do so again. */
import { html } from 'hono/html';
import type { Problem } from '../../problems.ts';
import { problemBox } from '../fields/form.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Kept, keptFields } from './kept-form.ts';

export type SignInForm = {
  readonly username: string;
  /** Where to go afterwards. */
  readonly next: string;
  readonly kept: Kept | null;
  readonly problem: Problem | null;
  /** The demo people may be named. */
  readonly rehearsal: boolean;
};

export function signInForm({ username, next, kept, problem, rehearsal }: SignInForm): Html {
  return html`<section class="narrow card"><h1>${kept ? '请重新登录' : '登录'}</h1>
${kept ? html`<p class="notice warn" role="alert">${icon('warning')} 登录已经失效，刚才提交的内容尚未办理。所填内容已经保留，重新登录后可以继续提交。</p>` : null}
${problemBox(problem)}
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">${keptFields(kept)}
<div class="field"><label for="username">用户名</label>
<input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false"></div>
<div class="field"><label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password"></div>
<p class="buttons"><button>登录</button></p>
</form>
<p>还没有账号的当事人和代理人，请先<a href="/register${next ? html`?next=${encodeURIComponent(next)}` : ''}">注册账号</a>。第一次使用的，可以先看<a href="/help">使用说明</a>。</p>
${rehearsal ? html`<p class="aside">演练账号的密码均为 rehearsal-1，如 registrar、officer、clerk、applicant。</p>` : null}
</section>`;
}
