/** The page of a case for those who handle it: dense, every part within reach of one keystroke or one link. */
import { html } from 'hono/html';
import type { PartySummary } from '../../../workflows/kernel/party.ts';
import { projectPart } from '../acceptance/part.ts';
import { articles, longDay, moment } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { type IconName, icon } from '../icons.ts';
import { mayOpenAccounts } from '../party/accounts.ts';
import { outsidersNext } from '../party/case.ts';
import { actionList, hrefOf } from './action-list.ts';
import { checklistOf, checklistPart } from './checklist.ts';
import { deadlineList } from './deadlines.ts';
import { mapPart } from './map.ts';
import { attachmentList, paperList, partyList, uploadForm } from './parts.ts';
import { dataList } from './records.ts';
import { type TimelineKind, wholeTimeline } from './timeline.ts';
import type { CaseView } from './view.ts';

export type DeskAsked = {
  readonly timeline: TimelineKind;
  /** A note that could not be kept, as it was typed, with what is wrong with it. */
  readonly note?: { readonly text: string; readonly wrong: string };
  /** A purpose that does not do, for the party whose numbers were asked for. */
  readonly purpose?: { readonly party: string; readonly text: string; readonly wrong: string };
};

export function caseDesk(view: CaseView, asked: DeskAsked): Html {
  const { access, names, today } = view;
  const { row } = access;
  return html`${head(view)}
${proposals(view)}${outsidersNext(view)}${projectPart(view)}
<nav class="parts" aria-label="本页各部分"><ul>${parts.map(([id, , label]) => html`<li><a href="#${id}">${label}</a></li>`)}</ul></nav>
${mapPart(view)}
<div class="desk">
<section id="actions" aria-labelledby="h-actions"><h2 id="h-actions">${icon('steps')} 可以办理</h2>${actionList(view)}</section>
<div class="sheets">
${checks(view)}
${sheet('deadlines', deadlineList(view.deadlines, names, today, row.closedOn))}
${sheet('papers', paperList(view))}
${sheet(
  'parties',
  html`${partyList(view, (party) => unmaskForm(row.id, party, asked.purpose))}
${mayOpenAccounts(view) ? html`<p><a href="/cases/${row.id}/accounts">当事人的网上账号</a></p>` : null}`,
)}
${sheet('filing', filed(view))}
${sheet('files', html`${attachmentList(view.attachments, row.id)}${uploadForm(row.id)}`)}
${sheet('notes', notes(view, asked.note))}
${sheet('journal', wholeTimeline(view, asked.timeline))}
</div></div>`;
}

const parts: readonly (readonly [string, IconName, string])[] = [
  ['actions', 'steps', '可以办理'],
  ['deadlines', 'clock', '期限'],
  ['papers', 'paper', '文书'],
  ['parties', 'people', '当事人'],
  ['filing', 'file', '申请内容'],
  ['files', 'clip', '附件'],
  ['notes', 'note', '备注'],
  ['journal', 'journal', '案卷记录'],
];

function sheet(id: string, body: Part): Html {
  const [, name = 'paper', label = ''] = parts.find(([one]) => one === id) ?? [];
  return html`<section id="${id}" aria-labelledby="h-${id}" tabindex="-1"><h2 id="h-${id}">${icon(name)} ${label}</h2>${body}</section>`;
}

function head({ access, procedure, names }: CaseView): Html {
  const { row } = access;
  return html`<header class="case-head">
<p class="crumb"><a href="/work">工作台</a> ／ ${procedure.title} ／ ${row.caseNumber}</p>
<h1>${row.title}</h1>
<p class="meta"><strong class="state">${procedure.stateTitles[row.flat] ?? row.flat}</strong>
<span>${articles(procedure.stateBasis[row.flat] ?? [])}</span>
<span>承办人：${row.assignee ? names.account(row.assignee) : '未分派'}</span>
<span>${longDay(row.receivedOn)}收到</span>
${row.closedOn ? html`<span>${longDay(row.closedOn)}结案</span>` : null}
<span>第${row.version}条记录</span>
<a href="/cases/${row.id}/file">立卷归档</a><a href="/api/v1/cases/${row.id}/package">下载案卷包</a></p>
${liveNews(row)}
</header>`;
}

