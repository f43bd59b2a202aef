/** A case as its procedure's guide reads it: what is done next, and what the state means to the reader. */
import { type NextStep, plainWords, type Seen } from '../../../workflows/kernel/guide.ts';
import type { CaseView } from '../case/view.ts';

export function nextSteps(view: CaseView): readonly NextStep[] {
  const words = wordsFor(view);
  return [
    ...(view.procedure.guide.nextSteps?.(seenBy(view)) ?? []),
    ...(words ? [{ text: words.next }] : []),
  ];
}

/** An agent of both sides is told as the one who applied. */
export function wordsFor(view: CaseView) {
  const { procedure, access, parties } = view;
  const own = parties.filter(({ id }) => access.actor.parties.includes(id));
  const { role } = own.find(({ filing }) => filing) ?? own[0] ?? {};
  return plainWords(procedure, access.row.flat, role ?? deskRoleOf(view));
}

/** The role by which somebody reads the cases of his own body alone; undefined for the organ's staff and for parties. */
export function deskRoleOf({ procedure, access }: CaseView): string | undefined {
  const { readers, boundReaders } = procedure;
  const held = readers.filter((role) => access.actor.roles.includes(role));
  return access.whole && held.every((role) => boundReaders?.roles.includes(role))
    ? held[0]
    : undefined;
}

export function seenBy({ access, procedure, facts, parties, deadlines, today }: CaseView): Seen {
  const { flat, receivedOn, closedOn } = access.row;
  const stateTitle = procedure.stateTitles[flat] ?? flat;
  const own = access.actor.parties;
  return { flat, stateTitle, receivedOn, closedOn, today, facts, parties, own, deadlines };
}
