/** An event of a procedure: how it is declared, and the envelope in which a machine receives it. */
import type { z } from 'zod';
import type { Role } from './actor.ts';
import type { Citation } from './citation.ts';
import type { Clock, Day } from './reckoning.ts';

/** Facts from outside the file, such as a register or a draw, that somebody named has to supply. */
export type Supplied<Schema extends z.ZodType = z.ZodType> = {
  /** The supplier, by the name under which the engine knows it. */
  readonly by: string;
  readonly data: Schema;
};

export type EventDeclaration<Schema extends z.ZodType = z.ZodType> = {
  /** 中文名称, as it stands in the timeline and on buttons. */
  readonly title: string;
  readonly data: Schema;
  readonly basis: readonly Citation[];
  /** Its effective date must be the day of recording. */
  readonly noBackdating?: true;
  /** Records only that a term ran out: where an earlier entry is put right and the term had not, it falls with it. */
  readonly lapse?: true;
  /** Posted by the engine alone, because it follows from another record. */
  readonly derived?: true;
  /** The field of its data that names the day on which it takes effect: both are put right together. */
  readonly dayIn?: (data: never) => string;
  /** What of its data is reckoned from the rest, and anew when the rest is put right: an announcement's end. */
  readonly reckoned?: (
    data: never,
    announcementEnd: (sentOn: Day) => Day,
  ) => Readonly<Record<string, unknown>>;
  /** A field that names an account of the organ's staff, and the role it must have. */
  readonly names?: { readonly field: string; readonly role: Role };
  /**
   * What the engine asks for before it decides. The answer is kept with the event under `data.supplied`, so
   * that a replay finds it there; who posts the event can neither give nor correct it.
   */
  readonly supplied?: Supplied;
  /** Deliberation within the organ (副卷): parties do not see it. */
  readonly internal?: true;
};

export type EventDeclarations = Readonly<Record<string, EventDeclaration>>;

export type Envelope<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
  /** Effective date: legal time runs on it. */
  readonly on: Day;
  /** The day of recording in Asia/Shanghai. */
  readonly today: Day;
  readonly by: { readonly account: string; readonly role: Role };
  /** Its number in the journal. */
  readonly entry: number;
  /** Null on replay: what was lawful when it was recorded is not judged again. */
  readonly clock: Clock | null;
};

type SuppliedIn<Event> = Event extends { readonly supplied: Supplied<infer Schema> }
  ? { readonly supplied: z.output<Schema> }
  : unknown;

export type EventOf<Events extends EventDeclarations, Type extends keyof Events = keyof Events> = {
  [T in Type & string]: Envelope<T, z.output<Events[T]['data']> & SuppliedIn<Events[T]>>;
}[Type & string];
