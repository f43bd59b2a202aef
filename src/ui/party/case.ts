/** A case as a party sees it: where it stands in plain words, what comes next, what may be done, what was received. */
import { html } from 'hono/html';
import type { NextStep } from '../../../workflows/kernel/guide.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { OrganProfile } from '../../organ.ts';
import { projectPart } from '../acceptance/part.ts';
import { hrefOf } from '../case/action-list.ts';
import { deadlineList } from '../case/deadlines.ts';
import { attachmentList, partyList, timeline } from '../case/parts.ts';
import { dataList } from '../case/records.ts';
import type { CaseView } from '../case/view.ts';
import { articles, longDay, withDays } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { handInHref } from './hand-in.ts';
import { deskRoleOf, nextSteps, seenBy, wordsFor } from './next.ts';
import { partyPapers } from './papers.ts';
import { tracker } from './tracker.ts';

export function partyCase(view: CaseView, organ: OrganProfile): Html {
  const { access, procedure, names, today, facts } = view;
  const { row } = access;
  const statement = facts['statement'] as Record<string, unknown> | undefined;
  const seen = seenBy(view);
  const { office, phone, address } = organ.contact;
  return html`<p class="crumb"><a href="/my">我的案件</a> ／ ${row.caseNumber}</p>
<h1>${row.title}</h1>
<section class="now card" aria-label="办理情况"><p class="state">${procedure.stateTitles[row.flat] ?? row.flat}</p>
<p>${wordsFor(view)?.now ?? ''}</p>
${tracker(procedure.guide.progress?.(seen) ?? [])}</section>
<section aria-labelledby="h-next"><h2 id="h-next">${icon('steps')} 接下来</h2>
${nextList(view)}</section>
<section id="papers"><h2>${icon('paper')} 发给您的文书</h2>${partyPapers(view)}</section>
${myActions(view)}
${projectPart(view)}
<section><h2>${icon('clock')} 期限</h2>${deadlineList(view.deadlines, names, today, view.access.row.closedOn)}</section>
<section><h2>${icon('people')} 当事人</h2>${partyList(view)}</section>
${statement ? html`<section><h2>${icon('file')} 申请内容</h2>${dataList(statement, procedure.filingEvent, view)}</section>` : null}
<section id="files"><h2>${icon('clip')} 我上传的文件</h2>${attachmentList(view.attachments)}</section>
<section><h2>${icon('journal')} 办理经过</h2>${timeline(view)}</section>
<section class="aside"><p>${longDay(row.receivedOn)}收到申请${row.closedOn ? `，${longDay(row.closedOn)}结案` : ''}。有不明白的，请联系${office} ${phone}${address ? `，${address}` : ''}。</p></section>`;
}

/** What is next for a body outside the organ that works its own cases at a desk; nothing for the organ's own staff. */
export function outsidersNext(view: CaseView): Part {
  const { procedure, access } = view;
  if (deskRoleOf(view) === undefined) return null;
  return html`<section class="now card" aria-labelledby="h-next"><h2 id="h-next">${icon('steps')} 接下来</h2>
<p>${wordsFor(view)?.now ?? procedure.stateTitles[access.row.flat] ?? ''}</p>
${tracker(procedure.guide.progress?.(seenBy(view)) ?? [])}${nextList(view)}</section>`;
}

const nextList = (view: CaseView): Html =>
  html`<ul class="next">${nextSteps(view).map((step) => nextStep(view, step))}</ul>`;

/** Something to do is a button where it can be done now. */
function nextStep(view: CaseView, { text, event, urgent, basis = [] }: NextStep): Html {
  const action = event && view.actions.find((one) => one.event === event && one.allowed);
  return html`<li class="${urgent ? 'urgent' : ''}"><p>${withDays(text)}${basis.length > 0 ? html`<small class="aside">（${articles(basis)}）</small>` : null}</p>
${action ? html`<a class="act" href="${handInHref(view, action.event) ?? hrefOf(view, action)}">${titleForParty(view.procedure, action)}</a>` : null}</li>`;
}

function myActions(view: CaseView): Part {
  const seen = seenBy(view);
  const { guide } = view.procedure;
  const told = nextSteps(view).flatMap(({ event }) => event ?? []);
  const mine = view.actions.filter(
    ({ allowed, event }) =>
      allowed && !told.includes(event) && (guide.concerns?.(seen, event) ?? true),
  );
  if (mine.length === 0) return null;
  const waits = guide.awaited?.(seen) ?? [];
  return html`<section id="actions"><h2>${icon('steps')} 您还可以</h2>
<ul class="choices">${mine.map((action) => html`<li><a class="act outline" href="${handInHref(view, action.event) ?? hrefOf(view, action)}">${titleForParty(view.procedure, action)}</a></li>`)}</ul>
${waits.length > 0 ? html`<p class="aside">${waits.map(withDays).join('')}</p>` : null}</section>`;
}

export const titleForParty = (
  { guide }: Procedure,
  { event, title }: { readonly event: string; readonly title: string },
): string => guide.actTitles?.[event] ?? title;
