/** An event of a procedure: how it is declared, and the envelope in which a machine receives it. */
import type { z } from 'zod';
import type { Role } from './actor.ts';
import type { Citation } from './citation.ts';
import type { Clock, Day } from './reckoning.ts';

export type EventDeclaration<Schema extends z.ZodType = z.ZodType> = {
  /** 中文名称, as it stands in the timeline and on buttons. */
  readonly title: string;
  readonly data: Schema;
  readonly basis: readonly Citation[];
  /** Its effective date must be the day of recording. */
  readonly noBackdating?: true;
  /** Posted by the engine alone, because it follows from another record. */
  readonly derived?: true;
  /** A field that names an account of the organ's staff, and the role it must have. */
  readonly names?: { readonly field: string; readonly role: Role };
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

export type EventOf<Events extends EventDeclarations, Type extends keyof Events = keyof Events> = {
  [T in Type & string]: Envelope<T, z.output<Events[T]['data']>>;
}[Type & string];
