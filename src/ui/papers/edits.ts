/** The free parts of a draft as a form: what may be changed before approval, and nothing else (templates/edits.ts). */
import { html } from 'hono/html';
import type { PaperRow } from '../../../db/rows.ts';
import type { EditableField, Edits } from '../../../templates/edits.ts';
import type { Problem } from '../../problems.ts';
import type { Typed } from '../fields/field.ts';
import { linesOf } from '../fields/read.ts';
import type { Html, Part } from '../html.ts';

export function editPart(
  paper: PaperRow,
  fields: readonly EditableField[],
  problem: Problem | null,
): Part {
  const shown = fields.filter(({ kind }) => kind !== 'other');
  if (shown.length === 0) return null;
  const isOpen = problem?.code.startsWith('paper.') && problem.errors;
  return html`<section aria-labelledby="h-edit"><h2 id="h-edit">修改可改部分</h2>
<details class="group" ${isOpen ? 'open' : ''}><summary>标准文本和案卷记载的内容不得改动，以下各项可以在审批前修改</summary>
<form method="post" action="/papers/${paper.id}/edits"><div class="grid-fields">${shown.map((field) => drawn(field, problem))}</div>
<p class="buttons"><button class="secondary">保存修改</button></p></form></details></section>`;
}

function drawn(field: EditableField, problem: Problem | null): Html {
  const { path, label, kind } = field;
  const id = `edit-${path.replaceAll('.', '-')}`;
  const wrong = problem?.errors?.find((error) => error.path === path);
  return html`<div class="field wide"><label for="${id}">${label}</label>${kind === 'list' ? html`<small>每行一项。</small>` : null}${input(field, id)}
<input type="hidden" name="kind.${path}" value="${kind}">${wrong ? html`<p class="wrong">${wrong.detail}</p>` : null}</div>`;
}

function input({ path, kind, value, options = [] }: EditableField, id: string): Html {
  const name = `edit.${path}`;
  if (kind === 'choice') {
    return html`<select id="${id}" name="${name}"><option value="">不改</option>${options.map((one) => (one === value ? html`<option selected>${one}</option>` : html`<option>${one}</option>`))}</select>`;
  }
  if (kind === 'day')
    return html`<input id="${id}" name="${name}" type="date" value="${textOf(value)}">`;
  if (kind === 'number')
    return html`<input id="${id}" name="${name}" inputmode="numeric" value="${textOf(value)}">`;
  const text = textOf(value);
  return html`<textarea id="${id}" name="${name}" rows="${rowsFor(text)}">
${text}</textarea>`;
}

/** Chinese characters in a line of the form, about. */
const LINE = 60;

/** A line more than what stands there takes, so that it can be gone on with. */
const rowsFor = (text: string): number =>
  1 + text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join('\n')
    : value === undefined || value === null
      ? ''
      : String(value);

/** What came back, each in the form that its field takes. */
export const editsFrom = (typed: Typed): Edits =>
  Object.fromEntries(
    [...typed].flatMap(([key, [text = '']]) => {
      if (!key.startsWith('edit.')) return [];
      const path = key.slice('edit.'.length);
      return [[path, typedValue(text.trim(), typed.get(`kind.${path}`)?.[0])]];
    }),
  );

function typedValue(text: string, kind: string | undefined): unknown {
  if (text === '') return null;
  if (kind === 'list') return linesOf(text);
  return kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
