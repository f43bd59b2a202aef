/** The statistics as tables: indicators down, periods and groups across; numbers of cases lead to the cases. */
import { html } from 'hono/html';
import type { Indicator } from '../../../workflows/kernel/figure.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { matterTitle, regionName, shown } from '../../statistics/export.ts';
import { periodDays, periodTitle, type Question } from '../../statistics/question.ts';
import { type Line, listedFigures, type Table } from '../../statistics/statistics.ts';
import { articles } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { barChart } from './chart.ts';
import { queryText } from './form.ts';

type Procedures = Readonly<Record<string, Procedure>>;

export function tableParts(table: Table, question: Question, procedures: Procedures): Html {
  const columns = columnsOf(table, question, procedures);
  const groups = Map.groupBy(table.indicators, ({ group }) => group);
  return html`<section aria-labelledby="h-${table.procedure}"><h2 id="h-${table.procedure}">${table.title}</h2>
${chartOf(table, columns)}
<div class="scroll" tabindex="0" role="group" aria-label="${table.title}统计表"><table class="figures"><caption class="unseen">${table.title}统计，${question.from}至${question.to}</caption>
<thead><tr><th scope="col">指标</th><th scope="col">单位</th>${columns.map(({ title }) => html`<th scope="col" class="amount">${title}</th>`)}</tr></thead>
${[...groups].map(
  ([
    group,
    indicators,
  ]) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length + 2}">${group}</th></tr>
${indicators.map((indicator) => row(indicator, columns, table.procedure))}</tbody>`,
)}
</table></div>
<details class="definitions"><summary>指标的计数规则和依据</summary><dl class="facts">${table.indicators.map(definition)}</dl></details></section>`;
}

type Column = {
  readonly title: string;
  readonly label: string;
  readonly line: Line;
  /** The days and groups that its numbers count, as part of a query string: once for all its numbers. */
  readonly query: string;
};

function columnsOf(table: Table, question: Question, procedures: Procedures): readonly Column[] {
  const { from, to, matter = '', region = '' } = question;
  const each = table.lines.map((line): Column => {
    const period = line.period ? periodTitle(line.period) : '';
    const group = [matterTitle(procedures, table.procedure, line.matter), regionName(line.region)];
    const words = [period, ...group].filter((word) => word !== '');
    const days = line.period ? periodDays(line.period, question) : { from, to };
    return {
      title: words.length > 0 ? words.join(' ') : '合计',
      label: shortly(words),
      line,
      query: queryText({
        ...days,
        matter: line.matter ?? matter,
        region: line.region ?? region,
      }),
    };
  });
  if (each.length < 2) return each;
  const total: Line = { period: null, matter: null, region: null, values: table.total };
  return [
    ...each,
    { title: '合计', label: '合计', line: total, query: queryText({ from, to, matter, region }) },
  ];
}

/** 2021年3月 → 3月: a chart has little room. */
const shortly = (words: readonly string[]) =>
  (words.length === 1 ? words[0] : words.at(-1))?.replace(/^\d{4}年(?=.)/, '').slice(0, 6) ??
  '合计';

function row(indicator: Indicator, columns: readonly Column[], procedure: string): Html {
  const figures = listedFigures(indicator);
  const asked = queryText({ procedure, indicator: indicator.id });
  return html`<tr><th scope="row">${indicator.title}</th><td>${indicator.unit}</td>${columns.map(
    ({ line, query }) => {
      const value = line.values[indicator.id] ?? null;
      const text = shown(value, indicator);
      const link = `/statistics/cases?${asked}&${query}`;
      return html`<td class="amount">${figures && value ? html`<a href="${link}">${text}</a>` : text}</td>`;
    },
  )}</tr>`;
}

const definition = ({ title, rule, basis, reading }: Indicator): Html =>
  html`<dt>${title}</dt><dd>${rule}<small>${articles(basis)}${reading ? '。计数规则为本系统读法。' : ''}</small></dd>`;

/** What came in and what went out, where there is more than one column to compare. */
function chartOf(table: Table, columns: readonly Column[]): Part {
  const each = columns.length > 1 ? columns.slice(0, -1) : columns;
  const series = ['received', 'registered', 'accepted', 'applied', 'closed']
    .flatMap((id) => table.indicators.filter((indicator) => indicator.id === id))
    .map(({ id, title }) => ({
      name: title,
      values: each.map(({ line }) => line.values[id] ?? 0),
    }));
  // Nothing to see: the table says so in numbers.
  if (series.every(({ values }) => values.every((value) => value === 0))) return null;
  const names = series.map(({ name }) => name).join('、');
  return barChart({
    id: `chart-${table.procedure}`,
    title: `${table.title}：${names}（件）`,
    labels: each.map(({ label }) => label),
    series,
  });
}
