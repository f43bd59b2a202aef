/** One field of a settings form: label, help, what was typed, and what is wrong beside it. */
import { html } from 'hono/html';
import type { FieldError } from '../../problems.ts';
import { anchor } from '../fields/draw.ts';
import type { Html, Part } from '../html.ts';

export type SettingField = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'date' | 'password' | 'number';
  readonly required?: true;
  /** Value and words of each choice. */
  readonly choices?: readonly (readonly [string, string])[];
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly fixed?: boolean;
};

export type Typed = Readonly<Record<string, string>>;

export function settingField(
  field: SettingField,
  typed: Typed,
  errors: readonly FieldError[],
): Html {
  const { name, label, help, required } = field;
  const id = `f-${name.replaceAll('.', '-')}`;
  const complaints = errors.filter(({ path }) => path === name);
  const described = [
    ...(help ? [`${id}-help`] : []),
    ...(complaints.length > 0 ? [`${id}-wrong`] : []),
  ];
  const marks = html`${described.length > 0 ? html`aria-describedby="${described.join(' ')}"` : null} ${complaints.length > 0 ? html`aria-invalid="true"` : null}`;
  return html`<div class="field" id="${anchor(name)}"><label for="${id}">${label}${required ? html`<span class="required">必填</span>` : null}</label>
${help ? html`<small id="${id}-help">${help}</small>` : null}
${control(field, id, typed[name] ?? '', marks)}
${complaints.length > 0 ? html`<small class="wrong" id="${id}-wrong">${complaints.map(({ detail }) => detail).join('')}</small>` : null}</div>`;
}

function control(field: SettingField, id: string, value: string, marks: Part): Html {
  const { name, choices, rows, type = 'text', autocomplete = 'off', fixed } = field;
  if (choices) {
    return html`<select id="${id}" name="${name}" ${marks}>${choices.map(([choice, words]) => html`<option value="${choice}" ${choice === value ? html`selected` : null}>${words}</option>`)}</select>`;
  }
  if (rows)
    return html`<textarea id="${id}" name="${name}" rows="${rows}" ${marks}>${value}</textarea>`;
  return html`<input id="${id}" name="${name}" type="${type}" value="${type === 'password' ? '' : value}" autocomplete="${autocomplete}" ${fixed ? html`readonly` : null} ${marks}>`;
}

/** The text fields of a posted form; files are left out. */
export function typedIn(body: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()] as const] : [],
    ),
  );
}
