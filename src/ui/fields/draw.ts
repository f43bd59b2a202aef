/** Draws fields as a form that works without scripts: each with its label, help, what was typed and what is wrong. */
import { html } from 'hono/html';
import type { Choice } from '../../../workflows/kernel/label.ts';
import type { Html, Part } from '../html.ts';
import {
  below,
  type Field,
  type Filled,
  first,
  type Group,
  type Leaf,
  type Rows,
  rowNumbers,
} from './field.ts';

export function drawFields(
  fields: readonly Field[],
  path: string,
  filled: Filled,
): readonly Html[] {
  return fields.flatMap((field) => drawField(field, below(path, field.name), filled) ?? []);
}

function drawField(field: Field, path: string, filled: Filled): Html | null {
  if (field.kind === 'rows') return drawRows(field, path, filled);
  if (field.kind === 'group') return drawGroup(field, path, filled);
  if (field.kind === 'file' && filled.world.files.length === 0) return null;
  return drawLeaf(field, path, filled);
}

/** What need not be filled in stays folded until somebody did. */
function drawGroup(field: Group, path: string, filled: Filled): Html {
  const inner = html`<div class="grid-fields">${drawFields(field.fields, path, filled)}</div>`;
  if (field.required) {
    return html`<fieldset class="group" id="${anchor(path)}"><legend>${field.label}${mark(field)}</legend>
${help(field, path)}${wrong(path, filled)}${inner}</fieldset>`;
  }
  const begun = [...filled.typed].some(([key, [text]]) => isBelow(key, path) && text);
  const open = begun || filled.errors.some((error) => isBelow(error.path, path));
  return html`<details class="group wide" id="${anchor(path)}" ${open ? 'open' : ''}><summary>${field.label}（没有的不填）</summary>
${help(field, path)}${wrong(path, filled)}${inner}</details>`;
}

const isBelow = (key: string, path: string) => key === path || key.startsWith(`${path}.`);

function drawRows(field: Rows, path: string, filled: Filled): Html {
  const numbers = rowNumbers(filled.typed, path);
  const shown = numbers.length > 0 ? numbers : field.required ? [0] : [];
  const row = (
    n: number,
    place: number,
  ) => html`<fieldset class="row" id="${anchor(below(path, n))}">
<legend>${field.each}${place + 1}</legend>
<div class="grid-fields">${drawFields(field.fields, below(path, n), filled)}</div>
${shown.length > 1 || !field.required ? button(`remove:${below(path, n)}`, `移除此${field.each}`) : null}
</fieldset>`;
  return html`<fieldset class="group rows" id="${anchor(path)}">
<legend>${field.label}${mark(field)}</legend>
${help(field, path)}${wrong(path, filled)}
${shown.map(row)}
${button(`add:${path}`, `${shown.length > 0 ? '再添加' : '添加'}${field.each}`)}
</fieldset>`;
}

const button = (step: string, label: string) =>
  html`<button class="secondary outline small" name="step" value="${step}">${label}</button>`;

function drawLeaf(field: Leaf, path: string, filled: Filled): Html {
  const { kind } = field;
  if (kind === 'confirm') return drawConfirm(field, path, filled);
  if (kind === 'yesNo') return drawBoxes(field, path, filled, 'radio', yesNo);
  if (kind === 'parties') return drawBoxes(field, path, filled, 'checkbox', filled.world.parties);
  return html`<div class="${`field ${isWide(kind) ? 'wide' : ''}`}" id="${anchor(path)}">
<label for="${inputId(path)}">${field.label}${mark(field)}</label>${help(field, path)}
${input(field, path, filled)}${wrong(path, filled)}</div>`;
}

const isWide = (kind: Leaf['kind']) => kind === 'text' || kind === 'lines' || kind === 'value';

