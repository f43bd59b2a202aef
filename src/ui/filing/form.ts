/** The filing of a procedure as a form: which fields who is asked, and the request that comes out of what was typed. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import type { FilingSteps } from '../../../workflows/kernel/filing-form.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed } from '../../problems.ts';
import { checked } from '../../validate.ts';
import type { PageDeps } from '../deps.ts';
import { type Field, first, type Typed } from '../fields/field.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { dataFrom } from '../fields/read.ts';

export type Filing = Readonly<Record<string, unknown>>;

export type Request = {
  readonly procedure: string;
  readonly matter: string;
  readonly filing: Filing;
};

/** Those from outside the organ file for themselves or for whom they act for. */
export const isOfOrgan = (person: Person): boolean =>
  !person.roles.some((role) => role === 'party' || role === 'integrator' || role === 'undertaker');

/** Those from outside file step by step, where a procedure has steps for them. */
export const mayFileIn = (person: Person, { filers, forms }: Procedure): boolean =>
  filers.some((role) => person.roles.includes(role)) &&
  (isOfOrgan(person) || forms.filing.steps !== undefined);

/** Every field of the filing; `whole` adds what the organ notes. */
export function filingFields(
  { eventSchemas }: Pick<PageDeps, 'eventSchemas'>,
  procedure: Procedure,
  whole: boolean,
): readonly Field[] {
  const { id, filingEvent, forms } = procedure;
  const notAsked = whole ? [] : (forms.filing.steps?.notAsked ?? []);
  return fieldsOf(eventSchemas[id]?.[filingEvent], filingEvent, procedure).filter(
    ({ name }) => !notAsked.includes(name),
  );
}

export function requestOf(
  procedure: Procedure,
  fields: readonly Field[],
  typed: Typed,
  given: Filing,
): Request {
  const filing = { ...given, ...dataFrom(fields, 'filing', typed) };
  return { procedure: procedure.id, matter: first(typed, 'matter'), filing };
}

/** What is wrong with it, field by field; empty when the engine may be asked. */
export function faultsOf(
  procedure: Procedure,
  { matter, filing }: Pick<Request, 'matter' | 'filing'>,
): readonly FieldError[] {
  const judged = checked(procedure.filing, filing, 'filing', procedure.filingBasis);
  return [
    ...(Object.hasOwn(procedure.matters, matter)
      ? []
      : [{ path: 'matter', detail: `请选择${procedure.forms.filing.matter.label}。` }]),
    ...(failed(judged) ? (judged.problem.errors ?? []) : []),
  ];
}

export const matterField = ({ matters, forms: { filing } }: Procedure): Field => ({
  kind: 'choice',
  name: 'matter',
  label: filing.matter.label,
  required: true,
  ...(filing.matter.help ? { help: filing.matter.help } : {}),
  choices: Object.entries(matters).map(([value, { title }]) => ({ value, label: title })),
});

/** What is known of somebody who files for himself. */
export function knownOf(person: Person, { self }: FilingSteps): Typed {
  if (!person.roles.includes('party')) return new Map();
  const known = {
    name: person.name,
    kind: person.uscc ? 'organization' : 'person',
    ...(person.idNumber ? { idNumber: person.idNumber } : {}),
    ...(person.uscc ? { uscc: person.uscc } : {}),
  };
  return new Map(Object.entries(known).map(([name, text]) => [`filing.${self}.${name}`, [text]]));
}

export const filerOf = ({ account, name, roles }: Person): Actor => ({
  account,
  name,
  roles,
  parties: [],
});

/** Sending one form twice files one case. */
export function keyed(key: string, request: Request) {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return { key: `page:${key.slice(0, 100) || requestHash}`, requestHash };
}