/** Shown by a script when a colleague was faster; the version of a form says the same without one. */
export const liveNews = (row: { readonly id: string; readonly version: number }): Html =>
  html`<div class="notice warn live" role="status" hidden data-live="/cases/${row.id}/news?seen=${row.version}" data-version="${row.version}"><p><span data-said></span> <a href="/cases/${row.id}">刷新查看</a></p></div>`;

/** Terms that ran out and wait for somebody to confirm what follows. */
function proposals(view: CaseView): Part {
  return view.deadlines.map(({ proposes, due }) => {
    const action = view.actions.find(({ event }) => event === proposes);
    if (!action) return null;
    return html`<p class="notice warn">${icon('warning')} 期限已于${longDay(due ?? '')}届满，请核对后办理：${
      action.allowed ? html`<a href="${hrefOf(view, action)}">${action.title}</a>` : action.title
    }。</p>`;
  });
}

function checks({ procedure, access, facts, actor, today, clock, entries }: CaseView): Part {
  // Nothing comes after archiving.
  if (entries.some(({ type }) => type === 'case.archived')) return null;
  const { flat, version } = access.row;
  const list = checklistOf({ procedure, flat, facts, version, actor, today, clock });
  return list && list.checks.length > 0 ? checklistPart(list) : null;
}

/** The filing as it now reads: what was amended since stands in the facts under the same name. */
function filed(view: CaseView): Part {
  const { facts, procedure } = view;
  const { parties, amended = [] } = procedure.forms.filing;
  const filing = Object.entries((facts['filing'] ?? {}) as Record<string, unknown>)
    .filter(([name]) => !parties.includes(name))
    .map(([name, value]) => [name, amended.includes(name) ? facts[name] : value]);
  return dataList(Object.fromEntries(filing), procedure.filingEvent, view);
}

/** 个人信息保护法28、51: whole numbers are shown for a purpose, and that is kept. */
function unmaskForm(caseId: string, { id, name }: PartySummary, asked: DeskAsked['purpose']): Html {
  const mine = asked?.party === id ? asked : undefined;
  return html`<details class="unmask" ${mine ? 'open' : ''}><summary>查看${name}的完整号码</summary>
<form class="inline" method="post" action="/cases/${caseId}/parties/${id}" novalidate>
<label for="purpose-${id}">用途</label>
<input id="purpose-${id}" name="purpose" value="${mine?.text ?? ''}" maxlength="200" autocomplete="off" required ${mine ? html`aria-invalid="true" aria-describedby="wrong-purpose-${id}"` : null}>
<button class="secondary small">查看</button>
<small class="aside">查看人、时间和用途记入查阅记录。</small>
${mine ? html`<p class="wrong" id="wrong-purpose-${id}">${mine.wrong}</p>` : null}</form></details>`;
}

/** For the staff among themselves; no part of the file. */
function notes({ notes: kept, access, names }: CaseView, typed: DeskAsked['note']): Html {
  return html`${
    kept.length > 0
      ? html`<ul class="notes">${kept.toReversed().map(({ author, text, at }) => html`<li><p>${text}</p><small class="aside">${names.account(author)}　${moment(at)}</small></li>`)}</ul>`
      : html`<p class="empty">还没有备注。</p>`
  }
<form method="post" action="/cases/${access.row.id}/notes" novalidate>
<label for="note">写备注</label><small class="aside" id="note-help">只供本机关人员查看，不入案卷，当事人看不到。</small>
<textarea id="note" name="text" rows="2" maxlength="2000" aria-describedby="note-help${typed ? ' wrong-note' : ''}" ${typed ? html`aria-invalid="true"` : null}>${typed?.text ?? ''}</textarea>
${typed ? html`<p class="wrong" id="wrong-note">${typed.wrong}</p>` : null}
<p class="buttons"><button class="secondary small">保存备注</button></p></form>`;
}
