/** The form by which statistics are asked for, and the links that ask again for a part of them. */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { regions } from '../../clock/regions.ts';
import type { FieldError } from '../../problems.ts';
import { groupings, periods } from '../../statistics/question.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';

/** What the query string says, as typed. */
export type Asked = {
  readonly from: string;
  readonly to: string;
  /** Names with commas between. */
  readonly by: string;
  readonly procedure: string;
  readonly matter: string;
  readonly region: string;
};

/** Reads the query string; a form sends `by` several times, a link once with commas. */
export function askedIn(url: string): Asked {
  const { searchParams: query } = new URL(url);
  const text = (name: string) => (query.get(name) ?? '').trim();
  const by = query
    .getAll('by')
    .flatMap((part) => part.split(','))
    .filter((part) => part !== '');
  return {
    from: text('from'),
    to: text('to'),
    by: by.join(','),
    procedure: text('procedure'),
    matter: text('matter'),
    region: text('region'),
  };
}

export function queryText(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}

export function statisticsForm(
  asked: Asked,
  among: readonly Procedure[],
  errors: readonly FieldError[],
): Html {
  const by = asked.by.split(',');
  const complaint = (path: string): Part =>
    errors
      .filter((error) => error.path === path)
      .map(({ detail }) => html`<small class="wrong" id="${path}-wrong">${detail}</small>`);
  const wrong = (path: string): Part =>
    errors.some((error) => error.path === path)
      ? html`aria-invalid="true" aria-describedby="${path}-wrong"`
      : null;
  const day = (
    name: 'from' | 'to',
    label: string,
  ) => html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="date" value="${asked[name]}" ${wrong(name)}>${complaint(name)}</div>`;
  const tick = (name: 'matter' | 'region') =>
    html`<label><input type="checkbox" name="by" value="${name}" ${by.includes(name) ? html`checked` : null}> 分${groupings[name]}</label>`;
  return html`<search class="noprint"><form class="asking" method="get" action="/statistics">
${day('from', '统计期首日')}${day('to', '统计期末日')}
<div class="field"><label for="by">时段</label><select id="by" name="by" ${wrong('by')}>
${option('', '不分时段', by)}${Object.entries(periods).map(([id, title]) => option(id, `按${title}`, by))}</select>${complaint('by')}</div>
<div class="field"><label for="procedure">程序</label><select id="procedure" name="procedure">
${among.length > 1 ? option('', '全部', [asked.procedure]) : null}${among.map(({ id, title }) => option(id, title, [asked.procedure]))}</select></div>
<div class="field"><label for="matter">类别</label><select id="matter" name="matter">${option('', '全部', [asked.matter])}
${among.flatMap(({ matters }) => Object.entries(matters).map(([id, { title }]) => option(id, title, [asked.matter])))}</select></div>
<div class="field"><label for="region">县（市、区）</label><select id="region" name="region">${option('', '全部', [asked.region])}
${Object.entries(regions).map(([code, name]) => option(code, name, [asked.region]))}</select>${complaint('region')}</div>
<fieldset class="boxes"><legend>分组</legend>${tick('matter')}${tick('region')}</fieldset>
<p class="buttons"><button>${icon('search')} 统计</button></p>
</form></search>`;
}

const option = (value: string, label: string, chosen: readonly string[]): Html =>
  html`<option value="${value}" ${chosen.includes(value) ? html`selected` : null}>${label}</option>`;
