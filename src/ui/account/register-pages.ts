/** Making an account as a party; whether the person is who he says is the registrar's to check, not this page's. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { idNumber, uscc } from '../../../workflows/kernel/fields.ts';
import type { Registration } from '../../people/new-account.ts';
import { type FieldError, failed, type Problem, problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import type { Complaint } from '../fields/read.ts';
import { type PlainField, type PlainTyped, plainField, textsOf } from '../plain-field.ts';
import { isOurs } from './own-path.ts';
import { signedInTo } from './sign-in-pages.ts';

export function registerPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { people } = deps;

  app.get('/register', (context) => {
    if (context.get('visitor')) return context.redirect('/account', 303);
    return page(context, { next: context.req.query('next') ?? '' }, null);
  });

  app.post('/register', door.forms, async (context) => {
    const typed = textsOf(await context.req.parseBody());
    const from = context.env?.incoming?.socket?.remoteAddress;
    const form = formOf(typed);
    const twice = form.password === typed['again'] ? null : again;
    const outcome = twice ? { problem: twice } : await people.register(form, from);
    if (failed(outcome)) return page(context, typed, outcome.problem);
    const next = isOurs(typed['next'] ?? '') ? String(typed['next']) : '/my';
    return signedInTo(context, deps, form, next);
  });

  function page(context: PageContext, typed: PlainTyped, problem: Problem | null): Response {
    const errors = spoken(problem?.errors ?? [], typed);
    const body = html`<section class="narrow card"><h1>注册账号</h1>
<p>注册以后可以在网上提出申请、提交材料、查看办理情况。已经有账号的，请直接<a href="/sign-in">登录</a>。</p>
${problemBox(problem, errors)}
<form method="post" action="/register" novalidate>
<input type="hidden" name="next" value="${typed['next'] ?? ''}">
${fields.map((field) => plainField(field, typed, errors))}
<p class="aside">所填姓名和证件号码只用于办理案件。本机关核对身份证明以前，凭证件号码看不到他人提出的案件。</p>
<p class="buttons"><button>注册</button></p>
</form></section>`;
    return door.show(context, { title: '注册账号', body, status: problem?.status ?? 200 });
  }
}

const fields: readonly PlainField[] = [
  {
    name: 'name',
    label: '姓名或者单位名称',
    help: '与身份证、营业执照一致。',
    autocomplete: 'name',
  },
  {
    name: 'number',
    label: '身份证号码或者统一社会信用代码',
    help: '十八位。个人填身份证号码；单位填营业执照或者登记证书上的代码。',
  },
  {
    name: 'username',
    label: '用户名',
    help: '登录时用。三至三十位，用小写字母、数字、下划线或者点，例如姓名的拼音加出生年份。',
    autocomplete: 'username',
  },
  {
    name: 'password',
    label: '密码',
    help: '至少十位，字母、数字、符号至少用两种，不要包含用户名。',
    type: 'password',
    autocomplete: 'new-password',
  },
  {
    name: 'again',
    label: '再输入一次密码',
    type: 'password',
    autocomplete: 'new-password',
  },
];

const again = problems.invalid([{ path: 'again', detail: '两次输入的密码不一样。' }]);

function formOf(typed: PlainTyped): Registration {
  const text = (name: string) => (typed[name] ?? '').trim();
  // People type the check letter small, and blanks between groups.
  const number = text('number').replaceAll(' ', '').toUpperCase();
  return {
    username: text('username'),
    password: typed['password'] ?? '',
    name: text('name'),
    ...(number === '' ? {} : isOfBody(number) ? { uscc: number } : { idNumber: number }),
  };
}

const isOfBody = (number: string): boolean =>
  !idNumber.safeParse(number).success && uscc.safeParse(number).success;

/** One field takes either number; what is empty is said to be empty, once. */
const spoken = (errors: readonly FieldError[], typed: PlainTyped): readonly Complaint[] =>
  errors.map(({ path, detail }) => {
    const at = path === 'idNumber' || path === 'uscc' ? 'number' : path;
    const empty = (typed[at] ?? '').trim() === '';
    const label = fields.find(({ name }) => name === at)?.label ?? '';
    return { path: at, label, detail: empty && at !== 'number' ? '此项必填。' : detail };
  });
