/** Who sits on the panel now, since when, who left and who came; with what can be done for each seat. */
import { html } from 'hono/html';
import { expertParty, type Seat } from '../../../workflows/acceptance/facts.ts';
import { expertKeepers } from '../../api/expert-routes.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { actionOf, type ProjectView } from './case.ts';

const departures = { recused: '回避', declined: '不能参加' } as const;

export function panelPart(view: ProjectView): Part {
  const { panel } = view.project;
  if (!panel || (panel.seats.length === 0 && panel.departed.length === 0)) return null;
  const { seats, departed, invitation, confirmedOn } = panel;
  return html`<section id="seats" aria-labelledby="h-seats"><h2 id="h-seats">验收专家组${confirmedOn ? `（${longDay(confirmedOn)}确定）` : '（待确定）'}</h2>
${invitation ? html`<p>${longDay(invitation.on)}经批准定向邀请，理由：${invitation.reason}</p>` : null}
<table class="cards"><thead><tr><th scope="col">专家</th><th scope="col">类别</th><th scope="col">入组</th><th scope="col">承诺书</th><th scope="col">评议表</th><th scope="col">账号</th></tr></thead>
<tbody>${seats.map((seat) => seatLine(view, seat))}</tbody></table>
${departed.length > 0 ? html`<ul>${departed.map(({ expertId, why, reason, on, replacedBy }) => html`<li>${nameOf(view, expertId)}${longDay(on)}${departures[why]}：${reason}${replacedBy ? `，由${nameOf(view, replacedBy)}递补` : '，无人递补'}</li>`)}</ul>` : null}</section>`;
}

function seatLine(view: ProjectView, seat: Seat): Html {
  const { project } = view;
  const sheet = project.sheets[seat.id];
  return html`<tr><td data-label="专家">${seat.name}（${seat.unit}）</td>
<td data-label="类别">${seat.kind === 'finance' ? '财务' : (seat.field ?? '技术')}</td>
<td data-label="入组">${longDay(seat.since)}</td>
<td data-label="承诺书">${seat.committedOn ? `${longDay(seat.committedOn)}签署` : '未签署'}</td>
<td data-label="评议表">${sheet ? `${longDay(sheet.on)}提交` : sheetLink(view, seat)}</td>
<td data-label="账号">${accountOf(view, seat) ?? openingLink(view, seat)}</td></tr>`;
}

/** Staff enter what was signed on paper. */
const sheetLink = (view: ProjectView, { id }: Seat): Part =>
  actionOf(view, 'evaluation.submitted')?.allowed
    ? html`<a href="/cases/${view.access.row.id}/actions/evaluation.submitted?expert=${id}">录入纸质评议表</a>`
    : '未提交';

const openingLink = ({ access }: ProjectView, { id }: Seat): Part =>
  expertKeepers.some((role) => access.actor.roles.includes(role))
    ? html`<a href="/cases/${access.row.id}/panel/${id}/account">开通账号</a>`
    : '未开通';

const accountOf = ({ links, project }: ProjectView, seat: Seat): string | null =>
  links.find(({ partyId }) => partyId === expertParty(project, seat))?.account ?? null;

const nameOf = ({ project }: ProjectView, id: string): string =>
  project.appointed.find((one) => one.id === id)?.name ?? id;
