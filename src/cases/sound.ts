/** Whether the names by which the parts of a procedure refer to each other lead somewhere; what it does with them is its own. */
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { rulebookFor } from '../../workflows/kernel/step.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';

/** What of the papers is looked at here, by kind. */
type Papers = Readonly<Record<string, { readonly startsTerm: string | null }>>;

type Named = readonly [what: string, names: readonly string[], exists: (name: string) => boolean];

/** Told at start: a misspelt name would be met by the one case that comes by it, years later. */
export function assertSound(procedure: Procedure, papers: Papers): void {
  for (const [what, names, exists] of namesIn(procedure, papers)) {
    const unknown = names.find((name) => !exists(name));
    if (unknown !== undefined)
      throw new Error(`The procedure ${procedure.id}: no such ${what}: ${unknown}`);
  }
}

function namesIn(procedure: Procedure, papers: Papers): readonly Named[] {
  const { id, access, approvals = {}, events, forms, law, servedEvents } = procedure;
  const states = [...rulebookFor(procedure)];
  const grants = Object.values(access.grants).flat();
  const kinds = [...procedure.paperKinds, ...Object.keys(servedEvents)];
  const asked = Object.entries(approvals).flatMap(([event, approval]) => [
    event,
    approval.asked,
    ...approval.answers.map((answer) => answer.event),
  ]);
  const stepsOf = [
    procedure.filingEvent,
    ...states.flatMap(([, rules]) => [...rules.keys()]),
    ...Object.keys(procedure.papers),
    ...Object.values(servedEvents),
    ...Object.keys(access.grants),
    ...asked,
    ...forms.checked.steps,
    ...Object.values(forms.handIns ?? {}).map(({ event }) => event),
  ];
  const conditionsOf = states.flatMap(([, rules]) =>
    [...rules.values()].flat().flatMap((rule) => [...rule.if, ...rule.when]),
  );
  const startedBy = kinds.flatMap((kind) => papers[kind]?.startsTerm ?? []);
  const isIn = (known: object) => (name: string) => Object.hasOwn(known, name);
  return [
    ['paper', kinds, isIn(papers)],
    ['event', stepsOf, isIn(events)],
    ['condition', conditionsOf, isIn(procedure.conditions)],
    ['predicate of access', grants.flatMap(({ only }) => only ?? []), isIn(access.predicates)],
    ['title of a state', states.map(([flat]) => flat), isIn(procedure.stateTitles)],
    [
      'state',
      [...Object.keys(procedure.stateTitles), ...Object.keys(procedure.stateBasis)],
      (name) => states.some(([flat]) => flat === name),
    ],
    ['term', startedBy, (term) => registeredTerm(term) !== undefined],
    ['term of its own', Object.keys(law?.terms ?? {}), (term) => term.startsWith(`${id}.`)],
  ];
}
