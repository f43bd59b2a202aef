/** 提醒: the list behind the bell. Reading one leads to where it is about; what is read stays to be found again. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Notice } from '../../../db/desk-store.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { typedFrom } from '../fields/read.ts';
import { moment, withDays } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

const SHOWN = 100;

const noticeKinds: Readonly<Record<string, string>> = {
  assigned: '分派',
  pending: '待审批',
  returned: '退回',
  'paper.returned': '退回',
  event: '案件',
  filed: '新收',
  due: '期限',
  overdue: '超期',
};

export function noticePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, time } = deps;

  app.get(
    '/notices',
    door.signedIn(async (context, { account }) => {
      const notices = await store.desk.notices(account, { limit: SHOWN });
      const unread = notices.filter(({ readAt }) => readAt === null);
      const body = html`<h1>${icon('bell')} 提醒</h1>
${
  unread.length > 0
    ? html`<form method="post" action="/notices/read">${unread.map(({ id }) => html`<input type="hidden" name="id" value="${id}">`)}<p><button class="secondary outline small">全部标为已读</button></p></form>`
    : null
}
${notices.length > 0 ? html`<ul class="notices">${notices.map(line)}</ul>` : html`<p class="empty">没有提醒。</p>`}`;
      return door.show(context, { title: '提醒', body, dense: true });
    }),
  );

  /** A plain form for each, so that opening one needs no script and is not done by a mere look at a link. */
  app.post(
    '/notices/open',
    door.forms,
    door.signedIn(async (context, { account }) => {
      const [id = ''] = typedFrom(await context.req.parseBody({ all: true })).get('id') ?? [];
      const notice = (await store.desk.notices(account, { limit: SHOWN })).find(
        (one) => one.id === id,
      );
      if (!notice) return context.redirect('/notices', 303);
      await store.desk.readNotices(account, [id], time.now());
      return context.redirect(notice.link, 303);
    }),
  );

  app.post(
    '/notices/read',
    door.forms,
    door.signedIn(async (context, { account }) => {
      const ids = typedFrom(await context.req.parseBody({ all: true })).get('id') ?? [];
      await store.desk.readNotices(account, ids.slice(0, SHOWN), time.now());
      return context.redirect('/notices', 303);
    }),
  );
}

const line = ({ id, kind, text, at, readAt }: Notice): Html =>
  html`<li class="${readAt === null ? 'unread' : 'read'}"><span class="kind ${kind}">${noticeKinds[kind] ?? '提醒'}</span>
<form method="post" action="/notices/open"><input type="hidden" name="id" value="${id}"><button class="plain">${readAt === null ? html`<span class="unseen">未读：</span>` : null}${withDays(text)}</button></form>
<time class="aside">${moment(at)}</time></li>`;
