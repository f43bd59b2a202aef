/** Filing step by step, as a procedure declares it: what each step asks, and what is wrong in it. */
import type { FilingStep, FilingSteps } from '../../../workflows/kernel/filing-form.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import type { FieldError } from '../../problems.ts';
import type { PageDeps } from '../deps.ts';
import { type Field, type Rows, rowNumbers, type Typed } from '../fields/field.ts';
import { type Complaint, plainErrors } from '../fields/read.ts';
import { type Filing, faultsOf, filingFields, matterField, requestOf } from './form.ts';

/** A procedure that is filed step by step. */
export type Course = { readonly procedure: Procedure; readonly steps: FilingSteps };

export function courseOf(procedure: Procedure | undefined): Course | null {
  const steps = procedure?.forms.filing.steps;
  return procedure && steps ? { procedure, steps } : null;
}

/** The last step is every procedure's: everything once more, and the signature. */
const lastStep: FilingStep = { title: '核对与签字确认', lead: '', asks: [] };

export const allSteps = ({ steps }: Course): readonly FilingStep[] => [...steps.steps, lastStep];

export const lastOf = ({ steps }: Course): number => steps.steps.length + 1;

export const stepAt = (course: Course, no: number): Partial<FilingStep> =>
  allSteps(course)[no - 1] ?? {};

/** A list of texts that is asked one by one; the filing keeps them as texts. */
const oneByOne = (field: Field, asked: NonNullable<FilingSteps['oneByOne']>[string]): Rows => ({
  kind: 'rows',
  name: field.name,
  label: asked.label,
  each: asked.each ?? asked.one,
  required: field.required,
  ...(asked.help ? { help: asked.help } : {}),
  fields: [{ kind: 'text', name: 'text', label: asked.one, required: true }],
});

/** The fields of one step, drawn below `filing` but for the matter itself. */
export function fieldsOfStep(deps: PageDeps, course: Course, no: number): readonly Field[] {
  const { procedure, steps } = course;
  const all = filingFields(deps, procedure, false);
  return (stepAt(course, no).asks ?? []).flatMap((name) => {
    if (name === 'matter') return [matterField(procedure)];
    const singly = steps.oneByOne?.[name];
    return all
      .filter((field) => field.name === name)
      .map((field) => (singly ? oneByOne(field, singly) : field));
  });
}

/** The matter stands beside the filing. */
export const rootOf = (course: Course, no: number): string =>
  stepAt(course, no).asks?.includes('matter') ? '' : 'filing';

/** Where an oral filing keeps what else was said. */
export const saidAt = ({ steps }: Course): string | null =>
  steps.oral ? `filing.${steps.oral.saidIn}` : null;

/** Whether what was typed at this path belongs to a step. */
export const isOfStep = (course: Course, no: number, path: string): boolean =>
  (no === lastOf(course) && (/^(sign|oral)\./.test(path) || path === saidAt(course))) ||
  (stepAt(course, no).asks ?? []).some((name) => {
    const at = name === 'matter' ? 'matter' : `filing.${name}`;
    return path === at || path.startsWith(`${at}.`);
  });

/** The request as it is handed to the engine; `given` is what the way of filing adds. */
export function wizardRequest(
  deps: PageDeps,
  { procedure, steps }: Course,
  typed: Typed,
  given: Filing,
): ReturnType<typeof requestOf> {
  const singly = Object.keys(steps.oneByOne ?? {});
  const fields = filingFields(deps, procedure, false).filter(({ name }) => !singly.includes(name));
  const lists = singly.map((name) => [
    name,
    rowNumbers(typed, `filing.${name}`).map((n) =>
      (typed.get(`filing.${name}.${n}.text`)?.[0] ?? '').trim(),
    ),
  ]);
  return requestOf(procedure, fields, typed, { ...given, ...Object.fromEntries(lists) });
}

/** What is wrong in this step alone, in the words of somebody at a form. */
export function faultsOfStep(
  deps: PageDeps,
  course: Course,
  no: number,
  typed: Typed,
  given: Filing,
): readonly Complaint[] {
  const { procedure, steps } = course;
  const { matter, filing } = wizardRequest(deps, course, typed, given);
  const own = Object.fromEntries(
    Object.entries(filing).filter(([name]) => isOfStep(course, no, `filing.${name}`)),
  );
  const faults = faultsOf(procedure, { matter, filing: { ...steps.elsewhere, ...given, ...own } });
  const here = faults
    .map((fault) => ofOne(steps, fault))
    .filter(({ path }) => isOfStep(course, no, path));
  return plainErrors(fieldsOfStep(deps, course, no), rootOf(course, no), typed, here);
}

/** A complaint about one text of a list stands at the field that asked for it. */
function ofOne({ oneByOne: singly = {} }: FilingSteps, fault: FieldError): FieldError {
  const [, name = ''] = /^filing\.(\w+)\.\d+$/.exec(fault.path) ?? [];
  return Object.hasOwn(singly, name) ? { ...fault, path: `${fault.path}.text` } : fault;
}

/** The steps that still have something wrong, each with how much. */
export function unfinished(
  deps: PageDeps,
  course: Course,
  typed: Typed,
  given: Filing,
): readonly { readonly no: number; readonly faults: readonly FieldError[] }[] {
  return course.steps.steps
    .map((_, index) => index + 1)
    .map((no) => ({ no, faults: faultsOfStep(deps, course, no, typed, given) }))
    .filter(({ faults }) => faults.length > 0);
}
