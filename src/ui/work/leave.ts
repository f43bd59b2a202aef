/** 请假代办: who works on whose cases on which days. The case stays with its officer; the journal names who acted. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { LeaveCover } from '../../../db/desk-store.ts';
import type { Person } from '../../people/person.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { first, type Typed } from '../fields/field.ts';
import { typedFrom } from '../fields/read.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { mayAssign, officersOf } from './assign.ts';
import { isDay } from './query.ts';

type Wrong = Readonly<Record<string, string>>;

export function leavePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, people, time } = deps;

  app.get(
    '/work/leave',
    door.atWork((context, person) => page(context, person)),
  );

  app.post(
    '/work/leave',
    door.forms,
    door.atWork(async (context, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const value = (name: string) => first(typed, name).trim();
      const cover: LeaveCover = {
        account: value('account'),
        cover: value('cover'),
        from: value('from'),
        until: value('until'),
      };
      if (!mayArrange(person, cover.account)) return door.problemPage(context, notYours);
      const wrong = await wrongWith(cover);
      if (wrong) return page(context, person, typed, wrong);
      await store.desk.keepCover(cover);
      return context.redirect('/work/leave', 303);
    }),
  );

  app.post(
    '/work/leave/drop',
    door.forms,
    door.atWork(async (context, person) => {
      const typed = typedFrom(await context.req.parseBody({ all: true }));
      const account = first(typed, 'account');
      if (!mayArrange(person, account)) return door.problemPage(context, notYours);
      await store.desk.dropCover(account, first(typed, 'from'));
      return context.redirect('/work/leave', 303);
    }),
  );

  /** One's own leave, or as somebody who hands out cases. */
  const mayArrange = (person: Person, account: string) =>
    person.account === account || mayAssign(person, deps);

  async function wrongWith({ account, cover, from, until }: LeaveCover): Promise<Wrong | null> {
    const known = officersOf(await people.staff()).map((one) => one.account);
    const kept = await store.desk.allCovers();
    const overlaps = (one: string) =>
      kept.some((row) => row.account === one && row.from <= until && from <= row.until);
    const wrong = {
      ...(known.includes(account) ? {} : { account: '请选择请假的承办人。' }),
      ...(known.includes(cover) && cover !== account ? {} : { cover: '请选择另一名承办人代办。' }),
      ...(isDay(from) ? {} : { from: '请填写开始日期。' }),
      ...(isDay(until) && until >= from ? {} : { until: '请填写不早于开始的结束日期。' }),
    };
    if (Object.keys(wrong).length > 0) return wrong;
    if (until < time.today()) return { until: '结束日期已经过去。' };
    if (overlaps(account)) return { from: '这几日已有代办安排，请先取消。' };
    return overlaps(cover) ? { cover: '此人在这几日也请假，请另选。' } : null;
  }

  async function page(
    context: PageContext,
    person: Person,
    typed: Typed = new Map(),
    wrong: Wrong = {},
  ): Promise<Response> {
    const accounts = await people.staff();
    const names = new Map(accounts.map(({ account, name }) => [account, name]));
    const officers = officersOf(accounts);
    const mine = mayAssign(person, deps)
      ? officers
      : officers.filter(({ account }) => account === person.account);
    const covers = (await store.desk.allCovers()).filter(({ until }) => until >= time.today());
    const rows = covers.map(
      (
        row,
      ) => html`<tr><td data-label="请假">${names.get(row.account)}</td><td data-label="代办">${names.get(row.cover)}</td>
<td data-label="自">${longDay(row.from)}</td><td data-label="至">${longDay(row.until)}</td><td>${
        mayArrange(person, row.account)
          ? html`<form method="post" action="/work/leave/drop"><input type="hidden" name="account" value="${row.account}"><input type="hidden" name="from" value="${row.from}"><button class="plain" aria-label="取消${names.get(row.account)}的代办">取消</button></form>`
          : null
      }</td></tr>`,
    );
    const body = html`<p class="crumb"><a href="/work">工作台</a> ／ 请假代办</p><h1>请假代办</h1>
<p>请假期间，请假人承办的案件由代办人办理，轮流分派时不再分给请假人；案卷中记载实际办理的人。</p>
${
  covers.length > 0
    ? html`<table class="cards"><thead><tr><th scope="col">请假</th><th scope="col">代办</th><th scope="col">自</th><th scope="col">至</th><th scope="col"><span class="unseen">办理</span></th></tr></thead><tbody>${rows}</tbody></table>`
    : html`<p class="empty">目前没有请假代办。</p>`
}
${mine.length > 0 ? form(mine, officers, typed, wrong) : null}`;
    const status = Object.keys(wrong).length > 0 ? 422 : 200;
    return door.show(context, { title: '请假代办', body, dense: true, status });
  }
}

type Officer = { readonly account: string; readonly name: string };

function form(
  mine: readonly Officer[],
  officers: readonly Officer[],
  typed: Typed,
  wrong: Wrong,
): Html {
  const say = (name: string): Part =>
    wrong[name] ? html`<p class="wrong" id="wrong-${name}">${wrong[name]}</p>` : null;
  const bad = (name: string): Part =>
    wrong[name] ? html`aria-invalid="true" aria-describedby="wrong-${name}"` : null;
  const choose = (name: string, label: string, from: readonly Officer[]) =>
    html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}" ${bad(name)}><option value="">请选择</option>${from.map(
      (one) =>
        html`<option value="${one.account}" ${first(typed, name) === one.account ? 'selected' : ''}>${one.name}</option>`,
    )}</select>${say(name)}</div>`;
  const day = (name: string, label: string) =>
    html`<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="date" value="${first(typed, name)}" ${bad(name)}>${say(name)}</div>`;
  return html`<section aria-labelledby="h-leave"><h2 id="h-leave">登记请假代办</h2>
<form method="post" action="/work/leave" novalidate><div class="grid-fields">${choose('account', '请假人', mine)}${choose('cover', '代办人', officers)}${day('from', '自')}${day('until', '至')}</div>
<p class="buttons"><button>登记</button></p></form></section>`;
}

const notYours = problems.forbidden('access.role', '只能登记本人的请假代办。', ['规则27']);
