/** Which papers an event calls for. What they say and look like is templates/. */
import type { Envelope } from './event.ts';

export type PaperDue = {
  /** Kind in the register of templates/. */
  readonly kind: string;
  /** Party ids it is addressed to. */
  readonly to: readonly string[];
};

export type PapersDue<Facts> = Readonly<
  Record<string, (facts: Facts, event: Envelope) => readonly PaperDue[]>
>;

/** The derived event that follows when a paper of a kind has reached a party. */
export type ServedEvents = Readonly<Record<string, string>>;
