/** The filing of a procedure as a form: which fields who is asked, and the request that comes out of what was typed. */
import { createHash } from 'node:crypto';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { Person } from '../../people/person.ts';
import { type FieldError, failed } from '../../problems.ts';
import { checked } from '../../validate.ts';
import type { PageDeps } from '../deps.ts';
import { type Field, first, type Typed } from '../fields/field.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { dataFrom } from '../fields/read.ts';

/** What the organ notes down; somebody who files for himself on the net is not asked. */
const forOrgan = new Set([
  'receivedOn',
  'appliedOn',
  'form',
  'referredBy',
  'contractDispute',
  'protocol',
]);

export type Filing = Readonly<Record<string, unknown>>;

export type Request = {
  readonly procedure: string;
  readonly matter: string;
  readonly filing: Filing;
};

/** Those from outside the organ file for themselves or for whom they act for. */
export const isOfOrgan = (person: Person): boolean =>
  !person.roles.some((role) => role === 'party' || role === 'integrator' || role === 'undertaker');

export const mayFileIn = (person: Person, { filers }: Procedure): boolean =>
  filers.some((role) => person.roles.includes(role));

/** Every field of the filing; `whole` adds what the organ notes. */
export function filingFields(
  { eventSchemas }: Pick<PageDeps, 'eventSchemas'>,
  { id, filingEvent }: Procedure,
  whole: boolean,
): readonly Field[] {
  return fieldsOf(eventSchemas[id]?.[filingEvent], filingEvent).filter(
    ({ name }) => whole || !forOrgan.has(name),
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
      : [{ path: 'matter', detail: '请选择纠纷类别。' }]),
    ...(failed(judged) ? (judged.problem.errors ?? []) : []),
  ];
}

export const matterField = ({ matters }: Procedure): Field => ({
  kind: 'choice',
  name: 'matter',
  label: '纠纷类别',
  required: true,
  help: '不能确定的，选择最接近的一类，由本机关审查时核定。',
  choices: Object.entries(matters).map(([value, { title }]) => ({ value, label: title })),
});

/** What is known of somebody who files for himself. */
export function knownOf(person: Person): Typed {
  if (!person.roles.includes('party')) return new Map();
  return new Map([
    ['filing.applicants.0.name', [person.name]],
    ['filing.applicants.0.kind', [person.uscc ? 'organization' : 'person']],
    ...(person.idNumber ? [['filing.applicants.0.idNumber', [person.idNumber]] as const] : []),
    ...(person.uscc ? [['filing.applicants.0.uscc', [person.uscc]] as const] : []),
  ]);
}

/** Sending one form twice files one case. */
export function keyed(key: string, request: Request) {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return { key: `page:${key.slice(0, 100) || requestHash}`, requestHash };
}
