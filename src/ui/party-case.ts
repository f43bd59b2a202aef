/** A case as a party sees it: where it stands in plain words, what comes next, what may be done, what was received. */
import { html } from 'hono/html';
import type { OrganProfile } from '../organ.ts';
import { projectPart } from './acceptance-part.ts';
import { hrefOf } from './action-list.ts';
import { attachmentList, partyList, timeline } from './case-parts.ts';
import type { CaseView } from './case-view.ts';
import { deadlineList } from './deadline-part.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { handInHref } from './party-hand-in.ts';
import { type NextStep, nextSteps, sideOf } from './party-next.ts';
import { partyPapers } from './party-papers.ts';
import { tracker } from './party-tracker.ts';
import { plainWords } from './plain-words.ts';
import { dataList } from './records.ts';

export function partyCase(view: CaseView, organ: OrganProfile): Html {
  const { access, procedure, names, today, facts } = view;
  const { row } = access;
  const statement = (facts['statement'] ?? {}) as Record<string, unknown>;
  const { office, phone, address } = organ.contact;
  return html`<p class="crumb"><a href="/my">我的案件</a> ／ ${row.caseNumber}</p>
<h1>${row.title}</h1>
<section class="now card" aria-label="办理情况"><p class="state">${procedure.stateTitles[row.flat] ?? row.flat}</p>
<p>${plainWords(row.flat, sideOf(view))?.now ?? ''}</p>
${procedure.id === 'adjudication' ? tracker(view) : null}</section>
<section aria-labelledby="h-next"><h2 id="h-next">${icon('steps')} 接下来</h2>
<ul class="next">${nextSteps(view).map((step) => nextStep(view, step))}</ul></section>
<section id="papers"><h2>${icon('paper')} 发给您的文书</h2>${partyPapers(view)}</section>
${myActions(view)}
${projectPart(view)}
<section><h2>${icon('clock')} 期限</h2>${deadlineList(view.deadlines, names, today)}</section>
<section><h2>${icon('people')} 当事人</h2>${partyList(view)}</section>
${procedure.id === 'adjudication' ? html`<section><h2>${icon('file')} 申请内容</h2>${dataList({ claims: facts['claims'], ...statement }, procedure.filingEvent, names)}</section>` : null}
<section id="files"><h2>${icon('clip')} 我上传的文件</h2>${attachmentList(view.attachments)}</section>
<section><h2>${icon('journal')} 办理经过</h2>${timeline(view)}</section>
<section class="aside"><p>${longDay(row.receivedOn)}收到申请${row.closedOn ? `，${longDay(row.closedOn)}结案` : ''}。有不明白的，请联系${office} ${phone}${address ? `，${address}` : ''}。</p></section>`;
}

/** Something to do is a button where it can be done now. */
function nextStep(view: CaseView, { text, event, urgent }: NextStep): Html {
  const action = event && view.actions.find((one) => one.event === event && one.allowed);
  return html`<li class="${urgent ? 'urgent' : ''}"><p>${text}</p>
${action ? html`<a class="act" href="${handInHref(view, action.event) ?? hrefOf(view, action)}">${titleForParty(action.event, action.title)}</a>` : null}</li>`;
}

function myActions(view: CaseView): Part {
  const told = nextSteps(view).flatMap(({ event }) => event ?? []);
  const mine = view.actions.filter(
    ({ allowed, event }) => allowed && !told.includes(event) && concerns(view, event),
  );
  if (mine.length === 0) return null;
  return html`<section id="actions"><h2>${icon('steps')} 您还可以</h2>
<ul class="choices">${mine.map((action) => html`<li><a class="act outline" href="${handInHref(view, action.event) ?? hrefOf(view, action)}">${titleForParty(action.event, action.title)}</a></li>`)}</ul>
${inspections(view)}</section>`;
}

/** Those who applied do not answer themselves, and an agent that was never named is not ended. */
function concerns({ access, parties, facts }: CaseView, event: string): boolean {
  const own = access.actor.parties;
  if (event === 'reply.received') {
    const replies = (facts['replies'] ?? {}) as Record<string, { receivedOn?: string }>;
    return parties.some(
      ({ id, role }) => own.includes(id) && role !== 'applicant' && !replies[id]?.receivedOn,
    );
  }
  if (event !== 'agent.ended') return true;
  const known = (facts['parties'] ?? []) as readonly { id: string; agent?: unknown }[];
  return known.some(({ id, agent }) => own.includes(id) && agent !== undefined);
}

function inspections({ facts, names }: CaseView): Part {
  const asked = Object.entries((facts['inspections'] ?? {}) as Record<string, string>);
  if (asked.length === 0) return null;
  return html`<p class="aside">${asked.map(([id, on]) => `${names.party(id)}已于${longDay(on)}申请查阅案卷`).join('；')}，本机关安排后与您联系。</p>`;
}

/** The organ receives; a party hands in. */
const forParties: Readonly<Record<string, string>> = {
  'application.filed': '提出申请',
  'reply.received': '提交答复',
  'correction.received': '提交补正材料',
  'evidence.submitted': '提交证据',
  'withdrawal.requested': '撤回申请',
  'agent.appointed': '委托代理人',
  'agent.ended': '终止委托',
  'claims.amended': '变更裁决请求',
  'investigation.requested': '申请调查取证',
  'recusal.requested': '申请回避',
  'address.confirmed': '确认送达地址和方式',
  'inspection.requested': '申请查阅案卷',
};

export const titleForParty = (event: string, title: string): string => forParties[event] ?? title;
