/** 立卷: what lies in the file of a case and on which pages, what is still missing, and the way to volumes and package. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PartySummary } from '../../../workflows/kernel/party.ts';
import { volumeTitles } from '../../api/package-route.ts';
import type { Listing } from '../../archive/archive.ts';
import { accessTo } from '../../cases/access.ts';
import { actionsFor } from '../../cases/decide.ts';
import { paperTitle } from '../../papers/titles.ts';
import { failed, problems } from '../../problems.ts';
import { paperStatus } from '../choices.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { confirmationLink } from '../papers/service-parts.ts';

export function clerkFile(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, cases, archive } = deps;

  app.get(
    '/cases/:id/file',
    door.signedIn(async (context, person) => {
      const caseId = context.req.param('id') ?? '';
      const access = await accessTo(store, procedures, caseId, person);
      const found = access?.whole ? await cases.stand(caseId) : null;
      if (!access || !found) return door.problemPage(context, problems.notFound);
      const listings = await archive.listings(caseId);
      if (failed(listings)) return door.problemPage(context, listings.problem);
      const { row } = access;
      const archiving = actionsFor(found.standing, access.actor, cases.moment()).find(
        ({ event }) => event === 'case.archived',
      );
      const archivedOn = (await store.entries(caseId)).findLast(
        ({ type }) => type === 'case.archived',
      )?.effectiveOn;
      const loose = (await store.papers(caseId)).filter(
        ({ status }) => status === 'draft' || status === 'reviewed' || status === 'approved',
      );
      const body = html`<p class="crumb"><a href="/cases/${caseId}">${row.caseNumber}</a> ／ ${row.title}</p>
<h1>立卷归档</h1>
<dl class="facts"><dt>结案</dt><dd>${row.closedOn ? longDay(row.closedOn) : '尚未结案'}</dd><dt>归档</dt><dd>${archivedOn ? longDay(archivedOn) : '尚未归档'}</dd></dl>
${row.closedOn ? null : html`<p class="notice">案件尚未结案，结案以后才能装订成卷。下面是目前的内容。</p>`}
<p class="buttons">${archivedOn || !archiving?.allowed ? null : html`<a class="act" href="/cases/${caseId}/actions/case.archived">${icon('done')} 办理归档</a>`}
<a class="act outline" href="/api/v1/cases/${caseId}/package">${icon('download')} 案卷包（可以脱离系统核验）</a></p>
${archivedOn || !archiving || archiving.allowed ? null : html`<p class="notice">还不能归档：${archiving.reason}<small class="basis">依据：${articles(archiving.basis)}</small></p>`}
${confirmations(caseId, found.standing.procedure.summary(found.standing.position.facts).parties)}
${looseList(loose.map(({ id, kind, status }) => ({ id, kind, status })))}
${listings.ok.length === 0 ? html`<p class="empty">案卷中还没有可以装订的文件。</p>` : listings.ok.map((one) => volumePart(caseId, one, row.closedOn !== null))}`;
      return door.show(context, { title: `${row.caseNumber}立卷归档`, body, dense: true });
    }),
  );
}

/** Printed for those who have not confirmed yet; what was confirmed stands filled in. */
const confirmations = (caseId: string, parties: readonly PartySummary[]): Html =>
  html`<p>送达地址确认书（PDF）：${parties
    .filter(({ active }) => active)
    .map(({ id, name }) => html`${confirmationLink(caseId, id, name)}　`)}</p>`;

/** Drafts go into no volume; whoever binds the file should know of them. */
function looseList(
  papers: readonly { readonly id: string; readonly kind: string; readonly status: string }[],
): Part {
  if (papers.length === 0) return null;
  return html`<details class="group"><summary>有${papers.length}件文书尚未签发，不入卷</summary><ul>${papers.map(
    ({ id, kind, status }) =>
      html`<li><a href="/papers/${id}">${paperTitle(kind)}</a>（${paperStatus[status] ?? status}）</li>`,
  )}</ul></details>`;
}

function volumePart(caseId: string, listing: Listing, isClosed: boolean): Html {
  const { volume, pages, items, apart, lacking } = listing;
  const title = volumeTitles[volume];
  return html`<section aria-labelledby="h-${volume}"><h2 id="h-${volume}">${title}（${items.length}件，${pages}页）</h2>
${isClosed ? html`<p class="buttons"><a class="act outline" href="/api/v1/cases/${caseId}/volumes/${volume}.pdf">${icon('paper')} ${title}（PDF）</a></p>` : null}
<table class="cards"><thead><tr><th scope="col">序号</th><th scope="col">题名</th><th scope="col">文号</th><th scope="col">责任者</th><th scope="col">日期</th><th scope="col">页号</th></tr></thead>
<tbody>${items.map(
    (
      item,
      index,
    ) => html`<tr><td data-label="序号">${index + 1}</td><td data-label="题名">${item.title}${item.note ? `（${item.note}）` : ''}</td>
<td data-label="文号">${item.number ?? '—'}</td><td data-label="责任者">${item.author}</td><td data-label="日期">${longDay(item.on)}</td>
<td data-label="页号">${item.firstPage === item.lastPage ? item.firstPage : `${item.firstPage}—${item.lastPage}`}</td></tr>`,
  )}</tbody></table>
${apart.length > 0 ? html`<p>不能装订的电子文件，另存于案卷包：${apart.join('、')}。</p>` : null}
${lacking.length > 0 ? html`<section class="notice" aria-label="${title}所缺"><p>${icon('warning')} 送达凭证不全，没有装订：</p><ul>${lacking.map((one) => html`<li>${one}</li>`)}</ul></section>` : null}</section>`;
}
