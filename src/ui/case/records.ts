/** Shows kept data as a list of labelled values; numbers of people are masked wherever they stand. */
import { html } from 'hono/html';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { maskedNumber, maskedPhone, maskedValue } from '../../masking.ts';
import { paperTitle } from '../../papers/titles.ts';
import { serviceMethods, wordFor } from '../choices.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { labelFor } from '../labels.ts';

/** Who the ids in a record stand for. */
export type Names = {
  readonly party: (id: string) => string;
  readonly account: (account: string) => string;
};

/** The case whose record it is. */
export type Told = { readonly procedure: Procedure; readonly names: Names };

type Data = Readonly<Record<string, unknown>>;

export function dataList(data: Data, event: string, told: Told, path = ''): Html | null {
  const shown = Object.entries(data).filter(([, value]) => !isNothing(value));
  if (shown.length === 0) return null;
  return html`<dl class="facts">${shown.map(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return html`<dt>${labelFor(told.procedure.forms, event, at).label}</dt><dd>${valueIn(value, event, at, told)}</dd>`;
  })}</dl>`;
}

const isNothing = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

function valueIn(value: unknown, event: string, path: string, told: Told): Part {
  if (Array.isArray(value)) {
    return html`<ol class="items">${value.map((one) => html`<li>${valueIn(one, event, path, told)}</li>`)}</ol>`;
  }
  if (typeof value === 'object' && value !== null)
    return dataList(value as Data, event, told, path);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return textOf(String(value), event, path.split('.').at(-1) ?? path, told);
}

function textOf(text: string, event: string, name: string, { procedure, names }: Told): string {
  if (name === 'idNumber') return maskedNumber(text);
  if (name === 'phone') return maskedPhone(text);
  if (name === 'partyId' || name === 'consents') return names.party(text);
  if (name === 'of' || name === 'to') return names.account(text);
  if (name === 'sha256') return `${text.slice(0, 12)}…`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDay(text);
  return wordFor(procedure.forms, event, name, text);
}

/** What a journal entry says beside its title; the events that the engine posts are told in a sentence. */
export function entryDetails(type: string, data: Data, told: Told): Part {
  const { names, procedure } = told;
  const text = (name: string) => String(data[name] ?? '');
  // What was filed has a part of its own.
  if (type === procedure.filingEvent) return null;
  if (type === 'paper.served' || Object.values(procedure.servedEvents).includes(type)) {
    return html`<p>${paperTitle(text('kind'))}送达${names.party(text('partyId'))}：${methodOf(text('method'))}，${longDay(text('sentOn'))}发出，${longDay(text('servedOn'))}送达</p>`;
  }
  switch (type) {
    case 'paper.issued':
      return html`<p>${paperTitle(text('kind'))}，${data['number'] ? text('number') : '不编文号'}</p>`;
    case 'paper.voided':
      return html`<p>${paperTitle(text('kind'))}，${data['number'] ? text('number') : '不编文号'}，作废：${text('reason')}</p>`;
    case 'calendar.changed':
      return html`<p>${text('source')}</p>`;
    case 'entry.corrected':
      return html`<p>更正第${text('entry')}条记录的“${corrected(text('field'), told)}”：${shortly(maskedValue(text('field'), data['value']))}${following(data, told)}。依据：${text('evidence')}</p>`;
    default:
      return dataList(data, type, told);
  }
}

/** The field that was put right, by its own name: which entry it stands in is said beside it. */
const corrected = (field: string, { procedure }: Told): string =>
  labelFor(procedure.forms, '', field).label;

/** What had to be reckoned anew from it. */
const following = (data: Data, told: Told): string =>
  Object.entries((data['follows'] ?? {}) as Data)
    .map(([name, value]) => `，${corrected(name, told)}随之为${shortly(value)}`)
    .concat(((data['fallen'] ?? []) as number[]).map((seq) => `，第${seq}条记录随之不再成立`))
    .join('');

const shortly = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const methodOf = (method: string): string =>
  (serviceMethods as Readonly<Record<string, string>>)[method] ?? method;
