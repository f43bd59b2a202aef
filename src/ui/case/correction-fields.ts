/** 登记更正: which fields of an entry can be put right, and what is typed into one as the value that the entry keeps. */
import type { Choice } from '../../../workflows/kernel/label.ts';
import { correctedFact, type Fact, fieldAt, pathOf } from '../../cases/replay.ts';
import { maskedValue } from '../../masking.ts';
import type { PageDeps } from '../deps.ts';
import { below, type Field, type Leaf } from '../fields/field.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { linesOf } from '../fields/read.ts';
import type { CaseView } from './view.ts';

/** The fields of the entry that is to be corrected, each with what it says now, and those that it left out. */
export function correctableFields(deps: PageDeps, view: CaseView, seq: number): readonly Choice[] {
  const { entries, procedure } = view;
  const fact = correctedFact(procedure, entries, seq);
  if (!fact) return [];
  return [
    { value: 'effectiveOn', label: `生效日期：${fact.on}` },
    ...leaves(formData(fact, seq), '').map(({ path, text }) => ({
      value: path,
      label: `${path}：${text}`,
    })),
    ...leftOut(deps, view, seq).map(({ path, field }) => ({
      value: path,
      label: `${path}（未填）：${field.label}`,
    })),
  ];
}

const formData = ({ data }: Fact, seq: number): unknown =>
  seq === 1 ? (data as { readonly filing: unknown }).filing : data;

type LeftOut = { readonly path: string; readonly field: Leaf };

function leftOut(
  deps: PageDeps,
  { entries, procedure }: CaseView,
  seq: number,
): readonly LeftOut[] {
  const fact = correctedFact(procedure, entries, seq);
  if (!fact) return [];
  const schema = deps.eventSchemas[procedure.id]?.[fact.type];
  return leftOutOf(fieldsOf(schema, fact.type, procedure), formData(fact, seq), '');
}

/** A whole row or group that is missing is more than one line can say. */
function leftOutOf(fields: readonly Field[], data: unknown, path: string): readonly LeftOut[] {
  if (Array.isArray(data)) {
    return data.flatMap((item, n) => leftOutOf(fields, item, below(path, n)));
  }
  if (typeof data !== 'object' || data === null) return [];
  return fields.flatMap((field) => {
    const at = below(path, field.name);
    const value = fieldAt(data, field.name);
    if (field.kind === 'rows' || field.kind === 'group') return leftOutOf(field.fields, value, at);
    return value === undefined ? [{ path: at, field }] : [];
  });
}

function leaves(data: unknown, path: string): { path: string; text: string }[] {
  if (Array.isArray(data) && data.every((one) => typeof one === 'string')) {
    return [{ path, text: data.join('；').slice(0, 40) }];
  }
  if (typeof data === 'object' && data !== null) {
    return Object.entries(data).flatMap(([name, value]) =>
      leaves(value, path === '' ? name : `${path}.${name}`),
    );
  }
  return [{ path, text: String(maskedValue(path, data)).slice(0, 40) }];
}

/** A correction is typed as text and kept as what the wrong entry holds or its form asks: a number, yes or no, or lines. */
export function withCorrectValue(
  deps: PageDeps,
  view: CaseView,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const { entry, field, value } = data;
  if (typeof entry !== 'number' || typeof field !== 'string' || typeof value !== 'string') {
    return data;
  }
  const { entries, procedure } = view;
  const before = fieldAt(correctedFact(procedure, entries, entry)?.data, pathOf(entry, field));
  const kind = before === undefined ? askedAs(leftOut(deps, view, entry), field) : heldAs(before);
  if (kind === 'lines') return { ...data, value: linesOf(value) };
  if (kind === 'number' && /^-?\d+$/.test(value)) return { ...data, value: Number(value) };
  if (kind === 'yesNo') return { ...data, value: yesOrNo.get(value.trim()) ?? value };
  return data;
}

/** What says neither goes to the schema as it was typed: a slip is no 否. */
const yesOrNo: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
]);

type Kind = 'lines' | 'number' | 'yesNo' | 'text';

function heldAs(value: unknown): Kind {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return 'lines';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yesNo' : 'text';
}

function askedAs(left: readonly LeftOut[], path: string): Kind {
  const field = left.find((one) => one.path === path)?.field;
  if (field?.kind === 'lines' || field?.kind === 'parties') return 'lines';
  if (field?.kind === 'yesNo' || field?.kind === 'confirm') return 'yesNo';
  return field?.numeric || field?.kind === 'number' ? 'number' : 'text';
}
