/** The procedure's map on the page of a case: the picture, and beside it in words and links where the case can go. */
import { html } from 'hono/html';
import type { Html, Part } from '../html.ts';
import { hrefOf } from './action-list.ts';
import { stateMap, type Way, waysFrom } from './state-map.ts';
import type { CaseView } from './view.ts';

export function mapPart(view: CaseView): Html {
  const { procedure, access } = view;
  const { flat } = access.row;
  const ways = waysFrom(procedure, flat);
  return html`<figure class="map-figure">
<div class="scroll" tabindex="0" role="region" aria-label="程序图">${stateMap(procedure, flat)}</div>
<figcaption><p><span class="here">${procedure.stateTitles[flat] ?? flat}</span> ${ways.length > 0 ? '可以进入' : '不再进入其他状态'}</p>
${ways.length > 0 ? html`<ul>${ways.map((way) => wayLine(view, way))}</ul>` : null}</figcaption></figure>`;
}

const wayLine = (view: CaseView, { title, events }: Way): Html =>
  html`<li><strong>${title}</strong> ${events.map((event, n) => html`${n > 0 ? '、' : null}${eventLink(view, event)}`)}</li>`;

/** A link where this person may take the step now. */
function eventLink(view: CaseView, event: string): Part {
  const action = view.actions.find((one) => one.event === event);
  const title = view.procedure.events[event]?.title ?? event;
  return action?.allowed
    ? html`<a href="${hrefOf(view, action)}">${title}</a>`
    : html`<span class="aside">${title}</span>`;
}
