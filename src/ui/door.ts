/** The way in to every page: who is there, whether a form came from our own page, and what is answered when not. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Role } from '../../workflows/kernel/actor.ts';
import { partsOf } from '../../workflows/kernel/citation.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { instruments } from '../../workflows/law/instruments.ts';
import type { Person } from '../people/person.ts';
import { type Problem, problems } from '../problems.ts';
import { keptFrom } from './account/kept-form.ts';
import { signInForm } from './account/sign-in-form.ts';
import type { ScriptName } from './assets.ts';
import type { PageContext, PageDeps, PageEnv, PageHandler } from './deps.ts';
import { articles } from './format.ts';
import type { Part } from './html.ts';
import { icon } from './icons.ts';
import { layout } from './layout.ts';
import { navigation, readsAll } from './navigation.ts';

export type View = {
  readonly title: string;
  readonly body: Part;
  readonly dense?: boolean;
  readonly script?: ScriptName;
  readonly status?: number;
  /** Shows what somebody typed, though nobody is signed in. */
  readonly private?: boolean;
  /** The procedure that the page is about, whose instrument its foot names. */
  readonly procedure?: Procedure;
};

export type Door = ReturnType<typeof createDoor>;

type Handle = (context: PageContext, person: Person) => Response | Promise<Response>;

/** Only our own files, nothing written into a page, no frame around it; the base sheet draws its ticks from data. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "frame-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FORM_LIMIT = 2 * 1024 * 1024;
const FILE_LIMIT = 64 * 1024 * 1024;

export function createDoor(deps: PageDeps) {
  const { people, procedures, organ, store, time } = deps;

  /** Pages name their own headers, and a form is taken from our own pages only. */
  const guard: MiddlewareHandler<PageEnv> = async (context, next) => {
    const person = await people.personOf(context.req.raw.headers);
    context.set('visitor', person && { ...person, on: time.today() });
    if (context.req.method === 'POST' && !fromHere(context)) {
      return problemPage(context, forged);
    }
    // A password for one sign-in opens one page: where it is replaced.
    if (context.get('visitor')?.mustChangePassword && !forChanging.test(context.req.path)) {
      return context.redirect('/account/password', 303);
    }
    // After that: nobody of the staff goes further without an authenticator.
    if (mustBind(context) && !forBinding.test(context.req.path)) {
      return context.redirect('/account/second-factor', 303);
    }
    context.set('unread', await unreadBy(context.get('visitor')));
    return next();
  };

  /** Null for those who have no bell. */
  const unreadBy = async (visitor: Person | null): Promise<number | null> =>
    visitor && readsAll(visitor, procedures) ? store.desk.unreadNotices(visitor.account) : null;

  const limit = (bytes: number, detail: string) =>
    bodyLimit({
      maxSize: bytes,
      onError: (context) => problemPage(context as PageContext, { ...problems.tooLarge, detail }),
    });

  function show(context: PageContext, view: View): Response {
    const visitor = context.get('visitor') ?? null;
    const page = layout(
      {
        title: view.title,
        visitor,
        items: navigation(visitor, procedures),
        path: context.req.path,
        organ: organ.name || '案卷',
        today: time.today(),
        rehearsal: deps.rehearsal !== null,
        dense: view.dense ?? false,
        script: view.script,
        instrument: view.procedure ? instrumentOf(view.procedure) : null,
        unread: context.get('unread') ?? null,
      },
      view.body,
    );
    return new Response(String(page), {
      status: view.status ?? 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        // What stands here is for this person alone, and stale tomorrow.
        'cache-control': visitor || view.private ? 'private, no-store' : 'no-cache',
      },
    });
  }

  function problemPage(context: PageContext, problem: Problem): Response {
    const body = html`<section class="narrow"><h1>${headingOf(problem.status)}</h1>
<div class="notice bad" role="alert"><p>${icon('warning')} ${problem.detail}</p>
${problem.basis.length > 0 ? html`<p class="basis">依据：${articles(problem.basis)}</p>` : null}</div>
<p class="buttons">${back(context)}<a href="/">返回首页</a></p></section>`;
    return show(context, { title: headingOf(problem.status), body, status: problem.status });
  }

  /** For those who have signed in; others are asked to, and come back. */
  const signedIn =
    (handle: Handle): PageHandler =>
    (context) => {
      const person = context.get('visitor');
      if (person) {
        context.set('person', person);
        return handle(context, person);
      }
      if (context.req.method !== 'GET') return askAgain(context);
      const { pathname, search } = new URL(context.req.url);
      return context.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
    };

  /** For some of those who have signed in; to the others the page is not there, or says why it is not theirs. */
  const forThose =
    (may: (person: Person) => boolean, otherwise: Problem = problems.notFound) =>
    (handle: Handle): PageHandler =>
      signedIn((context, person) =>
        may(person) ? handle(context, person) : problemPage(context, otherwise),
      );

  const forRoles = (roles: readonly Role[], otherwise?: Problem) =>
    forThose((person) => person.roles.some((role) => roles.includes(role)), otherwise);

  /** A form was sent after the sign-in had run out: what was typed goes through the next one. */
  async function askAgain(context: PageContext): Promise<Response> {
    const kept = await keptFrom(context);
    if (!kept) return problemPage(context, problems.unauthenticated);
    const rehearsal = deps.rehearsal !== null;
    const body = signInForm({ username: '', next: '', kept, problem: null, rehearsal });
    return show(context, { title: '请重新登录', body, status: 401, private: true });
  }

  return {
    guard,
    show,
    problemPage,
    signedIn,
    forThose,
    forRoles,
    /** For those who read the organ's cases. */
    atWork: forThose((person) => readsAll(person, procedures)),
    forms: limit(FORM_LIMIT, '所填内容过多，没有保存。请分几次填写，大段材料作为附件上传。'),
    files: limit(FILE_LIMIT, '文件超过64MB，没有上传。请分开或者压缩后再传。'),
  };
}

/** Everything of a procedure is recorded under its own instrument. */
function instrumentOf({ recordBasis: [basis] }: Procedure): string | null {
  const parts = basis ? partsOf(basis) : null;
  return parts && instruments[parts.instrument].title;
}

const mustBind = (context: PageContext): boolean => {
  const visitor = context.get('visitor');
  return visitor?.mustBindSecondFactor === true && !visitor.mustChangePassword;
};

const forBinding = /^\/(account\/second-factor(\/confirm)?|sign-out|help(\/.*)?|assets\/.*)$/;

const forChanging = /^\/(account\/password|sign-out|help(\/.*)?|assets\/.*)$/;

const forged: Problem = {
  ...problems.forbidden('origin.foreign', '此请求不是从本系统的页面提交的，未予办理。'),
};

/** To the page of ours that led here, so that nobody has to find it again. */
function back(context: PageContext): Part {
  const from = context.req.header('referer') ?? '';
  if (!URL.canParse(from)) return null;
  const { host, pathname, search } = new URL(from);
  const here = new URL(context.req.url);
  if (host !== here.host || pathname + search === here.pathname + here.search) return null;
  return html`<a class="act" href="${pathname + search}">返回上一页</a>`;
}

/** Browsers name where a form comes from; what names nothing, or another place, is not ours. */
function fromHere(context: PageContext): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === new URL(context.req.url).host;
}

const headings: Readonly<Record<number, string>> = {
  401: '请先登录',
  403: '不能办理',
  404: '没有找到',
  409: '情况已有变化',
  413: '内容过大',
  422: '不能办理',
  429: '请稍后再试',
  503: '系统繁忙',
};

const headingOf = (status: number): string => headings[status] ?? '系统发生错误';
