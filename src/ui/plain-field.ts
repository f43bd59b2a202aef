/** One line to fill in on a page that is no form of an event: label, help, what was typed, what is wrong. */
import { html } from 'hono/html';
import type { FieldError } from '../problems.ts';
import { anchor } from './fields/draw.ts';
import type { Html, Part } from './html.ts';

export type PlainField = {
  readonly name: string;
  readonly label: string;
  readonly help?: Part;
  readonly type?: 'text' | 'password' | 'time';
  readonly autocomplete?: string;
  readonly required?: boolean;
  /** Rows of a text of several lines; one line unless given. */
  readonly rows?: number;
};

/** What was typed by the field's name; passwords are never shown again. */
export type PlainTyped = Readonly<Record<string, string>>;

export function plainField(
  field: PlainField,
  typed: PlainTyped,
  errors: readonly FieldError[],
): Html {
  const { name, label, type = 'text', required = true } = field;
  const wrong = errors.filter(({ path }) => path === name);
  const value = type === 'password' ? '' : (typed[name] ?? '');
  const id = name.replaceAll('.', '-');
  const about = wrong.length > 0 ? `about-${id} wrong-${id}` : `about-${id}`;
  const attributes = html`id="in-${id}" name="${name}" aria-describedby="${about}"
${required ? html`aria-required="true"` : null} ${wrong.length > 0 ? html`aria-invalid="true"` : null}`;
  return html`<div class="${`field ${type === 'time' ? '' : 'wide'}`}" id="${anchor(name)}">
<label for="in-${id}">${label}${required ? html`<span class="required">必填</span>` : null}</label>
<small id="about-${id}">${field.help ?? ''}</small>
${
  field.rows
    ? html`<textarea ${attributes} rows="${field.rows}">
${value}</textarea>`
    : html`<input type="${type}" value="${value}" autocomplete="${field.autocomplete ?? 'off'}" autocapitalize="none" spellcheck="false" ${attributes}>`
}
${wrong.length > 0 ? html`<p class="wrong" id="wrong-${id}">${wrong.map(({ detail }) => detail).join(' ')}</p>` : null}</div>`;
}

/** The texts of a posted form by their names; files and repeated names are not among them. */
export function textsOf(body: Readonly<Record<string, unknown>>): PlainTyped {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [],
    ),
  );
}
