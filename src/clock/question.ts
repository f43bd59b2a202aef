/** A reckoning request read into numbers, with every impossible one refused; it counts nothing. */

import type {
  Exclusion,
  ExtensionRequest,
  ReckonRequest,
  Span,
  Unit,
} from '../../workflows/kernel/reckoning.ts';
import { type DayNumber, parseDay } from './day-number.ts';
import { ReckonRefusal } from './refusal.ts';

export type AskedExclusion = {
  readonly kind: string;
  readonly from: DayNumber;
  readonly to: DayNumber | null;
  readonly called?: Exclusion['called'];
};

export type AskedExtension = Span & { readonly approvedOn: DayNumber; readonly basis?: string };

export type Question = {
  readonly term: Span;
  readonly backward: boolean;
  readonly start: DayNumber;
  readonly exclusions: readonly AskedExclusion[];
  readonly extensions: readonly AskedExtension[];
  readonly cap?: Span;
  readonly asOf?: DayNumber;
  /** The article of a registered term. */
  readonly basis?: string;
};

/** A term as the register of the law holds it. */
export type NamedTerm = Span & {
  readonly direction?: 'forward' | 'backward';
  /** All its extensions together. */
  readonly cap?: Span;
  readonly basis?: string;
};

export type TermLookup = (id: string) => NamedTerm | undefined;

const MAX_LENGTH = 100_000;
const units: readonly Unit[] = ['day', 'workingDay', 'month', 'year'];

export function readQuestion(request: ReckonRequest, terms: TermLookup): Question {
  const term = readTerm(request.term, terms);
  const cap = term.cap ?? request.extensionCap;
  const question: Question = {
    term: readSpan(term),
    backward: term.direction === 'backward',
    start: parseDay(request.start),
    exclusions: (request.excluded ?? []).map(readExclusion),
    extensions: readExtensions(request.extension),
    ...(cap && { cap: readSpan(cap) }),
    ...(request.asOf !== undefined && { asOf: parseDay(request.asOf) }),
    ...(term.basis !== undefined && { basis: term.basis }),
  };
  if (question.backward) refuseWhatOnlyRunsForward(question);
  return question;
}

function readTerm(term: ReckonRequest['term'], terms: TermLookup): NamedTerm {
  if (typeof term !== 'string') return term;
  const registered = terms(term);
  if (registered === undefined) throw new ReckonRefusal('term.unknown', term);
  return registered;
}

function readSpan({ length, unit }: Span): Span {
  if (!units.includes(unit)) throw new ReckonRefusal('unit.unknown', String(unit));
  if (!Number.isInteger(length) || length <= 0) {
    throw new ReckonRefusal('length.notPositive', String(length));
  }
  if (length > MAX_LENGTH) throw new ReckonRefusal('length.tooLarge', String(length));
  return { length, unit };
}

function readExclusion({ kind, from, to, called }: Exclusion): AskedExclusion {
  const read = {
    kind,
    from: parseDay(from),
    to: to === null ? null : parseDay(to),
    ...(called && { called }),
  };
  if (read.to !== null && read.to < read.from) {
    throw new ReckonRefusal('exclusion.reversed', `${from} 至 ${to}`);
  }
  return read;
}

function readExtensions(asked: ReckonRequest['extension']): AskedExtension[] {
  const extensions = listOf(asked).map((extension) => ({
    ...readSpan(extension),
    approvedOn: parseDay(extension.approvedOn),
    ...(extension.basis !== undefined && { basis: extension.basis }),
  }));
  for (const [index, extension] of extensions.entries()) {
    const before = extensions[index - 1];
    // Each is judged against the due date before it, so the order is part of the question.
    if (before && extension.approvedOn < before.approvedOn)
      throw new ReckonRefusal('extension.unordered');
  }
  return extensions;
}

function listOf(asked: ReckonRequest['extension']): readonly ExtensionRequest[] {
  if (asked === undefined) return [];
  return 'approvedOn' in asked ? [asked] : asked;
}

function refuseWhatOnlyRunsForward(question: Question): void {
  if (question.exclusions.length > 0) throw new ReckonRefusal('backward.excluded');
  if (question.extensions.length > 0) throw new ReckonRefusal('backward.extension');
}
