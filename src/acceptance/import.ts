/** Reads a list of experts from CSV as spreadsheets save it: every row that is wrong is told, and then none is taken. */
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type FieldError, type Outcome, problems } from '../problems.ts';
import { check } from '../validate.ts';
import type { ExpertForm } from './experts.ts';

export type ReadRow = {
  /** Its line in the file. */
  readonly line: number;
  /** Given where the list names experts of the bank. */
  readonly id: string | undefined;
  readonly form: ExpertForm;
};

/** Header → field; the first name of a field is the one that complaints use. */
const columns: Readonly<Record<string, readonly string[]>> = {
  id: ['编号', 'id'],
  name: ['姓名', 'name'],
  unit: ['单位', '工作单位', 'unit'],
  parent: ['上级单位', '所属单位', 'parent'],
  kind: ['类别', '专家类别', 'kind'],
  field: ['领域', '技术领域', 'field'],
  interests: ['利益关系', '回避单位', 'interests', 'conflicts'],
  available: ['可参加', 'available'],
  disqualified: ['取消资格', 'disqualified'],
  account: ['账号', 'account'],
};

const required = ['name', 'unit', 'kind'];

const MOST_ROWS = 20_000;

/** What a cell says; what it does not know is left for the schema to complain of. */
const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  kind: { 技术: 'technical', 技术专家: 'technical', 财务: 'finance', 财务专家: 'finance' },
  available: { 是: true, true: true, '1': true, 否: false, false: false, '0': false },
  disqualified: { 是: true, true: true, '1': true, 否: false, false: false, '0': false },
};

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

export function readExperts(
  bytes: Uint8Array,
  form: z.ZodType<ExpertForm>,
): Outcome<readonly ReadRow[]> {
  const lines = linesOf(bytes);
  if (!Array.isArray(lines)) return invalid(lines);
  const [header, ...body] = lines;
  const fields = (header?.record ?? []).map(fieldOf);
  const headerFaults = faultsOf(header?.record ?? [], fields);
  if (headerFaults.length > 0) return invalid(...headerFaults);
  if (body.length === 0) return invalid({ path: '第2行', detail: '名单中没有专家。' });
  if (body.length > MOST_ROWS)
    return invalid({ path: `第${MOST_ROWS + 2}行`, detail: `一次最多导入${MOST_ROWS}名专家。` });
  const read = body.map((line) => readLine(line, fields, form));
  const errors = read.flatMap((row) => ('errors' in row ? row.errors : []));
  if (errors.length > 0) return invalid(...errors);
  return { ok: read.flatMap((row) => ('ok' in row ? [row.ok] : [])) };
}

function readLine(
  { record, info: { lines: line } }: Line,
  fields: readonly (string | undefined)[],
  schema: z.ZodType<ExpertForm>,
): { readonly ok: ReadRow } | { readonly errors: readonly FieldError[] } {
  if (record.length > fields.length)
    return { errors: [{ path: `第${line}行`, detail: '列数多于表头。' }] };
  const { id, ...given } = Object.fromEntries(
    fields.flatMap((field, i) => (field && record[i] ? [[field, cell(field, record[i])]] : [])),
  );
  const form = check(schema, given);
  const known = check(z.uuid({ error: '编号应为专家库中的编号。' }).optional(), id, 'id');
  if ('ok' in form && 'ok' in known) return { ok: { line, id: known.ok, form: form.ok } };
  const errors = [form, known].flatMap((part) => ('errors' in part ? part.errors : []));
  return {
    errors: errors.map(({ path, detail }) => ({
      path: `第${line}行.${columns[path.split('.')[0] ?? '']?.[0] ?? path}`,
      detail,
    })),
  };
}

function cell(field: string, text: string): unknown {
  if (field === 'interests') return text.split(/[、,，;；|\n]/).flatMap((one) => one.trim() || []);
  return words[field]?.[text] ?? text;
}

const fieldOf = (heading: string): string | undefined =>
  Object.keys(columns).find((field) => columns[field]?.includes(heading.trim().toLowerCase()));

function faultsOf(
  header: readonly string[],
  fields: readonly (string | undefined)[],
): readonly FieldError[] {
  const fault = (detail: string): FieldError => ({ path: '第1行', detail });
  return [
    ...header.flatMap((heading, i) => (fields[i] ? [] : [fault(`不认识的列“${heading}”。`)])),
    ...fields.flatMap((field, i) =>
      field && fields.indexOf(field) < i ? [fault(`重复的列“${header[i]}”。`)] : [],
    ),
    ...required
      .filter((field) => !fields.includes(field))
      .map((field) => fault(`缺少“${columns[field]?.[0]}”一列。`)),
  ];
}

function linesOf(bytes: Uint8Array): Line[] | FieldError {
  try {
    return parse(decoded(bytes), {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    }) as unknown as Line[];
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
