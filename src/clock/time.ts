/** What time it is: the only place that asks the machine, or the rehearsal clock in its stead. */

export type Time = {
  /** UTC ISO 8601 with milliseconds. */
  now(): string;
  /** The legal day in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string;
};

const ZONE = 'Asia/Shanghai';

/** The instant at which a legal day begins. */
export const beginningOf = (day: string): string =>
  instantText(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant());

export const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString();

const instantText = (instant: Temporal.Instant): string =>
  instant.toString({ fractionalSecondDigits: 3 });

export const systemTime: Time = {
  now: () => instantText(Temporal.Now.instant()),
  today: () => Temporal.Now.plainDateISO(ZONE).toString(),
};

/** A clock that stands still until it is moved (演练). */
export class RehearsalTime implements Time {
  #now: string;
  #today: string;

  constructor(start: string) {
    this.#now = instantText(Temporal.Instant.from(start));
    this.#today = dayOf(this.#now);
  }

  now(): string {
    return this.#now;
  }

  today(): string {
    return this.#today;
  }

  /** Forward only; false when the instant lies before the clock. */
  moveTo(instant: string): boolean {
    const target = Temporal.Instant.from(instant);
    if (Temporal.Instant.compare(target, Temporal.Instant.from(this.#now)) < 0) return false;
    this.#now = instantText(target);
    this.#today = dayOf(this.#now);
    return true;
  }
}
