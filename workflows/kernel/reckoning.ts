/**
 * What the law may ask of the clock: the request and answer of one reckoning.
 * Only types live here; the counting itself is src/clock, handed in as a port.
 */

/** A legal date, `YYYY-MM-DD`, a calendar day in Asia/Shanghai. */
export type Day = string;

export type Unit = 'day' | 'workingDay' | 'month' | 'year';

export type Span = { readonly length: number; readonly unit: Unit };

/** Days that do not count, half-open `(from, to]`; `to: null` while the clock stands. */
export type Exclusion = {
  readonly kind: string;
  readonly from: Day;
  readonly to: Day | null;
  /** What the working calls it, and the article; as the kind is registered where left out. */
  readonly called?: { readonly name: string; readonly basis: string };
};

export type ExtensionRequest = Span & {
  readonly approvedOn: Day;
  /** The article that allows it, where that is not the term's own. */
  readonly basis?: string;
};

export type ReckonRequest = {
  /** A span with its direction, or the id of a registered term. */
  readonly term: (Span & { readonly direction?: 'forward' | 'backward' }) | string;
  readonly start: Day;
  readonly excluded?: readonly Exclusion[];
  readonly extension?: ExtensionRequest | readonly ExtensionRequest[];
  readonly extensionCap?: Span;
  /** Division code of the calendar that counts, such as 331127; national unless given. */
  readonly region?: string;
  readonly asOf?: Day;
};

export type ExtensionVerdict =
  | { readonly valid: true }
  | {
      readonly valid: false;
      readonly code:
        | 'extension.late'
        | 'extension.tooLong'
        | 'extension.whileSuspended'
        | 'extension.early';
    };

/** One line of the working: an inclusive range of days that counted or did not, and why. */
export type WorkingLine = {
  readonly from: Day;
  readonly to: Day;
  readonly counted: boolean;
  readonly why: string;
  readonly basis: string;
};

export type Reckoning = {
  /** The unmoved last day; null while an exclusion is open. Alarms use it. */
  readonly nominal: Day | null;
  /** The last day moved off a rest day (民法典203); null while an exclusion is open. */
  readonly due: Day | null;
  /** True when a day whose status decided the result has no published calendar. */
  readonly provisional: boolean;
  /** Calendar days of the merged exclusions in (start, nominal]. */
  readonly excludedDays: number;
  /** Units used and left at `asOf` (or at the start of an open exclusion); else null. */
  readonly used: number | null;
  readonly remaining: number | null;
  readonly extension?: ExtensionVerdict | readonly ExtensionVerdict[];
  readonly working: readonly WorkingLine[];
  readonly basis: readonly string[];
};

/** The part of a reckoning that decides dates, without its printable working. */
export type ReckonedDates = Omit<Reckoning, 'working'>;

/** The clock as guards and engine see it: calendars are already inside. */
export type Clock = {
  /** Throws a `ReckonRefusal` on a request that cannot be counted. */
  dates(request: ReckonRequest): ReckonedDates;
  reckon(request: ReckonRequest): Reckoning;
  /** Is this a day on which the organ does not work? */
  isRestDay(day: Day, region?: string): boolean;
};
