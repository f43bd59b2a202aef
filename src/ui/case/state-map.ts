/**
 * The procedure as a picture: its states and the ways between them, read from the machine itself and laid out once.
 * It shows where a case stands and where it can go; what may be done there is asked elsewhere.
 */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { firstPosition, rulebookFor } from '../../../workflows/kernel/step.ts';
import type { Html } from '../html.ts';
import { type Layout, layOut, type PlacedLine } from './map-layout.ts';

/** A state that another event leads to. */
export type Way = {
  readonly to: string;
  readonly title: string;
  /** The events that lead there, in the order of the machine. */
  readonly events: readonly string[];
};

const CHARACTER = 13;
const HEIGHT = 28;

const layouts = new WeakMap<Procedure, Layout>();
const pictures = new WeakMap<Procedure, Map<string, Html>>();

/** Where a case in that state can go, and by which events; empty where it stays for good. */
export function waysFrom(procedure: Procedure, flat: string): readonly Way[] {
  const ways = new Map<string, string[]>();
  for (const [event, branches] of rulebookFor(procedure).get(flat) ?? []) {
    for (const { to } of branches) {
      if (to === null || to === flat) continue;
      const events = ways.get(to) ?? [];
      ways.set(to, events.includes(event) ? events : [...events, event]);
    }
  }
  return [...ways].map(([to, events]) => ({
    to,
    title: procedure.stateTitles[to] ?? to,
    events,
  }));
}

/** The whole map as words: for those who do not see it, and for tests. */
export function mapInWords(procedure: Procedure, flat: string): string {
  const ways = waysFrom(procedure, flat);
  const here = procedure.stateTitles[flat] ?? flat;
  if (ways.length === 0) return `目前处于“${here}”，不再进入其他状态。`;
  const told = ways.map(
    ({ title, events }) =>
      `${title}（${events.map((event) => titleOf(procedure, event)).join('、')}）`,
  );
  return `目前处于“${here}”，可以进入：${told.join('；')}。`;
}

/** The picture with that state marked; drawn once for each state of a procedure. */
export function stateMap(procedure: Procedure, flat: string): Html {
  const known = pictures.get(procedure) ?? new Map<string, Html>();
  pictures.set(procedure, known);
  const picture = known.get(flat) ?? draw(procedure, flat);
  known.set(flat, picture);
  return picture;
}

/** Laid out at the first asking; asked at start-up, so that nobody waits for it. */
export function mapLayout(procedure: Procedure): Layout {
  const known = layouts.get(procedure);
  if (known) return known;
  const states = reached(procedure);
  const layout = layOut(
    states.map((id) => ({
      id,
      width: (procedure.stateTitles[id] ?? id).length * CHARACTER + 18,
      height: HEIGHT,
    })),
    states.flatMap((from) => waysFrom(procedure, from).map(({ to }) => ({ from, to }))),
  );
  layouts.set(procedure, layout);
  return layout;
}

/** Every state in the order in which one comes upon it. */
function reached(procedure: Procedure): readonly string[] {
  const found = [firstPosition(procedure, {}).flat];
  for (const flat of found) {
    for (const { to } of waysFrom(procedure, flat)) if (!found.includes(to)) found.push(to);
  }
  return found;
}

function draw(procedure: Procedure, flat: string): Html {
  const { width, height, boxes, lines } = mapLayout(procedure);
  const next = new Set(waysFrom(procedure, flat).map(({ to }) => to));
  // What is marked is drawn last, above the others.
  const sorted = lines.toSorted((a, b) => Number(leaves(a, flat)) - Number(leaves(b, flat)));
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${procedure.title}程序图。${mapInWords(procedure, flat)}">
<defs>${tip('tip')}${tip('tip-on')}</defs>
${sorted.map((line) => lineOf(line, flat))}
${boxes.map(({ id, x, y, width: wide, height: high }) => {
  const title = procedure.stateTitles[id] ?? id;
  const kind = id === flat ? 'here' : next.has(id) ? 'next' : '';
  return html`<g class="state ${kind} ${id.startsWith('closed.') ? 'closed' : ''}"><rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="4"/><text x="${x + wide / 2}" y="${y + high / 2}">${title}</text></g>`;
})}</svg>`;
}

const tip = (id: string): Html =>
  html`<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0.8 7.5 4 0 7.2z"/></marker>`;

const leaves = ({ left, right, forth, back }: PlacedLine, flat: string): boolean =>
  (forth && left === flat) || (back && right === flat);

function lineOf(line: PlacedLine, flat: string): Html {
  const { points, forth, back } = line;
  const on = leaves(line, flat);
  const mark = on ? 'tip-on' : 'tip';
  return html`<path class="way ${on ? 'on' : ''} ${forth ? '' : 'return'}" d="${pathThrough(points)}"${forth ? html` marker-end="url(#${mark})"` : null}${back ? html` marker-start="url(#${mark})"` : null}/>`;
}

function pathThrough(points: PlacedLine['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let from = first;
  let path = `M${first.x} ${first.y}`;
  for (const to of rest) {
    const half = Math.round((from.x + to.x) / 2);
    path += from.y === to.y ? `H${to.x}` : `C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

const titleOf = ({ events }: Procedure, event: string): string => events[event]?.title ?? event;
