/**
 * Reads a list that an office sends as a table, from CSV or XLSX as spreadsheets save them: header, rows, and for each
 * complaint its row and column as they stand in the file. What a row means is for the caller to say.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readSpreadsheet from 'read-excel-file/universal';
import { type FieldError, type Outcome, problems } from '../problems.ts';

/** Field → the headings under which it may stand; complaints use the first. */
export type Columns = Readonly<Record<string, readonly string[]>>;

export type TableForm = {
  readonly columns: Columns;
  /** Fields whose column has to be there. */
  readonly required: readonly string[];
  /** What one row is: 专家, 项目. */
  readonly each: string;
  readonly mostRows: number;
};

export type TableRow = {
  /** Its row in the file, counted from 1 as spreadsheets do. */
  readonly line: number;
  /** By field; what is empty is left out. */
  readonly cells: Readonly<Record<string, string>>;
};

type Line = { readonly line: number; readonly record: readonly string[] };

/** Unpacked, a list of the rows we take is far smaller; what is larger was made to be so. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** What one row says, or every complaint about it. */
export type Read<T> = { readonly ok: T } | { readonly errors: readonly FieldError[] };

/** What all rows say; where file, header or any row is not what was asked for, every complaint and no row. */
export async function readRows<T>(
  bytes: Uint8Array,
  form: TableForm,
  read: (row: TableRow) => Read<T> | Promise<Read<T>>,
): Promise<Outcome<readonly T[]>> {
  const lines = isZip(bytes) ? await spreadsheetLines(bytes) : csvLines(bytes);
  if (!Array.isArray(lines)) return invalid(lines as FieldError);
  const [header, ...body] = lines as readonly Line[];
  const headings = header?.record ?? [];
  const fields = headings.map((heading) => fieldOf(form.columns, heading));
  const faults = headerFaults(headings, fields, form);
  if (faults.length > 0) return invalid(...faults);
  if (body.length === 0) return invalid({ path: '第2行', detail: `名单中没有${form.each}。` });
  if (body.length > form.mostRows) {
    return invalid({
      path: `第${form.mostRows + 2}行`,
      detail: `一次最多导入${form.mostRows}行${form.each}。`,
    });
  }
  const rows: T[] = [];
  const errors: FieldError[] = [];
  for (const { line, record } of body) {
    const row =
      record.length > fields.length
        ? { errors: [{ path: `第${line}行`, detail: '列数多于表头。' }] }
        : await read({ line, cells: cellsOf(fields, record) });
    if ('ok' in row) rows.push(row.ok);
    else errors.push(...row.errors);
  }
  return errors.length > 0 ? invalid(...errors) : { ok: rows };
}

const cellsOf = (fields: readonly (string | undefined)[], record: readonly string[]) =>
  Object.fromEntries(
    fields.flatMap((field, i) => (field && record[i] ? [[field, record[i]]] : [])),
  );

/** 第3行.姓名: where a complaint belongs; `path` is the schema's, its first part the field. */
export function placeOf(line: number, path: string, columns: Columns): string {
  const [field = ''] = path.split('.');
  return `第${line}行.${columns[field]?.[0] ?? path}`;
}

const fieldOf = (columns: Columns, heading: string): string | undefined =>
  Object.keys(columns).find((field) =>
    columns[field]?.includes(heading.replaceAll(/\s/g, '').toLowerCase()),
  );

function headerFaults(
  headings: readonly string[],
  fields: readonly (string | undefined)[],
  { columns, required }: TableForm,
): readonly FieldError[] {
  const fault = (detail: string): FieldError => ({ path: '第1行', detail });
  return [
    ...headings.flatMap((heading, i) => (fields[i] ? [] : [fault(`不认识的列“${heading}”。`)])),
    ...fields.flatMap((field, i) =>
      field && fields.indexOf(field) < i ? [fault(`重复的列“${headings[i]}”。`)] : [],
    ),
    ...required
      .filter((field) => !fields.includes(field))
      .map((field) => fault(`缺少“${columns[field]?.[0]}”一列。`)),
  ];
}

/** XLSX is a zip archive, and begins as one. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The first sheet; days as legal dates, numbers as they read. */
async function spreadsheetLines(bytes: Uint8Array): Promise<Line[] | FieldError> {
  const unreadable = { path: '第1行', detail: '不是可以读取的 XLSX 文件。' };
  try {
    if (unpackedSize(bytes) > MOST_UNPACKED) return { path: '第1行', detail: '文件内容过大。' };
    const [sheet] = await readSpreadsheet(new Blob([new Uint8Array(bytes)]));
    if (!sheet) return unreadable;
    const rows = sheet.data.map((cells, i) => ({
      line: i + 1,
      record: withoutTail(cells.map(cellText)),
    }));
    return rows.filter(({ record }, i) => i === 0 || record.some((text) => text !== ''));
  } catch {
    return unreadable;
  }
}

function unpackedSize(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

/** Spreadsheets keep days as instants at midnight in Greenwich. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object' && 'toISOString' in cell)
    return (cell as { toISOString(): string }).toISOString().slice(0, 10);
  return String(cell).trim();
};

const withoutTail = (record: readonly string[]): readonly string[] =>
  record.slice(0, record.findLastIndex((text) => text !== '') + 1);

function csvLines(bytes: Uint8Array): Line[] | FieldError {
  try {
    // Blank rows are counted, as a spreadsheet counts them.
    const records: string[][] = parse(decoded(bytes), {
      bom: true,
      trim: true,
      relax_column_count: true,
    });
    return records
      .map((record, i) => ({ line: i + 1, record }))
      .filter(({ record }, i) => i === 0 || record.some((text) => text !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      path: `第${error['lines'] ?? 1}行`,
      detail: '不是可以读取的 CSV：引号或者分隔不完整。',
    };
  }
}

/** UTF-8, or what spreadsheets in China still save. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const invalid = (...errors: readonly FieldError[]) => ({ problem: problems.invalid(errors) });
