/** The book of one's own cases: what is being written, what runs and wants something, what is done. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { CaseListRow, CaseQuery } from '../../../db/store.ts';
import { registeredTerm } from '../../../workflows/law/terms.ts';
import { stillVisible } from '../../cases/access.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { draftList } from '../filing/wizard.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { lightMark } from '../light.ts';
import { mayFile, seesCases } from '../navigation.ts';

export function myPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, time } = deps;

  app.get(
    '/my',
    door.signedIn(async (context, person) => {
      if (!seesCases(person)) return context.redirect('/', 303);
      const files = mayFile(person, procedures);
      const q = (context.req.query('q') ?? '').trim().slice(0, 100);
      const mine = { partyAccount: person.account, ...(q ? { q } : {}), limit: MOST };
      const seen = async (query: CaseQuery) =>
        stillVisible(store, procedures, await store.list(query), person);
      const [open, closed, drafts] = await Promise.all([
        seen({ ...mine, open: true, sort: 'due' }),
        seen({ ...mine, open: false }),
        files ? store.desk.drafts(person.account) : [],
      ]);
      const many = q !== '' || open.length === MOST || closed.length === MOST;
      const said = told[context.req.query('done') ?? ''];
      const body = html`<h1>我的案件</h1>
${said ? html`<p class="notice good" role="status">${icon('done')} ${said}</p>` : null}
${person.identityClaimed ? unproved : null}
${files ? html`<p class="buttons"><a class="act" href="/file">${icon('file')} 提出申请</a></p>` : null}
${many ? search(q) : null}
${open.length + closed.length + drafts.length === 0 ? html`<p class="empty">${q ? '没有找到这样的案件。' : '您还没有案件。提出申请后，可以在这里查看办理情况和文书。'}</p>` : null}
${drafts.length > 0 ? html`<section aria-labelledby="h-drafts"><h2 id="h-drafts">还没有提交的申请（${drafts.length}）</h2>${draftList(drafts)}</section>` : null}
${part('正在办理', open)}${part('已经办完', closed)}`;
      return door.show(context, { title: '我的案件', body });
    }),
  );

  const part = (title: string, rows: readonly CaseListRow[]): Part =>
    rows.length === 0
      ? null
      : html`<section><h2>${title}（${rows.length}）</h2><ul class="case-cards">${rows.map(card)}</ul></section>`;

  const card = (
    row: CaseListRow,
  ): Html => html`<li class="card"><h3><a href="/cases/${row.id}">${row.title}</a></h3>
<p><strong>${procedures[row.procedure]?.stateTitles[row.flat] ?? row.flat}</strong>　${procedures[row.procedure]?.guide.states[row.flat]?.now ?? ''}</p>
<p class="aside">${row.caseNumber} · ${longDay(row.receivedOn)}收到</p>
${row.nextDue && row.nextTerm ? html`<p>${registeredTerm(row.nextTerm)?.title ?? row.nextTerm}：${longDay(row.nextDue)}届满 ${lightMark(row.nextDue, time.today())}</p>` : null}</li>`;
}

/** So many of each kind are shown; whoever has more, such as a lawyer, finds the others by number or name. */
const MOST = 50;

const search = (
  q: string,
): Html => html`<form method="get" action="/my" class="inline" role="search">
<input type="search" name="q" value="${q}" aria-label="案号、姓名或者内容"><button class="secondary">查找</button>
<small class="aside">案件较多，各显示${MOST}件，其余请用案号或者姓名查找。</small></form>`;

const told: Readonly<Record<string, string>> = {
  kept: '已经保存，什么时候都可以接着填。',
  draft: '草稿已经删除。',
};

const unproved = html`<p class="notice warn">${icon('warning')} 您的身份还没有核对：自己提出的申请照常办理；要看别人对您提出的案件，请带身份证明到本机关窗口核对，或者在收到答复通知书后与承办人联系。</p>`;
