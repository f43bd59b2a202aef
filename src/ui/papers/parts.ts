/** What the page of a paper shows of its life: where it stands, who did what, what may be done next. Draws only. */
import { html } from 'hono/html';
import type { PaperLogRow, PaperRow } from '../../../db/rows.ts';
import type { Access } from '../../cases/access.ts';
import type { Person } from '../../people/person.ts';
import type { Names } from '../case/records.ts';
import { paperStatus } from '../choices.ts';
import { longDay, moment } from '../format.ts';
import type { Html, Part } from '../html.ts';

/** A paper whose page somebody is at, and what he may see of its case. */
export type OpenPaper = {
  readonly paper: PaperRow;
  readonly access: Access;
  readonly person: Person;
};

export function aboutPaper(
  paper: PaperRow,
  names: Names,
  {
    whole,
    to,
    replacedBy,
  }: {
    readonly whole: boolean;
    /** Of its addressees those whom the reader may know of. */
    readonly to: readonly string[];
    readonly replacedBy: string | null;
  },
): Html {
  const row = (name: string, value: Part | false) =>
    value ? html`<dt>${name}</dt><dd>${value}</dd>` : null;
  const staff = (name: string, account: string | null) =>
    whole && account ? row(name, names.account(account)) : null;
  return html`<dl class="facts">${row('状态', paperStatus[paper.status] ?? paper.status)}
${row('主送', to.map(names.party).join('、'))}${row('文号', paper.number)}
${row('成文日期', paper.issuedOn && longDay(paper.issuedOn))}
${staff('起草', paper.draftedBy)}${staff('审核', paper.reviewedBy)}${staff('审批', paper.approvedBy)}${staff('签发', paper.issuedBy)}
${row('代替', whole && paper.replaces && html`<a href="/papers/${paper.replaces}">已作废的原文书</a>`)}
${row('另行制发', whole && replacedBy && html`<a href="/papers/${replacedBy}">代替本件的文书</a>`)}
${row('核验', paper.status === 'issued' && paper.sha256 && html`<a href="/check?id=${paper.id}&amp;h=${paper.sha256}">核验此文书</a>`)}</dl>`;
}

const acts: Readonly<Record<PaperLogRow['act'], string>> = {
  edited: '修改',
  reviewed: '审核',
  approved: '审批',
  returned: '退回',
  issued: '签发',
  voided: '作废',
};

export function paperLog(log: readonly PaperLogRow[], names: Names): Part {
  if (log.length === 0) return null;
  return html`<section aria-labelledby="h-log"><h2 id="h-log">办理经过</h2>
<ol class="timeline">${log.map(
    ({ act, account, at, reason }) =>
      html`<li><div class="what"><strong>${acts[act]}</strong> <span>${names.account(account)}</span> <time datetime="${at}">${moment(at)}</time></div>
${reason ? html`<small class="aside">理由：${reason}</small>` : null}</li>`,
  )}</ol></section>`;
}

export type MayDo = {
  /** The organ's office system gives the numbers. */
  readonly external: boolean;
  readonly isDrafter: boolean;
  readonly approve: boolean;
  readonly review: boolean;
  readonly issue: boolean;
};

/** Everything that is done next with a paper in that state; the module refuses whom it does not allow, and says why. */
export function paperActs(paper: PaperRow, may: MayDo): Part {
  const { external, isDrafter } = may;
  const { id, status } = paper;
  const isOpen = status === 'draft' || status === 'reviewed';
  return html`${isOpen && !isDrafter && may.approve ? button(id, 'approve', '审批通过') : null}
${status === 'draft' && !isDrafter && may.review ? button(id, 'review', '审核通过', 'secondary') : null}
${isOpen && isDrafter ? html`<span class="aside">文书由起草人以外的人审批。</span>` : null}
${status === 'approved' && may.issue ? issueForm(id, external) : null}`;
}

const button = (id: string, what: string, label: string, kind = '') =>
  html`<form class="inline" method="post" action="/papers/${id}/${what}"><button class="${kind}">${label}</button></form>`;

const issueForm = (id: string, external: boolean): Html =>
  html`<form class="inline" method="post" action="/papers/${id}/issue">${
    external
      ? html`<label for="number">公文系统编定的文号</label><input id="number" name="number" autocomplete="off" placeholder="代字〔年份〕序号">`
      : null
  }<button>签发（编号、用印、存档）</button></form>`;

/** What takes a reason stands folded: it is the exception. */
export function paperExceptions({ id, status }: PaperRow, mayVoid: boolean): Part {
  const back = status === 'draft' || status === 'reviewed' || status === 'approved';
  if (status === 'void' || !(back || mayVoid)) return null;
  const anew = html`<label><input type="checkbox" name="reissue" value="yes" ${status === 'issued' ? 'checked' : ''}> 另行制发一份</label>`;
  return html`<section aria-labelledby="h-else"><h2 id="h-else">退回、作废</h2>
${back ? reasonForm(id, 'return', '退回起草人', '退回理由') : null}
${mayVoid ? reasonForm(id, 'void', '作废', '作废理由', anew) : null}
<small class="aside">作废的文书保留原文号；已经送达或者正在送达的，不得作废。</small></section>`;
}

const reasonForm = (
  id: string,
  what: string,
  label: string,
  reason: string,
  more: Part = null,
): Html => html`<details class="group"><summary>${label}</summary>
<form method="post" action="/papers/${id}/${what}"><label for="${what}-reason">${reason}<span class="required">必填</span></label>
<input id="${what}-reason" name="reason" autocomplete="off" required>${more}
<p class="buttons"><button class="secondary">${label}</button></p></form></details>`;
