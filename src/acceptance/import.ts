/** What a row of a list of experts says: its columns, its words, and the expert they make. */
import { z } from 'zod';
import type { Outcome } from '../problems.ts';
import { check } from '../validate.ts';
import type { ExpertForm } from './expert-form.ts';
import { placeOf, type Read, readRows, type TableForm, type TableRow } from './table.ts';

export type ReadRow = {
  /** Its line in the file. */
  readonly line: number;
  /** Given where the list names experts of the bank. */
  readonly id: string | undefined;
  readonly form: ExpertForm;
};

const table: TableForm = {
  columns: {
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
  },
  required: ['name', 'unit', 'kind'],
  each: '专家',
  mostRows: 20_000,
};

/** What a cell says; what it does not know is left for the schema to complain of. */
const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  kind: { 技术: 'technical', 技术专家: 'technical', 财务: 'finance', 财务专家: 'finance' },
  available: { 是: true, true: true, '1': true, 否: false, false: false, '0': false },
  disqualified: { 是: true, true: true, '1': true, 否: false, false: false, '0': false },
};

/** Every row that is wrong is told, and then none is taken. */
export const readExperts = (
  bytes: Uint8Array,
  form: z.ZodType<ExpertForm>,
): Promise<Outcome<readonly ReadRow[]>> => readRows(bytes, table, (row) => readRow(row, form));

function readRow({ line, cells }: TableRow, schema: z.ZodType<ExpertForm>): Read<ReadRow> {
  const { id, ...given } = Object.fromEntries(
    Object.entries(cells).map(([field, text]) => [field, cellValue(field, text)]),
  );
  const form = check(schema, given);
  const known = check(z.uuid({ error: '编号应为专家库中的编号。' }).optional(), id, 'id');
  if ('ok' in form && 'ok' in known) return { ok: { line, id: known.ok, form: form.ok } };
  const errors = [form, known].flatMap((part) => ('errors' in part ? part.errors : []));
  return {
    errors: errors.map(({ path, detail }) => ({
      path: placeOf(line, path, table.columns),
      detail,
    })),
  };
}

function cellValue(field: string, text: string): unknown {
  if (field === 'interests') return text.split(/[、,，;；|\n]/).flatMap((one) => one.trim() || []);
  return words[field]?.[text] ?? text;
}
