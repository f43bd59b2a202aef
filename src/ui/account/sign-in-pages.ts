/** Signing in and out of the pages; the cookie is made by src/people. */
import type { Hono } from 'hono';
import type { HalfSignedIn, SignedIn } from '../../people/sign-in.ts';
import { failed, type Outcome } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { homeOf } from '../navigation.ts';
import { codeForm } from './code-form.ts';
import { keptIn } from './kept-form.ts';
import { isOurs } from './own-path.ts';
import { handingOver, resumed } from './resumed.ts';
import { type SignInForm, signInForm } from './sign-in-form.ts';

export function signInPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { people, procedures } = deps;

  app.get('/sign-in', (context) => {
    const visitor = context.get('visitor');
    if (visitor) return context.redirect(homeOf(visitor, procedures), 303);
    const next = context.req.query('next') ?? '';
    return form(context, { username: '', next, kept: null, problem: null });
  });

  app.post('/sign-in', door.forms, async (context) => {
    const body = await context.req.parseBody();
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const username = text('username').trim();
    const next = text('next');
    const password = text('password');
    const kept = await keptIn(context);
    const outcome = await signedIn(context, deps, { username, password });
    if ('pending' in outcome) {
      const { pending } = outcome;
      if (kept) {
        const body = codeForm(next, kept, null);
        return handingOver(
          door.show(context, { title: '输入验证码', body, private: true }),
          pending,
        );
      }
      for (const cookie of pending) context.header('set-cookie', cookie, { append: true });
      return context.redirect(`/sign-in/code?${new URLSearchParams({ next })}`, 303);
    }
    if (failed(outcome)) return form(context, { username, next, kept, problem: outcome.problem });
    if (kept) return resumed(context, door, kept, outcome.ok.cookies);
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
    asked: Pick<SignInForm, 'username' | 'next' | 'kept' | 'problem'>,
  ): Response {
    const body = signInForm({ ...asked, rehearsal: deps.rehearsal !== null });
    const status = asked.problem?.status ?? 200;
    return door.show(context, { title: '登录', body, status, private: asked.kept !== null });
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
