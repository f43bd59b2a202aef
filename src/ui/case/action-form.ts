/** One event's form in one case: its fields, what they may choose from, and the command that comes back. */
import type { EventDeclaration } from '../../../workflows/kernel/event.ts';
import type { Choice } from '../../../workflows/kernel/label.ts';
import type { Action, Command } from '../../cases/decide.ts';
import type { Problem } from '../../problems.ts';
import type { PageDeps } from '../deps.ts';
import { emptyWorld, type Field, first, type Typed, type World } from '../fields/field.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { type Complaint, dataFrom, plainErrors } from '../fields/read.ts';
import { titleForParty } from '../party/case.ts';
import { correctableFields, withCorrectValue } from './correction-fields.ts';
import { type CaseView, partyLine } from './view.ts';

export type ActionForm = {
  readonly event: string;
  readonly title: string;
  readonly action: Action;
  readonly declaration: EventDeclaration;
  /** The event's own data, below `data`. */
  readonly fields: readonly Field[];
  /** When it took effect and why that is told late; empty where that is not asked. */
  readonly dating: readonly Field[];
};

/** Null for an event that people do not post. */
export function actionForm(deps: PageDeps, view: CaseView, event: string): ActionForm | null {
  const { procedure, access } = view;
  const action = view.actions.find((one) => one.event === event);
  const declaration = procedure.events[event];
  if (!action || !declaration) return null;
  const schema = deps.eventSchemas[procedure.id]?.[event];
  return {
    event,
    title: access.whole ? action.title : titleForParty(procedure, action),
    action,
    declaration,
    fields: fieldsOf(schema, event, procedure),
    dating: access.whole ? datingOf(event, declaration) : [],
  };
}

const datingOf = (event: string, { noBackdating }: EventDeclaration): readonly Field[] => [
  ...(noBackdating
    ? []
    : [
        {
          kind: 'date',
          name: 'effectiveOn',
          label: '生效日期',
          required: false,
          help: '不填为今日；早于今日的，应当说明理由。',
        } as const,
      ]),
  ...(noBackdating
    ? []
    : [
        {
          kind: 'text',
          name: 'reason',
          label: event === 'entry.corrected' ? '更正理由' : '补登理由',
          required: event === 'entry.corrected',
        } as const,
      ]),
];

export async function worldOf(
  deps: PageDeps,
  view: CaseView,
  event: string,
  typed: Typed,
): Promise<World> {
  const { access, parties, attachments } = view;
  const mine = parties.filter(
    ({ id, active }) => active && (access.whole || access.actor.parties.includes(id)),
  );
  return {
    ...emptyWorld,
    parties: mine.map((party) => ({ value: party.id, label: partyLine(view, party) })),
    staff: await staffChoices(deps, view.procedure.events[event]),
    files: attachments.map(({ sha256, name }) => ({ value: sha256, label: name })),
    picks:
      event === 'entry.corrected'
        ? correctableFields(deps, view, Number(first(typed, 'data.entry')))
        : picksIn(view, event),
  };
}

const picksIn = ({ procedure, facts }: CaseView, event: string): readonly Choice[] =>
  procedure.forms.picks?.[event]?.(facts) ?? [];

/** Some events name people of one role, as who may be put in charge; anybody on the organ's side may be asked to stand aside. */
async function staffChoices(
  { people }: PageDeps,
  declaration: EventDeclaration | undefined,
): Promise<readonly Choice[]> {
  const role = declaration?.names?.role;
  const wanted = role ? [role] : ['registrar', 'officer', 'reviewer', 'head', 'clerk'];
  return (await people.staff())
    .filter(({ disabled, roles }) => !disabled && roles.some((role) => wanted.includes(role)))
    .map(({ account, name, department }) => ({
      value: account,
      label: department ? `${name}（${department}）` : name,
    }));
}

/** What an empty form begins with. */
export function opening(view: CaseView, event: string, entry: string | undefined): Typed {
  const { facts, procedure } = view;
  const { begun, nextIds } = procedure.forms;
  const typed = new Map<string, readonly string[]>(
    (begun?.[event]?.(facts) ?? []).map(([place, text]) => [`data.${place}`, [text]]),
  );
  const id = nextIds?.[event]?.(facts);
  if (id) typed.set('data.id', [id]);
  if (entry && /^\d{1,6}$/.test(entry)) typed.set('data.entry', [entry]);
  return typed;
}

export function commandOf(deps: PageDeps, form: ActionForm, view: CaseView, typed: Typed): Command {
  const data = dataFrom(form.fields, 'data', typed);
  const effectiveOn = form.dating.length > 0 ? first(typed, 'effectiveOn').trim() : '';
  const reason = form.dating.length > 0 ? first(typed, 'reason').trim() : '';
  return {
    type: form.event,
    data: form.event === 'entry.corrected' ? withCorrectValue(deps, view, data) : data,
    ...(effectiveOn === '' ? {} : { effectiveOn }),
    ...(reason === '' ? {} : { reason }),
  };
}

const labelled = (fields: readonly Field[], path: string) => {
  const field = fields.find(({ name }) => name === path);
  return field && { label: field.label };
};

/** The problem's complaints, each beside the field that it is about. */
export function errorsOf(form: ActionForm, problem: Problem, typed: Typed): readonly Complaint[] {
  if (problem.code === 'backdating.reasonMissing' || problem.code === 'correction.reasonMissing') {
    return [{ path: 'reason', detail: problem.detail }];
  }
  if (problem.code.startsWith('effectiveOn.') || problem.code === 'backdating.notAllowed') {
    return [{ path: 'effectiveOn', detail: problem.detail }];
  }
  return plainErrors(form.fields, 'data', typed, problem.errors ?? []).map((error) => ({
    ...labelled(form.dating, error.path),
    ...error,
  }));
}
