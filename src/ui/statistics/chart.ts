/** A bar chart as SVG, drawn on the server: for a quick look only, the table beside it says the same in words. */
import { html } from 'hono/html';
import type { Html, Part } from '../html.ts';

export type Series = { readonly name: string; readonly values: readonly number[] };

export type Chart = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** One a group of bars. */
  readonly labels: readonly string[];
  /** At most three: their fills differ in tone and in hatching. */
  readonly series: readonly Series[];
};

const HEIGHT = 240;
const TOP = 16;
const FLOOR = 196;
const LEFT = 44;
const GROUP = 56;

export function barChart({ id, title, labels, series }: Chart): Html {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const step = stepFor(most);
  const ceiling = Math.ceil(most / step) * step;
  const width = LEFT + Math.max(labels.length, 4) * GROUP + 8;
  const y = (value: number) => FLOOR - (value / ceiling) * (FLOOR - TOP);
  const lines = Array.from({ length: ceiling / step + 1 }, (_, index) => index * step);
  const bar = (GROUP - 14) / series.length;
  return html`<figure class="chart"><figcaption id="${id}">${title}</figcaption>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><svg viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-labelledby="${id}">
${hatching(id)}
${lines.map((value) => html`<line x1="${LEFT}" x2="${width - 4}" y1="${y(value)}" y2="${y(value)}" class="grid"/><text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`)}
${labels.map(
  (label, group) =>
    html`<g>${series.map(({ name, values }, index) => {
      const value = values[group] ?? 0;
      const x = LEFT + group * GROUP + 7 + index * bar;
      return html`<rect x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(bar - 1).toFixed(1)}" height="${(FLOOR - y(value)).toFixed(1)}" ${fillOf(id, index)} class="bar s${index}"><title>${label} ${name} ${value}</title></rect>`;
    })}<text x="${LEFT + group * GROUP + GROUP / 2}" y="${FLOOR + 16}" text-anchor="middle">${label}</text></g>`,
)}
</svg></div>
<ul class="legend">${series.map(({ name }, index) => html`<li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" ${fillOf(id, index)} class="bar s${index}"/></svg> ${name}</li>`)}</ul></figure>`;
}

/** The first takes its tone from the sheet. */
const fillOf = (id: string, index: number): Part =>
  index === 0 ? null : html`fill="url(#${id}-${index})"`;

/** Tones alone are lost in print and on many eyes: the second series is hatched, the third dotted. */
const hatching = (id: string): Html => html`<defs>
<pattern id="${id}-1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="ground"/><rect width="3" height="6" class="mark"/></pattern>
<pattern id="${id}-2" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="ground"/><circle cx="2.5" cy="2.5" r="1.3" class="mark"/></pattern>
</defs>`;

/** 1, 2, 5, 10, 20 …: at most six lines. */
function stepFor(most: number): number {
  for (let unit = 1; ; unit *= 10) {
    for (const step of [unit, unit * 2, unit * 5]) if (most / step <= 5) return step;
  }
}
