/** The second step of signing in: the code of the authenticator. */
import { html } from 'hono/html';
import type { Problem } from '../../problems.ts';
import { settingField } from '../admin/field.ts';
import { problemBox } from '../fields/form.ts';
import type { Html, Part } from '../html.ts';
import { type Kept, keptFields } from './kept-form.ts';

export const codeForm = (next: string, kept: Kept | null, problem: Problem | null): Html =>
  html`<section class="narrow card"><h1>输入验证码</h1>${problemBox(problem)}
<form method="post" action="/sign-in/code"><input type="hidden" name="next" value="${next}">${keptFields(kept)}
${codeField('手机遗失时，可以输入一个恢复码。', problem)}
<p class="buttons"><button>继续登录</button></p></form><p><a href="/sign-in">重新登录</a></p></section>`;

export const codeField = (help: string, problem: Problem | null): Part =>
  settingField(
    { name: 'code', label: '验证码', help, autocomplete: 'one-time-code' },
    {},
    problem?.errors ?? (problem ? [{ path: 'code', detail: problem.detail }] : []),
  );
