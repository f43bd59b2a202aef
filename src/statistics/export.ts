/** The statistics as a file: CSV for anybody's table program, XLSX with the definitions beside the figures. */
import writeExcelFile from 'write-excel-file/node';
import { inFull } from '../../workflows/kernel/citation.ts';
import type { Indicator } from '../../workflows/kernel/figure.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { regions } from '../clock/regions.ts';
import { periodTitle } from './question.ts';
import type { Line, Statistics, Table } from './statistics.ts';

type Procedures = Readonly<Record<string, Procedure>>;

const header = [
  '程序',
  '统计期',
  '类别',
  '县（市、区）',
  '指标',
  '数值',
  '单位',
  '计数规则',
  '依据',
];

/** One line a figure, each with its definition; begins with a byte order mark, without which Excel takes it for GBK. */
export function csvOf(statistics: Statistics, procedures: Procedures): string {
  const lines = statistics.tables.flatMap((table) =>
    linesOf(table, statistics).flatMap(({ line, period }) =>
      table.indicators.map((indicator) => [
        table.title,
        period,
        matterTitle(procedures, table.procedure, line.matter),
        regionName(line.region),
        indicator.title,
        shown(line.values[indicator.id] ?? null, indicator),
        indicator.unit,
        indicator.rule,
        basisOf(indicator),
      ]),
    ),
  );
  return `\uFEFF${[header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a table program would take for a formula begins with an apostrophe instead. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A sheet a procedure, indicators down and groups across, and one with the definitions. */
export async function xlsxOf(statistics: Statistics, procedures: Procedures): Promise<Buffer> {
  const sheets = statistics.tables.map((table) => sheetOf(table, statistics, procedures));
  const definitions = {
    sheet: '指标说明',
    columns: [{ width: 16 }, { width: 32 }, { width: 10 }, { width: 90 }, { width: 50 }],
    stickyRowsCount: 1,
    data: [
      bold(['程序', '指标', '单位', '计数规则', '依据']),
      ...statistics.tables.flatMap(({ title, indicators }) =>
        indicators.map((one) => [title, one.title, one.unit, one.rule, basisOf(one)].map(text)),
      ),
    ],
  };
  return writeExcelFile([...sheets, definitions]).toBuffer();
}

const text = (value: string) => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
});
const bold = (titles: readonly string[]) =>
  titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));

function sheetOf(table: Table, statistics: Statistics, procedures: Procedures) {
  const columns = linesOf(table, statistics);
  const heading = ({ line, period }: (typeof columns)[number]) =>
    [period, matterTitle(procedures, table.procedure, line.matter), regionName(line.region)]
      .filter((word) => word !== '')
      .join(' ');
  return {
    sheet: table.title,
    columns: [{ width: 34 }, { width: 10 }, ...columns.map(() => ({ width: 16 }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      bold(['指标', '单位', ...columns.map(heading)]),
      ...table.indicators.map((indicator) => [
        text(indicator.title),
        text(indicator.unit),
        ...columns.map(({ line }) => number(line.values[indicator.id] ?? null, indicator)),
      ]),
    ],
  };
}

const number = (value: number | null, { unit }: Indicator) =>
  value === null ? null : { value, type: Number, ...(unit === '%' ? { format: '0.00%' } : {}) };

/** The lines, and the whole at the end where there is more than one. */
function linesOf({ lines, total }: Table, { question }: Statistics) {
  const whole = `${question.from}至${question.to}`;
  const each = lines.map((line) => ({
    line,
    period: line.period ? periodTitle(line.period) : whole,
  }));
  const sum: Line = { period: null, matter: null, region: null, values: total };
  return each.length > 1 ? [...each, { line: sum, period: `合计 ${whole}` }] : each;
}

const basisOf = ({ basis, reading }: Indicator) =>
  `${basis.map(inFull).join('、')}${reading ? '（计数规则为本系统读法）' : ''}`;

export const matterTitle = (procedures: Procedures, procedure: string, matter: string | null) =>
  matter === null ? '' : (procedures[procedure]?.matters[matter]?.title ?? matter);

export const regionName = (region: string | null): string =>
  region === null ? '' : (regions[region as keyof typeof regions] ?? region);

/** 12, 83.33%, 45.2; a dash where there is nothing to count by. */
export function shown(value: number | null, { unit }: Pick<Indicator, 'unit'>): string {
  if (value === null) return '—';
  if (unit !== '%') return String(value);
  return `${Math.round(value * 10_000) / 100}%`;
}
