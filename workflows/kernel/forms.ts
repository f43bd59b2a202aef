/** What a procedure says of its own forms: words of fields and choices, what may be picked from the facts. Read by src/ui; no rule is kept here. */
import type { FilingForm } from './filing-form.ts';
import type { HandIn } from './hand-in.ts';
import type { Begun, Choice, Label, Words } from './label.ts';

/** By event, from the whole facts or from what `partyFacts` leaves of them. */
type FromFacts<Facts, Answer> = Readonly<Record<string, (facts: Facts) => Answer>>;

/** Checked before those that are common to all procedures (src/ui/labels.ts, src/ui/choices.ts). */
export type Wording = {
  /** By the field's name, wherever it occurs. */
  readonly names?: Readonly<Record<string, Label>>;
  /** By `event.path`, the path without row numbers: `decision.made.rulings`. */
  readonly fields: Readonly<Record<string, Label>>;
  /** Of fixed choices, by `event.path`, by `event.name` or by the field's name. The roles of parties are `role`. */
  readonly choices: Readonly<Record<string, Words>>;
};

export type Forms<Facts> = Wording & {
  /** Things of the case that an event refers to. */
  readonly picks?: FromFacts<Facts, readonly Choice[]>;
  /** The next free id for something new. */
  readonly nextIds?: FromFacts<Facts, string>;
  /** What an empty form begins with, by the place below the event's data. */
  readonly begun?: FromFacts<Facts, Begun>;
  /** What still stands between a case and these steps is shown on its page; archiving comes last by itself. */
  readonly checked: {
    /** Steps that end something, in the order in which they are looked for. */
    readonly steps: readonly string[];
    /** Their conditions as what has to be so. Mere orders of dates are left to the step itself. */
    readonly words: Words;
  };
  /** What parties hand in with files, by the name in the address of its page. */
  readonly handIns?: Readonly<Record<string, HandIn>>;
  readonly filing: FilingForm;
};
