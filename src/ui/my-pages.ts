/** The cases of somebody who is a party or acts for one. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { CaseListRow } from '../../db/store.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { collect } from './case-list.ts';
import type { PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { longDay } from './format.ts';
import { icon } from './icons.ts';
import { lightMark } from './light.ts';
import { mayFile, seesCases } from './navigation.ts';

export function myPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, time } = deps;

  app.get(
    '/my',
    door.signedIn(async (context, person) => {
      if (!seesCases(person)) return context.redirect('/', 303);
      const { rows } = await collect(store, { partyAccount: person.account });
      const body = html`<h1>我的案件</h1>
${rows.length === 0 ? html`<p class="empty">您还没有案件。提出申请后，可以在这里查看办理情况和文书。</p>` : html`<ul class="case-cards">${rows.map(card)}</ul>`}
${mayFile(person, procedures) ? html`<p><a class="act" href="/file">${icon('file')} 提出申请</a></p>` : null}`;
      return door.show(context, { title: '我的案件', body });
    }),
  );

  const card = (
    row: CaseListRow,
  ) => html`<li class="card"><h2><a href="/cases/${row.id}">${row.title}</a></h2>
<p><strong>${procedures[row.procedure]?.stateTitles[row.flat] ?? row.flat}</strong> · ${row.caseNumber} · ${longDay(row.receivedOn)}收到</p>
${row.nextDue && row.nextTerm ? html`<p>${registeredTerm(row.nextTerm)?.title ?? row.nextTerm}：${longDay(row.nextDue)}届满 ${lightMark(row.nextDue, time.today())}</p>` : null}</li>`;
}