const yesNo: readonly Choice[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

function input(field: Leaf, path: string, filled: Filled): Html {
  const { kind } = field;
  const value = first(filled.typed, path);
  if (isWide(kind)) {
    return html`<textarea ${attributes(field, path, filled)} rows="${kind === 'text' ? 4 : 3}">
${value}</textarea>`;
  }
  const choices = choicesOf(field, filled);
  return choices ? select(field, path, filled, choices) : textInput(field, path, filled, value);
}

/** What may be chosen; null where it has to be written. */
function choicesOf({ kind, choices }: Leaf, { world }: Filled): readonly Choice[] | null {
  if (kind === 'choice') return choices ?? [];
  if (kind === 'party') return world.parties;
  if (kind === 'staff') return world.staff;
  if (kind === 'file') return world.files;
  return kind === 'pick' && world.picks.length > 0 ? world.picks : null;
}

function textInput(field: Leaf, path: string, filled: Filled, value: string): Html {
  const type = field.kind === 'date' ? 'date' : 'text';
  const number = field.kind === 'number' ? html`inputmode="numeric" maxlength="20"` : null;
  return html`<input type="${type}" ${number} value="${value}" autocomplete="off"
${attributes(field, path, filled)}>`;
}

function select(field: Leaf, path: string, filled: Filled, choices: readonly Choice[]): Html {
  const value = first(filled.typed, path);
  const only = field.required && choices.length === 1;
  return html`<select ${attributes(field, path, filled)}>
${only ? null : html`<option value="">${field.required ? '请选择' : '不填'}</option>`}
${choices.map((one) => option(one, value))}</select>`;
}

const option = (choice: Choice, value: string) =>
  choice.value === value
    ? html`<option value="${choice.value}" selected>${choice.label}</option>`
    : html`<option value="${choice.value}">${choice.label}</option>`;

function drawBoxes(
  field: Leaf,
  path: string,
  filled: Filled,
  type: 'radio' | 'checkbox',
  choices: readonly Choice[],
): Html {
  const chosen = filled.typed.get(path) ?? [];
  return html`<fieldset class="field boxes" id="${anchor(path)}" aria-describedby="${described(path)}">
<legend>${field.label}${mark(field)}</legend>${help(field, path)}
${choices.map(
  ({ value, label }) => html`<label><input type="${type}" name="${path}" value="${value}"
${chosen.includes(value) ? 'checked' : ''}> ${label}</label>`,
)}${wrong(path, filled)}</fieldset>`;
}

function drawConfirm(field: Leaf, path: string, filled: Filled): Html {
  return html`<div class="field" id="${anchor(path)}"><label><input type="checkbox" value="yes"
${attributes(field, path, filled)} ${first(filled.typed, path) === 'yes' ? 'checked' : ''}> ${field.label}${mark(field)}</label>
${wrong(path, filled)}</div>`;
}

function attributes(field: Leaf, path: string, filled: Filled): Html {
  const bad = errorsAt(path, filled).length > 0;
  return html`id="${inputId(path)}" name="${path}" aria-describedby="${described(path)}"
${field.required ? html`aria-required="true"` : null} ${bad ? html`aria-invalid="true"` : null}`;
}

const mark = (field: Field): Part =>
  field.required ? html`<span class="required">必填</span>` : null;

/** Always there to be pointed at, empty or not. */
const help = (field: Field, path: string): Html =>
  html`<small id="${described(path)}">${field.help ?? ''}</small>`;

const wrong = (path: string, filled: Filled): readonly Html[] =>
  errorsAt(path, filled).map(({ detail }) => html`<p class="wrong">${detail}</p>`);

const errorsAt = (path: string, { errors }: Filled) =>
  errors.filter((error) => error.path === path);

export const anchor = (path: string): string => `at-${path.replaceAll('.', '-')}`;
const inputId = (path: string): string => `in-${path.replaceAll('.', '-')}`;
const described = (path: string): string => `about-${path.replaceAll('.', '-')}`;
