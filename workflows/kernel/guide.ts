/** How a procedure is told to the public and to those in a case, in everyday words (规则13). Words only; nothing is decided here. */
import type { Citation } from './citation.ts';
import type { PartySummary } from './party.ts';
import type { Day } from './reckoning.ts';

export type Told = { readonly title: string; readonly text: string };

/** What a state means to somebody who is no lawyer, and what comes next. */
export type PlainWords = { readonly now: string; readonly next: string };

/** A line of “how long does it take”, with the articles that fix it. */
export type Limit = Told & { readonly basis: readonly Citation[] };

/** A case as its reader may see it. */
export type Seen = {
  readonly flat: string;
  readonly stateTitle: string;
  readonly receivedOn: Day;
  readonly closedOn: Day | null;
  readonly today: Day;
  /** What `partyFacts` leaves; all of them for the staff. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly parties: readonly PartySummary[];
  /** Ids of those for whom the reader acts; none for the staff. */
  readonly own: readonly string[];
  readonly deadlines: readonly {
    readonly key: string;
    readonly term: string;
    readonly due: Day | null;
    readonly ended: Day | null;
    readonly status: string;
    readonly provisional: boolean;
  }[];
};

/** A stage of the case; what happened in it holds its days as YYYY-MM-DD, which a page writes out. */
export type Stage = {
  readonly title: string;
  readonly told: readonly string[];
  readonly state: 'done' | 'now' | 'ahead';
};

/** What a party should do next, its days as YYYY-MM-DD. */
export type NextStep = {
  readonly text: string;
  /** The event it is about, where the party can post it. */
  readonly event?: string;
  readonly urgent?: true;
  readonly basis?: readonly Citation[];
};

export type Guide = {
  /** Who can come with what. */
  readonly opening: string;
  /** What each matter is about, by its id. */
  readonly matters: Readonly<Record<string, string>>;
  /** The way through, from the side of who applies. */
  readonly steps: readonly Told[];
  readonly questions: readonly Told[];
  /** The articles that have all this published; not said where left out. */
  readonly published?: readonly Citation[];
  /** Empty forms to download, by their names in templates/. */
  readonly forms: readonly string[];
  /** What applies to a matter on a day, special law before the rule; empty where it is not in force. */
  readonly limits?: (matter: string, today: Day) => readonly Limit[];
  /** By state, as who applied reads them; to other roles in `statesTo` where they read otherwise. */
  readonly states: Readonly<Record<string, PlainWords>>;
  readonly statesTo?: Readonly<Record<string, Readonly<Record<string, PlainWords>>>>;
  /** Steps as a party takes them, by event: the organ receives, a party hands in. */
  readonly actTitles?: Readonly<Record<string, string>>;
  /** What helps to fill in a field, by `event.path`, for those outside the organ. */
  readonly fieldHelp?: Readonly<Record<string, string>>;
  /** Stages of a case, for a line of progress; none where left out. */
  readonly progress?: (seen: Seen) => readonly Stage[];
  /** What is to be done, before the words on what comes next. */
  readonly nextSteps?: (seen: Seen) => readonly NextStep[];
  /** Whether an act that is open to the reader concerns it at all. */
  readonly concerns?: (seen: Seen, event: string) => boolean;
  /** What the reader asked for and waits for. */
  readonly awaited?: (seen: Seen) => readonly string[];
};

export const plainWords = (
  { guide }: { readonly guide: Guide },
  flat: string,
  role?: string,
): PlainWords | undefined =>
  (role === undefined ? undefined : guide.statesTo?.[role]?.[flat]) ?? guide.states[flat];
