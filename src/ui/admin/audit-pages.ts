/** 审计: who read what, who signed in, who changed the service, and whether the journals are whole. No content of any case. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { AuditRow, ReadLogRow } from '../../../db/desk-store.ts';
import { day } from '../../../workflows/kernel/fields.ts';
import { logAct } from '../../audit.ts';
import type { CheckReport } from '../../selfcheck.ts';
import { staffNames } from '../case/view.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { moment } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { queryText } from '../statistics/form.ts';

const PAGE = 100;

type Asked = {
  readonly account: string;
  readonly from: string;
  readonly until: string;
  readonly after: string;
};

export function auditPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, selfcheck } = deps;
  const auditor = door.forRoles(['auditor']);

  app.get(
    '/audit',
    auditor(async (context) => {
      const asked = askedIn(context);
      const what = Object.hasOwn(readings, context.req.query('what') ?? '')
        ? (context.req.query('what') ?? '')
        : '';
      const rows = await store.desk.readLog({
        ...query(asked),
        ...(what ? { what } : {}),
        limit: PAGE,
      });
      const names = await staffNames(deps, accountsIn(rows));
      const numbers = await caseNumbers(rows);
      const picks = html`<label class="unseen" for="what">内容</label><select id="what" name="what"><option value="">全部内容</option>${Object.entries(readings).map(([id, words]) => html`<option value="${id}" ${id === what ? html`selected` : null}>${words}</option>`)}</select>`;
      const body = html`${filters('/audit', asked, picks)}
${
  rows.length === 0
    ? none
    : html`<table class="plain cards"><thead><tr><th scope="col">时间</th><th scope="col">人员</th><th scope="col">查阅</th><th scope="col">案号</th><th scope="col">目的</th></tr></thead><tbody>${rows.map(
        ({ at, account, what: read, caseId, purpose }) =>
          html`<tr><td data-label="时间">${moment(at)}</td><td data-label="人员">${who(names, account)}</td><td data-label="查阅">${readings[read] ?? read}</td><td data-label="案号">${numbers.get(caseId) ?? caseId}</td><td data-label="目的">${purpose ?? '—'}</td></tr>`,
      )}</tbody></table>`
}${next(rows, { ...asked, what })}`;
      return show(context, '/audit', '查阅记录', body);
    }),
  );

  const acts = (path: string, title: string, kinds: readonly AuditRow['kind'][]) =>
    app.get(
      path,
      auditor(async (context) => {
        const asked = askedIn(context);
        const chosen = kinds.find((kind) => kind === context.req.query('kind')) ?? kinds[0];
        const rows = await store.desk.audit({
          ...query(asked),
          ...(chosen ? { kind: chosen } : {}),
          limit: PAGE,
        });
        const names = await staffNames(deps, accountsIn(rows));
        const picks =
          kinds.length > 1
            ? html`<label class="unseen" for="kind">类别</label><select id="kind" name="kind">${kinds.map((kind) => html`<option value="${kind}" ${kind === chosen ? html`selected` : null}>${kindNames[kind]}</option>`)}</select>`
            : null;
        const body = html`${filters(path, asked, picks)}
${
  rows.length === 0
    ? none
    : html`<table class="plain cards"><thead><tr><th scope="col">时间</th><th scope="col">人员</th><th scope="col">对象</th><th scope="col">结果</th><th scope="col">来源地址</th></tr></thead><tbody>${rows.map(
        ({ at, account, subject, outcome, origin }) =>
          html`<tr><td data-label="时间">${moment(at)}</td><td data-label="人员">${who(names, account)}</td><td data-label="对象">${subject ?? '—'}</td><td data-label="结果">${outcome}</td><td data-label="来源地址">${origin ?? '—'}</td></tr>`,
      )}</tbody></table>`
}${next(rows, { ...asked, kind: chosen ?? '' })}`;
        return show(context, path, title, body);
      }),
    );

  acts('/audit/sign-ins', '登录记录', ['signIn']);
  acts('/audit/changes', '账号和设置变更', ['account', 'setting', 'calendar']);

  app.get(
    '/audit/integrity',
    auditor(async (context) => {
      const report = await selfcheck.last();
      const body = html`<p>每件案件的记录按先后逐条以摘要相连（规则29，全过程记录）。核验按记录重演每件案件，并与现存的案件状态、期限、登记簿和统计数据逐项比较；改动、缺失任何一条记录都会显示出来。不显示案件内容。</p>
${report ? reportPart(report) : html`<p class="empty">还没有核验过。</p>`}
<form method="post" action="/audit/integrity"><p class="buttons"><button>开始核验</button></p></form>`;
      return show(context, '/audit/integrity', '完整性核验', body);
    }),
  );

  app.post(
    '/audit/integrity',
    door.forms,
    auditor(async (context, person) => {
      selfcheck.begin();
      await logAct(deps, { kind: 'setting', account: person.account, outcome: '开始完整性核验' });
      return context.redirect('/audit/integrity', 303);
    }),
  );

  /** A number is no content; the rest of the case stays shut. */
  async function caseNumbers(rows: readonly ReadLogRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.map(({ caseId }) => caseId))];
    const found = await Promise.all(ids.map((id) => store.load(id)));
    return new Map(found.flatMap((row) => (row ? [[row.id, row.caseNumber] as const] : [])));
  }

  function show(context: PageContext, here: string, title: string, body: Html): Response {
    const whole = html`<h1>${title}</h1><nav class="tabs" aria-label="审计"><ul>${tabs.map(([href, label]) => html`<li><a href="${href}" ${href === here ? html`aria-current="page"` : null}>${label}</a></li>`)}</ul></nav>${body}`;
    return door.show(context, { title, body: whole, dense: true });
  }
}

