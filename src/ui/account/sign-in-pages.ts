/** Signing in and out of the pages; the cookie is made by src/people. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { HalfSignedIn, SignedIn } from '../../people/sign-in.ts';
import { failed, type Outcome, type Problem } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { problemBox } from '../fields/form.ts';
import { homeOf } from '../navigation.ts';

export function signInPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { people, procedures } = deps;

  app.get('/sign-in', (context) => {
    const visitor = context.get('visitor');
    if (visitor) return context.redirect(homeOf(visitor, procedures), 303);
    return form(context, { username: '', next: context.req.query('next') ?? '' }, null);
  });

  app.post('/sign-in', door.forms, async (context) => {
    const body = await context.req.parseBody();
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const username = text('username').trim();
    const next = text('next');
    const password = text('password');
    const outcome = await signedIn(context, deps, { username, password });
    if ('pending' in outcome) {
      const { pending } = outcome;
      for (const cookie of pending) context.header('set-cookie', cookie, { append: true });
      return context.redirect(`/sign-in/code?${new URLSearchParams({ next })}`, 303);
    }
    if (failed(outcome)) return form(context, { username, next }, outcome.problem);
    // Home looks where this person starts: the cookie is not yet in this request.
    return context.redirect(isOurs(next) ? next : '/', 303);
  });

  app.post('/sign-out', async (context) => {
    const visitor = context.get('visitor');
    if (visitor) {
      const { cookies } = await people.signOut(visitor.sessionToken);
      for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    }
    return context.redirect('/', 303);
  });

  function form(
    context: PageContext,
    typed: { readonly username: string; readonly next: string },
    problem: Problem | null,
  ): Response {
    const body = html`<section class="narrow card"><h1>登录</h1>
${problemBox(problem)}
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${typed.next}">
<div class="field"><label for="username">用户名</label>
<input id="username" name="username" value="${typed.username}" autocomplete="username" autocapitalize="none" spellcheck="false"></div>
<div class="field"><label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password"></div>
<p class="buttons"><button>登录</button></p>
</form>
<p>还没有账号的当事人和代理人，请先<a href="/register${typed.next ? html`?next=${encodeURIComponent(typed.next)}` : ''}">注册账号</a>。第一次使用的，可以先看<a href="/help">使用说明</a>。</p>
${deps.rehearsal ? html`<p class="aside">演练账号的密码均为 rehearsal-1，如 registrar、officer、clerk、applicant。</p>` : null}
</section>`;
    return door.show(context, { title: '登录', body, status: problem ? problem.status : 200 });
  }
}

type Credentials = { readonly username: string; readonly password: string };

/** Signs in and hands the cookies to the answer. */
async function signedIn(
  context: PageContext,
  { people }: PageDeps,
  { username, password }: Credentials,
): Promise<Outcome<SignedIn> | HalfSignedIn> {
  const from = context.env?.incoming?.socket?.remoteAddress;
  const browser = context.req.header('user-agent');
  const outcome = await people.signIn(username, password, from, browser);
  if (failed(outcome)) return outcome;
  for (const cookie of outcome.ok.cookies) context.header('set-cookie', cookie, { append: true });
  return outcome;
}

/** For who has just made his account: in, and on to where he wanted. */
export async function signedInTo(
  context: PageContext,
  deps: PageDeps,
  credentials: Credentials,
  path: string,
): Promise<Response> {
  const outcome = await signedIn(context, deps, credentials);
  return context.redirect(failed(outcome) ? '/sign-in' : path, 303);
}

/** A path of this site and nothing else: `//elsewhere` and `/\elsewhere` lead away. */
export const isOurs = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path);
