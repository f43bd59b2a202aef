/** 日程: the month's hearings and deadlines, one's own or everybody's, and the address of the feed. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Reader } from '../../cases/access.ts';
import type { Person } from '../../people/person.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { readsAll } from '../navigation.ts';
import { readable } from '../work/query.ts';
import { type CalendarItem, calendarItems, type Whose } from './days.ts';
import { feedText, feedToken, isFeedToken, renewFeed } from './feed.ts';

type Month = Temporal.PlainYearMonth;

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** More in one day are only counted. */
const SHOWN = 6;

/** The feed looks this many days back and ahead. */
const BACK = 30;
const AHEAD = 180;

export function calendarPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, people, time, cases } = deps;

  app.get(
    '/calendar',
    door.atWork((context, person) => page(context, person)),
  );

  app.post(
    '/calendar/feed',
    door.forms,
    door.signedIn(async (context, { account }) => {
      await renewFeed(store, account);
      return context.redirect('/calendar#feed', 303);
    }),
  );

  /** Asked by programs without a session: the address is the right to read it. */
  app.get('/calendar/:account/:file{[\\w-]+\\.ics}', async (context) => {
    const account = context.req.param('account');
    const token = context.req.param('file').replace(/\.ics$/, '');
    const known = await people.find(account);
    const fits = known && !known.disabled && readsAll(known, procedures);
    if (!fits || !(await isFeedToken(store, account, token))) {
      return door.problemPage(context as unknown as PageContext, problems.notFound);
    }
    const today = Temporal.PlainDate.from(time.today());
    const items = await calendarItems(
      deps,
      await whose(known, 'mine'),
      today.subtract({ days: BACK }).toString(),
      today.add({ days: AHEAD }).toString(),
    );
    const base = new URL(context.req.url).origin;
    const text = feedText({ name: `${known.name}的日程`, items, base, now: time.now() });
    return new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, max-age=600',
      },
    });
  });

  /** Officers have cases of their own and of those whose leave they cover; others look at everybody's. */
  async function whose(person: Reader, asked: string): Promise<Whose> {
    const known = readable(procedures, person);
    if (!person.roles.includes('officer') || asked === 'all') return { procedures: known };
    const covers = await store.desk.covers(time.today());
    const covered = covers.filter(({ cover }) => cover === person.account);
    return {
      procedures: known,
      assignees: [person.account, ...covered.map(({ account }) => account)],
    };
  }

  async function page(context: PageContext, person: Person): Promise<Response> {
    const today = time.today();
    const month = monthOf(context.req.query('month'), today);
    const asked = context.req.query('whose') === 'all' ? 'all' : 'mine';
    const first = month.toPlainDate({ day: 1 });
    const from = first.subtract({ days: first.dayOfWeek - 1 });
    const last = month.toPlainDate({ day: month.daysInMonth });
    const until = last.add({ days: 7 - last.dayOfWeek });
    const items = await calendarItems(
      deps,
      await whose(person, asked),
      from.toString(),
      until.toString(),
    );
    const byDay = Map.groupBy(items, ({ on }) => on);
    const { clock } = cases.moment();
    const days = Array.from({ length: from.until(until).days + 1 }, (_, n) =>
      from.add({ days: n }),
    );
    const feed = await feedUrl(context, person.account);
    const own = person.roles.includes('officer');
    const body = html`<header class="month-head"><h1>${month.year}年${month.month}月</h1>
<nav aria-label="月份"><ul>${[
      [month.subtract({ months: 1 }), '上月'] as const,
      [Temporal.PlainYearMonth.from(today.slice(0, 7)), '本月'] as const,
      [month.add({ months: 1 }), '下月'] as const,
    ].map(([to, label]) => html`<li><a href="${link(to, asked)}">${label}</a></li>`)}</ul></nav>
${
  own
    ? html`<nav aria-label="范围"><ul><li><a href="${link(month, 'mine')}" ${asked === 'mine' ? html`aria-current="true"` : null}>我的案件</a></li><li><a href="${link(month, 'all')}" ${asked === 'all' ? html`aria-current="true"` : null}>全部案件</a></li></ul></nav>`
    : null
}</header>
${grid(
  days.map((day) => ({
    day,
    inMonth: day.month === month.month,
    rest: clock.isRestDay(day.toString(), deps.organ.region),
    items: byDay.get(day.toString()) ?? [],
  })),
  today,
)}
${items.length === 0 ? html`<p class="empty">本月没有听证、会议，也没有届满的期限。</p>` : null}
<section id="feed" aria-labelledby="h-feed"><h2 id="h-feed">${icon('calendar')} 订阅</h2>
<p>在日历软件中订阅下列地址，可以看到${own ? '您承办和代办案件' : '案件'}的听证、会议和期限（只列案号，不列当事人）。地址即凭证，请勿转给他人；泄露的，请更换。</p>
<p class="feed-url"><code>${feed}</code></p>
<form method="post" action="/calendar/feed"><button class="secondary outline small">更换地址</button></form></section>`;
    return door.show(context, { title: '日程', body, dense: true });
  }

  async function feedUrl(context: PageContext, account: string): Promise<string> {
    const token = await feedToken(store, account);
    return `${new URL(context.req.url).origin}/calendar/${encodeURIComponent(account)}/${token}.ics`;
  }
}

function monthOf(asked: string | undefined, today: string): Month {
  if (asked !== undefined && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(asked))
    return Temporal.PlainYearMonth.from(asked);
  return Temporal.PlainYearMonth.from(today.slice(0, 7));
}

const link = (month: Month, whose: string): string =>
  `/calendar?month=${month}${whose === 'all' ? '&whose=all' : ''}`;

type Day = {
  readonly day: Temporal.PlainDate;
  readonly inMonth: boolean;
  readonly rest: boolean;
  readonly items: readonly CalendarItem[];
};

/** A table of weeks; on a phone the days that hold something, one under the other. */
function grid(days: readonly Day[], today: string): Html {
  const weeks = Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7));
  return html`<table class="month"><caption class="unseen">听证、会议和届满的期限</caption>
<thead><tr>${WEEKDAYS.map((name) => html`<th scope="col"><span class="unseen">星期</span>${name}</th>`)}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week.map((day) => cell(day, today))}</tr>`)}</tbody></table>`;
}

function cell({ day, inMonth, rest, items }: Day, today: string): Html {
  const on = day.toString();
  const classes = [
    ...(inMonth ? [] : ['other']),
    ...(rest ? ['rest'] : []),
    ...(on === today ? ['today'] : []),
    ...(items.length > 0 ? [] : ['empty-day']),
  ].join(' ');
  return html`<td class="${classes}"><div class="date"><time datetime="${on}">${day.day}</time><span class="full">${longDay(on)}</span>${rest ? html`<small>休</small>` : null}${on === today ? html`<small>今日</small>` : null}</div>
${items.length > 0 ? html`<ul>${items.slice(0, SHOWN).map(itemLine)}</ul>` : null}${more(items.length)}</td>`;
}

const itemLine = ({
  kind,
  title,
  note,
  caseId,
  caseNumber,
  caseTitle,
  provisional,
}: CalendarItem): Html =>
  html`<li class="${kind}"><a href="/cases/${caseId}${kind === 'deadline' ? '#deadlines' : ''}" title="${caseTitle}${note ? `　${note}` : ''}">${title} <span>${caseNumber}</span></a>${provisional ? html`<small>暂定</small>` : null}</li>`;

const more = (count: number): Part =>
  count > SHOWN ? html`<small class="aside">另有${count - SHOWN}项</small>` : null;
