/** The papers that were issued to a party, with what it has received; taking one by account is service only where that was agreed. */
import { html } from 'hono/html';
import type { PaperRow } from '../../../db/rows.ts';
import { paperTitle } from '../../papers/titles.ts';
import { electronically } from '../../service/receipt.ts';
import { methodOf } from '../case/records.ts';
import type { CaseView } from '../case/view.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

export function partyPapers(view: CaseView): Html {
  if (view.papers.length === 0) return html`<p class="empty">还没有发给您的文书。</p>`;
  return html`<ul class="case-cards papers">${view.papers.map((paper) => card(view, paper))}</ul>
<p class="aside">在这里查看文书不等于送达；各项期限从送达之日起算，以下面写明的送达日期为准（${articles(['民诉法87'])}）。</p>`;
}

function card(view: CaseView, paper: PaperRow): Html {
  return html`<li class="card"><h3><a href="/papers/${paper.id}.pdf">${icon('paper')} ${paperTitle(paper.kind)}</a></h3>
<p class="aside">${paper.number ?? ''}${paper.issuedOn ? `，${longDay(paper.issuedOn)}` : ''} · <a href="/papers/${paper.id}">送达和核验</a></p>
${ownAddressees(view, paper).map((id) => receiptOf(view, paper, id))}</li>`;
}

const ownAddressees = ({ access }: CaseView, paper: PaperRow): string[] =>
  (JSON.parse(paper.addressees) as string[]).filter((id) => access.actor.parties.includes(id));

function receiptOf({ services, parties, names }: CaseView, paper: PaperRow, id: string): Part {
  const served = services.find(
    (row) => row.paperId === paper.id && row.recipient === id && row.servedOn !== null,
  );
  if (served) {
    return html`<p><span class="light green">已送达</span> ${longDay(served.servedOn ?? '')}${methodOf(served.method)}</p>`;
  }
  const party = parties.find((one) => one.id === id);
  if (!party || !electronically(paper, party)) {
    return html`<p><span class="light grey">待送达</span> 本机关另行送达纸质文书。</p>`;
  }
  return html`<form method="post" action="/papers/${paper.id}/receipt"><input type="hidden" name="recipient" value="${id}">
<p><span class="light amber">待签收</span> ${names.party(id)}同意了电子送达：点下面的按钮签收，签收之日就是送达之日。</p>
<button>${icon('done')} 签收此文书</button></form>`;
}
