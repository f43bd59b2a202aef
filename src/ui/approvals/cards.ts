/** One thing to approve, drawn: what is asked, by whom, what would change, and the two answers. */
import { html } from 'hono/html';
import type { DeskPaper } from '../../../db/desk-store.ts';
import type { EntryRow } from '../../../db/rows.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { paperTitle } from '../../papers/titles.ts';
import type { Problem } from '../../problems.ts';
import { outcomePart } from '../case/outcome.ts';
import { attachmentList } from '../case/parts.ts';
import { dataList } from '../case/records.ts';
import { paperStatus } from '../choices.ts';
import { articles, daysBetween, longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import type { ApprovalItem } from './items.ts';
import { drawnDiff } from './text-diff.ts';

/** An answer that was not taken: what for, why, and the reason as it was typed. */
export type Refused = { readonly at: string; readonly problem: Problem; readonly reason: string };

export type PaperChange = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

export function approvalCard(
  item: ApprovalItem,
  procedure: Procedure,
  refused: Refused | null,
  today: string,
): Html {
  const { line, access, before, after, names } = item;
  const { row } = access;
  const action = `/approvals/cases/${row.id}/${encodeURIComponent(line.key)}`;
  const id = `${row.id}-${line.key}`.replaceAll(/[^\w-]/g, '-');
  return html`<article class="approval" id="a-${id}" aria-labelledby="h-${id}">
<header><h2 id="h-${id}">${line.subject}　<a href="/cases/${row.id}">${row.caseNumber}</a></h2>
<p class="meta"><span>${row.title}</span><span>${longDay(line.from)}提出，已等待${daysBetween(line.from, today)}日</span><span>${articles(JSON.parse(line.basis))}</span></p></header>
${refused ? refusal(refused) : null}
<div class="columns"><section><h3>提出的内容</h3>${asking(item, procedure)}</section>
<section><h3>${item.approval?.answers[0].label ?? '批准'}后的变化</h3>${after ? outcomePart(before, after, { procedure, names }) : html`<p class="empty">${item.approval ? '现在不能这样办理，原因见下。' : '由审批人在表单中填写后试算。'}</p>`}</section></div>
${material(item, procedure)}${answers(item, action, id, refused)}</article>`;
}

/** What the decision rests on, folded: the records in their order and the files. */
function material(
  { material: records, files, names, access }: ApprovalItem,
  procedure: Procedure,
): Part {
  if (records.length + files.length === 0) return null;
  const { events } = procedure;
  return html`<details class="material"><summary>案件材料：记录${records.length}条，附件${files.length}件</summary>
${records.map(({ seq, type, data, effectiveOn }) => html`<h4>${events[type]?.title ?? type}　<small class="aside">${longDay(effectiveOn)}，第${seq}条记录</small></h4>${dataList(shownOf(JSON.parse(data)), type, { procedure, names })}`)}
${files.length > 0 ? html`<h4>附件</h4>${attachmentList(files, access.row.id)}` : null}</details>`;
}

/** A filing stands one level down in its entry. */
const shownOf = (data: Record<string, unknown>): Record<string, unknown> =>
  typeof data['filing'] === 'object' ? (data['filing'] as Record<string, unknown>) : data;

/** The asking as it stands; where an earlier one came back, what is different now. */
function asking({ askings, names, line, approval }: ApprovalItem, procedure: Procedure): Part {
  const asked = askings.at(-1);
  if (!asked)
    return line.note ? html`<p>${line.note}</p>` : html`<p class="empty">见案卷记录。</p>`;
  const earlier = askings.at(-2);
  const who = html`<p class="aside">${names.account(asked.actor)}，第${asked.seq}条记录</p>`;
  if (earlier && approval?.compared)
    return html`${difference(earlier, asked, approval.compared)}${who}`;
  return html`${dataList(JSON.parse(asked.data), asked.type, { procedure, names })}${who}${
    procedure.events[asked.type] ? null : html`<p>${asked.type}</p>`
  }`;
}

function difference(
  earlier: EntryRow,
  asked: EntryRow,
  compared: Readonly<Record<string, string>>,
): Html {
  const old = JSON.parse(earlier.data) as Record<string, string>;
  const now = JSON.parse(asked.data) as Record<string, string>;
  return html`<p class="aside">与第${earlier.seq}条记录比较：</p><dl class="facts">${Object.entries(
    compared,
  ).map(
    ([name, label]) =>
      html`<dt>${label}</dt><dd>${drawnDiff(old[name] ?? '', now[name] ?? '')}</dd>`,
  )}</dl>`;
}

function answers(item: ApprovalItem, action: string, id: string, refused: Refused | null): Html {
  const { approval, obstacle, access, line } = item;
  const { version, id: caseId } = access.row;
  if (!approval) {
    return html`<p class="buttons"><a class="act" href="/cases/${caseId}/actions/${line.effect}">办理</a></p>`;
  }
  const [first, ...others] = approval.answers;
  const barred = (event: string): boolean => obstacle?.of === 'all' && event === first.event;
  const reason = reasonField(id, approval.reason, refused);
  return html`${
    obstacle
      ? html`<p class="notice warn">${icon('warning')} ${obstacle.reason}${obstacle.basis.length > 0 ? `（${articles(obstacle.basis)}）` : ''}</p>`
      : null
  }<form class="answers" method="post" action="${action}" novalidate><input type="hidden" name="version" value="${version}">
${first.reasoned ? reason : null}
<button name="step" value="${first.id}" ${obstacle ? 'disabled' : ''}>${first.label}</button>
${first.reasoned ? null : reason}
${others.map(({ id: value, label, event }) => html`<button class="secondary" name="step" value="${value}" ${barred(event) ? 'disabled' : ''}>${label}</button>`)}</form>`;
}

const reasonField = (id: string, label: string, refused: Refused | null): Html => {
  const wrong = refused?.problem.errors?.find(({ path }) => path === 'reason');
  return html`<div class="back"><label for="r-${id}">${label}</label><input id="r-${id}" name="reason" value="${refused?.reason ?? ''}" maxlength="1000" ${wrong ? html`aria-invalid="true" aria-describedby="w-${id}"` : null}>
${wrong ? html`<p class="wrong" id="w-${id}">${wrong.detail}</p>` : null}</div>`;
};

export function refusal({ problem }: Refused): Part {
  if (problem.code === 'schema.invalid') return null;
  return html`<div class="notice bad" role="alert"><p>${icon('warning')} ${problem.detail}</p>${problem.basis.length > 0 ? html`<p class="basis">依据：${articles(problem.basis)}</p>` : null}</div>`;
}

export function paperCard(
  row: DeskPaper,
  changes: readonly PaperChange[] | null,
  names: ReadonlyMap<string, string>,
  refused: Refused | null,
): Html {
  const { id } = row;
  return html`<article class="approval" id="a-${id}" aria-labelledby="h-${id}">
<header><h2 id="h-${id}">${paperTitle(row.kind)}　<a href="/cases/${row.caseId}">${row.caseNumber}</a></h2>
<p class="meta"><span>${row.caseTitle}</span><span>${names.get(row.draftedBy) ?? row.draftedBy}起草</span><span>${paperStatus[row.status] ?? row.status}</span>
<a href="/papers/${id}">文书页面</a><a href="/papers/${id}.pdf">${icon('paper')} 查看全文（PDF）</a></p></header>
${refused ? refusal(refused) : null}
<section><h3>改动</h3>${changeList(changes)}</section>
<form class="answers" method="post" action="/approvals/papers/${id}" novalidate><button name="step" value="approve">批准</button>${reasonField(id, '退回理由', refused)}<button class="secondary" name="step" value="return">退回</button></form></article>`;
}

function changeList(changes: readonly PaperChange[] | null): Html {
  if (changes === null) return html`<p class="empty">文书内容还不齐全，请在文书页面查看。</p>`;
  if (changes.length === 0) return html`<p class="aside">与标准文本和案卷记载一致，没有改动。</p>`;
  return html`<dl class="facts">${changes.map(({ label, before, after }) => html`<dt>${label}</dt><dd>${drawnDiff(before, after)}</dd>`)}</dl>`;
}
