/** A case as a party sees it: where it stands in plain words, what comes next, what may be done, what was received. */
import { html } from 'hono/html';
import type { OrganProfile } from '../organ.ts';
import { hrefOf } from './action-list.ts';
import { attachmentList, paperList, partyList, timeline, uploadForm } from './case-parts.ts';
import type { CaseView } from './case-view.ts';
import { deadlineList } from './deadline-part.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import { plainWords } from './plain-words.ts';
import { dataList } from './records.ts';

export function partyCase(view: CaseView, organ: OrganProfile): Html {
  const { access, procedure, names, today, facts } = view;
  const { row } = access;
  const words = plainWords(row.flat);
  const statement = (facts['statement'] ?? {}) as Record<string, unknown>;
  return html`<p class="crumb"><a href="/my">我的案件</a> ／ ${row.caseNumber}</p>
<h1>${row.title}</h1>
<section class="now card" aria-label="办理情况"><p class="state">${procedure.stateTitles[row.flat] ?? row.flat}</p>
${words ? html`<p>${words.now}</p><p>${words.next}</p>` : null}
<p class="aside">${longDay(row.receivedOn)}收到申请${row.closedOn ? `，${longDay(row.closedOn)}结案` : ''}。联系：${organ.contact.office} ${organ.contact.phone}</p></section>
${myActions(view)}
<section id="papers"><h2>${icon('paper')} 收到的文书</h2>${paperList(view)}</section>
<section><h2>${icon('clock')} 期限</h2>${deadlineList(view.deadlines, names, today)}</section>
<section><h2>${icon('people')} 当事人</h2>${partyList(view)}</section>
<section><h2>${icon('file')} 申请内容</h2>${dataList({ claims: facts['claims'], ...statement }, procedure.filingEvent, names)}</section>
<section><h2>${icon('clip')} 我上传的附件</h2>${attachmentList(view.attachments)}${uploadForm(row.id)}</section>
<section><h2>${icon('journal')} 办理经过</h2>${timeline(view)}</section>`;
}

function myActions(view: CaseView): Part {
  const mine = view.actions.filter(({ allowed, event }) => allowed && concerns(view, event));
  if (mine.length === 0) return null;
  return html`<section id="actions"><h2>${icon('steps')} 您现在可以</h2>
<ul class="choices">${mine.map((action) => html`<li><a class="act outline" href="${hrefOf(view, action)}">${titleForParty(action.event, action.title)}</a></li>`)}</ul></section>`;
}

/** Those who applied do not answer themselves, and an agent that was never named is not ended. */
function concerns({ access, parties, facts }: CaseView, event: string): boolean {
  const own = access.actor.parties;
  if (event === 'reply.received') {
    return parties.some(({ id, role }) => own.includes(id) && role !== 'applicant');
  }
  if (event !== 'agent.ended') return true;
  const known = (facts['parties'] ?? []) as readonly { id: string; agent?: unknown }[];
  return known.some(({ id, agent }) => own.includes(id) && agent !== undefined);
}

/** The organ receives; a party hands in. */
const forParties: Readonly<Record<string, string>> = {
  'reply.received': '提交答复',
  'correction.received': '提交补正材料',
  'evidence.submitted': '提交证据',
  'withdrawal.requested': '撤回申请',
  'agent.appointed': '委托代理人',
  'agent.ended': '终止委托',
  'claims.amended': '变更裁决请求',
  'investigation.requested': '申请调查取证',
  'recusal.requested': '申请回避',
};

export const titleForParty = (event: string, title: string): string => forParties[event] ?? title;