const tabs = [
  ['/audit', '查阅记录'],
  ['/audit/sign-ins', '登录记录'],
  ['/audit/changes', '账号和设置变更'],
  ['/audit/integrity', '完整性核验'],
] as const;

const readings: Readonly<Record<string, string>> = {
  case: '案件',
  unmasked: '未遮盖的个人信息',
  paper: '文书',
  attachment: '附件',
  package: '案卷包',
  refused: '无权查阅，已拒绝',
};

const kindNames: Readonly<Record<AuditRow['kind'], string>> = {
  signIn: '登录',
  account: '账号',
  setting: '设置',
  calendar: '日历',
};

const none = html`<p class="empty">没有符合条件的记录。</p>`;

const accountsIn = (rows: readonly { readonly account: string }[]): string[] =>
  rows.map(({ account }) => account);

const who = (names: ReadonlyMap<string, string>, account: string): Part => {
  const name = names.get(account);
  return name ? html`${name} <span class="aside">${account}</span>` : account;
};

const isDay = (text: string) => day.safeParse(text).success;

function askedIn(context: PageContext): Asked {
  const text = (name: string) => (context.req.query(name) ?? '').trim();
  const [from, until] = [text('from'), text('until')];
  return {
    account: text('account').toLowerCase(),
    from: isDay(from) ? from : '',
    until: isDay(until) ? until : '',
    after: text('after'),
  };
}

const query = ({ account, from, until, after }: Asked) => ({
  ...(account ? { account } : {}),
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  ...(/^[0-9a-f-]{36}$/.test(after) ? { after } : {}),
});

const filters = (action: string, { account, from, until }: Asked, more: Part): Html =>
  html`<search><form class="filters flow" method="get" action="${action}"><label for="account">用户名</label><input id="account" type="search" name="account" value="${account}">
<label for="from">自</label><input id="from" type="date" name="from" value="${from}"><label for="until">至</label><input id="until" type="date" name="until" value="${until}">${more}<button>${icon('search')} 查找</button></form></search>`;

function next(
  rows: readonly { readonly id: string }[],
  asked: Readonly<Record<string, string>>,
): Part {
  const last = rows.at(-1);
  if (!last || rows.length < PAGE) return null;
  return html`<nav class="pager" aria-label="翻页"><a href="?${queryText({ ...asked, after: last.id })}">更早的</a></nav>`;
}

function reportPart(report: CheckReport): Html {
  const { endedAt, failed, checked, different, listed } = report;
  const tone = failed || different > 0 ? 'bad' : endedAt ? 'good' : '';
  return html`<div class="notice ${tone}" role="status"><p>${courseOf(report)}。检查${checked}件，不符${different}件。</p></div>
${listed.length > 0 ? html`<table class="plain cards"><thead><tr><th scope="col">案号</th><th scope="col">不符之处</th></tr></thead><tbody>${listed.map(({ caseNumber, says }) => html`<tr><td data-label="案号">${caseNumber}</td><td data-label="不符之处">${says}</td></tr>`)}</tbody></table>` : null}`;
}

function courseOf({ startedAt, endedAt, failed }: CheckReport): string {
  const began = `${moment(startedAt)} 开始`;
  if (!endedAt) return `${began}，尚未完成，请稍后刷新；如服务曾经停机，请重新核验`;
  return failed
    ? `${began}，${moment(endedAt)} 因故中断，其余案件未核验，请重新核验`
    : `${began}，${moment(endedAt)} 完成`;
}
