/** The parts of a case page that staff and parties share: parties, papers, attachments, record. */
import { html } from 'hono/html';
import type { AttachmentRow, EntryRow, PaperRow } from '../../../db/rows.ts';
import type { PartySummary } from '../../../workflows/kernel/party.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { maskedNumber, maskedPhone } from '../../masking.ts';
import { paperTitle } from '../../papers/titles.ts';
import { paperStatus, roleNames, roleWord, wordFor } from '../choices.ts';
import { articles, fileSize, longDay, moment } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { confirmationLink } from '../papers/service-parts.ts';
import { entryDetails } from './records.ts';
import type { CaseView } from './view.ts';

type PartyFacts = {
  readonly id: string;
  readonly kind?: string;
  readonly idNumber?: string;
  readonly uscc?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly representative?: string;
  readonly agent?: unknown;
  readonly left?: { readonly on: string; readonly reason: string };
};

/** `beside` puts something under each party whose numbers are masked. */
export function partyList(
  { parties, facts, procedure, access }: CaseView,
  beside: (party: PartySummary) => Part = () => null,
): Html {
  const known = (facts['parties'] as readonly PartyFacts[] | undefined) ?? [];
  return html`<ul class="parties">${parties.map((party) => {
    const more = known.find(({ id }) => id === party.id);
    return html`<li><strong>${roleWord(procedure.forms, party.role)} ${party.id}　${party.name}</strong>
${more ? partyDetails(more, procedure) : null}${more?.idNumber || more?.phone ? beside(party) : null}
${party.active && (access.whole || access.actor.parties.includes(party.id)) ? html`<small>${confirmationLink(access.row.id, party.id, '送达地址确认书（PDF）')}</small>` : null}</li>`;
  })}</ul>`;
}

function partyDetails(party: PartyFacts, { forms, filingEvent }: Procedure): Html {
  const details: readonly (readonly [string, Part])[] = [
    ['类别', party.kind ? wordFor(forms, filingEvent, 'kind', party.kind) : null],
    ['证件号码', party.idNumber ? maskedNumber(party.idNumber) : null],
    ['统一社会信用代码', party.uscc ?? null],
    ['法定代表人（负责人）', party.representative ?? null],
    ['住址（住所）', party.address ?? null],
    ['电话', party.phone ? maskedPhone(party.phone) : null],
    ['代理人', agentText(party.agent, forms)],
    ['已退出', party.left ? `${longDay(party.left.on)}，${party.left.reason}` : null],
  ];
  return html`<dl class="facts">${details.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : null))}</dl>`;
}

function agentText(agent: unknown, forms: Procedure['forms']): string | null {
  if (typeof agent === 'string') return agent;
  if (typeof agent !== 'object' || agent === null) return null;
  const { name, authority, scope, until } = agent as Record<string, string>;
  return `${name}（${wordFor(forms, '', 'authority', authority)}：${scope}${until ? `；至${longDay(until)}` : ''}）`;
}

export function paperList({ papers, services, names }: CaseView): Html {
  if (papers.length === 0) return html`<p class="empty">还没有文书。</p>`;
  return html`<table class="cards"><thead><tr><th scope="col">文书</th><th scope="col">文号</th><th scope="col">主送</th><th scope="col">状态</th><th scope="col">送达</th></tr></thead>
<tbody>${papers.map((paper) => {
    const to: string[] = JSON.parse(paper.addressees);
    const served = services.filter((row) => row.paperId === paper.id && row.servedOn !== null);
    return html`<tr><td data-label="文书"><a href="/papers/${paper.id}">${paperTitle(paper.kind)}</a></td>
<td data-label="文号">${paper.number ?? '—'}</td>
<td data-label="主送">${to.map(names.party).join('、')}</td>
<td data-label="状态"><span class="status ${paper.status}">${paperStatus[paper.status] ?? paper.status}</span></td>
<td data-label="送达">${servedText(paper, to, served.length)}</td></tr>`;
  })}</tbody></table>`;
}

const servedText = ({ status }: PaperRow, to: readonly string[], served: number): string =>
  status === 'issued' ? `${served}／${to.length}` : '—';

/** For the staff of the case each leads to its preview; others take the file itself. */
export function attachmentList(attachments: readonly AttachmentRow[], caseId?: string): Html {
  if (attachments.length === 0) return html`<p class="empty">还没有附件。</p>`;
  return html`<ul class="files">${attachments.map(({ sha256, name, bytes, uploadedAt }) => {
    const file = `/attachments/${sha256}`;
    return html`<li><a href="${caseId ? `/cases/${caseId}/files/${sha256}` : file}">${name}</a> <small class="aside">${fileSize(bytes)}，${moment(uploadedAt)}上传</small>${caseId ? html` <a class="aside" href="${file}" aria-label="下载${name}">${icon('download')}</a>` : null}</li>`;
  })}</ul>`;
}

export const uploadForm = (
  caseId: string,
): Html => html`<form class="inline" method="post" enctype="multipart/form-data" action="/cases/${caseId}/attachments">
<label for="upload">上传附件</label><input id="upload" type="file" name="file"><button class="secondary small">上传</button>
<small class="aside">可以上传 PDF、图片、音视频、Word、Excel 和纯文本，每件不超过64MB。</small></form>`;

/** The journal, newest first; parties see what happened, not what was written within the organ. */
export function timeline(view: CaseView): Html {
  return html`<ol class="timeline" reversed>${view.entries
    .toReversed()
    .map((entry) => html`<li value="${entry.seq}">${entryLine(view, entry)}</li>`)}</ol>`;
}

/** One entry of the journal: what, on which day, by whom, by which article. */
export function entryLine(view: CaseView, entry: EntryRow): Html {
  const { access } = view;
  return html`<div class="what"><strong>${titleOf(view, entry)}</strong>
<time datetime="${entry.effectiveOn}">${longDay(entry.effectiveOn)}</time></div>
<small class="aside">${byWhom(view, entry)}${recorded(entry)} · ${articles(JSON.parse(entry.basis))}${entry.reason ? ` · 理由：${entry.reason}` : ''}</small>
${access.whole ? folded(entry, entryDetails(entry.type, JSON.parse(entry.data), view)) : null}`;
}

/** What is long stays folded, so that the course of the case can be seen at a glance. */
const folded = ({ data }: EntryRow, details: Part): Part =>
  data.length > LONG && details
    ? html`<details><summary>内容</summary>${details}</details>`
    : details;

const LONG = 260;

export const titleOf = ({ procedure }: Pick<CaseView, 'procedure'>, { type }: EntryRow): string =>
  procedure.events[type]?.title ?? type;

function byWhom({ access, names }: CaseView, { actor, actorRole }: EntryRow): string {
  const role = roleNames[actorRole] ?? actorRole;
  if (!access.whole || actorRole === 'system') return role;
  return `${names.account(actor)}（${role}）`;
}

/** Told where it was written down on another day than it took effect. */
function recorded({ effectiveOn, recordedAt }: EntryRow): string {
  const at = moment(recordedAt);
  return at.startsWith(effectiveOn) ? ` ${at.slice(11)}登记` : `，${at}补登`;
}
