/** The register of service as the page of a paper shows it. Draws only. */
import { html } from 'hono/html';
import type { ServiceRow } from '../../../db/rows.ts';
import type { ServiceView } from '../../service/register.ts';
import { failures } from '../../service/request.ts';
import { methodOf, type Names } from '../case/records.ts';
import { articles, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

export type Listed = { readonly view: ServiceView; readonly row: ServiceRow };

export function serviceList(
  services: readonly Listed[],
  names: Names,
  { whole, canAct }: { readonly whole: boolean; readonly canAct: boolean },
): Html {
  if (services.length === 0) return html`<p class="empty">还没有送达记录。</p>`;
  return html`<table class="cards"><thead><tr><th scope="col">受送达人</th><th scope="col">方式</th><th scope="col">发出</th><th scope="col">结果</th><th scope="col">凭证</th></tr></thead>
<tbody>${services.map(
    ({ view, row }) => html`<tr><td data-label="受送达人">${names.party(view.recipient)}</td>
<td data-label="方式"><div>${methodOf(view.method)}${whole && view.address ? html`<br><small class="aside">${view.address}</small>` : null}</div></td>
<td data-label="发出">${longDay(view.sentOn)}</td>
<td data-label="结果"><div>${resultOf(view)}${whole ? afterthoughts(view) : null}</div></td>
<td data-label="凭证"><div>${evidenceText(row.evidence)}${canAct && isOpen(view) ? resultLink(view) : null}</div></td></tr>`,
  )}</tbody></table>`;
}

const isOpen = ({ servedOn, failedOn }: ServiceView) => servedOn === null && failedOn === null;

const resultLink = ({ paperId, recipient, method }: ServiceView) =>
  html`<br><a href="${serveHref(paperId, recipient, method)}">登记结果</a>`;

export const serveHref = (paperId: string, recipient: string, method: string): string =>
  `/papers/${paperId}/serve?${new URLSearchParams({ recipient, method })}`;

function resultOf(view: ServiceView): Part {
  if (view.failedOn) return html`未送达：${failureText(view.failure)}（${longDay(view.failedOn)}）`;
  return view.servedOn ? html`${longDay(view.servedOn)}送达` : '待凭证';
}

export const failureText = (failure: string | null): string =>
  failures[failure as keyof typeof failures] ?? '其他';

/** What was put right, and what a second look should not miss. */
function afterthoughts({ recorded, cautions }: ServiceView): Part {
  return html`${recorded?.servedOn ? html`<br><small class="aside">原登记：${longDay(recorded.servedOn)}，已更正</small>` : null}
${cautions.map(({ detail, basis }) => html`<p class="caution">${icon('warning')} ${detail}<small class="basis">${articles(basis)}</small></p>`)}`;
}

const words: Readonly<Record<string, string>> = {
  receivedBy: '签收人',
  mailNumber: '邮件号码',
  reason: '拒收事由',
  place: '地点',
  recording: '拍照、录像',
  account: '账号',
  arrivedAt: '到达',
  receipt: '回执',
  organ: '机关、单位',
  document: '委托函',
  media: '载体',
  attempts: '原因和经过',
  url: '网页',
  servers: '送达人',
};

function evidenceText(kept: string): string {
  const value: unknown = JSON.parse(kept);
  if (value === null) return '—';
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).flatMap(([name, one]) => {
    const text = textOf(one);
    if (text === '' || name === 'relation' || name === 'file') return [];
    return [words[name] ? `${words[name]}：${text}` : text];
  });
  return parts.join('；') || '—';
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(textOf).join('，');
  return value === null || value === undefined ? '' : String(value);
}

/** 送达地址确认书 to print and sign, filled in as far as the party has confirmed (民诉解释136). */
export const confirmationLink = (caseId: string, partyId: string, text: string): Html =>
  html`<a href="/api/v1/cases/${caseId}/address-confirmations/${partyId}.pdf">${text}</a>`;
