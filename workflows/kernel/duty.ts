/** Who has to do what until when, in one sentence: 请在某日以前……, of others 某某应当在某日以前……; its days as YYYY-MM-DD. */
import type { Citation } from './citation.ts';
import type { NextStep, Seen } from './guide.ts';
import type { Day } from './reckoning.ts';

export type Duty = {
  readonly who: string;
  /** The reader is the one. */
  readonly mine?: boolean;
  /** What is done, without subject and full stop. */
  readonly does: string;
  /** In which case, where it is not for everybody: 有……的. */
  readonly where?: string;
  /** The term that runs for it, by its key or its id; or its last day, where no term says it. */
  readonly term?: string;
  readonly until?: Day;
  readonly basis: readonly Citation[];
  readonly event?: string;
};

/** Once the last day is over, or while the term does not count, that is said. */
export function duty(seen: Seen, { who, mine, does, basis, event, ...when }: Duty): NextStep {
  const running = runningTerm(seen, when.term);
  const { due = when.until ?? null, provisional = false } = running ?? {};
  const day = due && `${due}${provisional ? '（暂定）' : ''}`;
  const over = due !== null && due < seen.today;
  const by = day && !over ? `在${day}以前` : '';
  const lead = when.where ? `${when.where}，` : '';
  const past = over ? `，期限已于${day}届满` : running && !due ? '，期限暂停计算' : '';
  if (!mine) return { text: `${lead}${who}${by ? `应当${by}` : ''}${does}${past}。`, basis };
  return {
    text: `${lead}请${over ? '尽快' : by}${does}${past}。`,
    basis,
    ...(when.where ? {} : { urgent: true as const }),
    ...(event ? { event } : {}),
  };
}

/** A term that still runs, or was missed and runs on: by its key, or the last one under its id. */
export const runningTerm = ({ deadlines }: Seen, name: string | undefined) =>
  deadlines.findLast(
    ({ key, term, ended, status }) =>
      (key === name || term === name) && ended === null && status !== 'void',
  );

/** 最迟某日, for a stage that is under way; nothing where no term runs for it. */
export function latest(seen: Seen, name: string): string[] {
  const running = runningTerm(seen, name);
  if (!running) return [];
  return running.due
    ? [`最迟${running.due}${running.provisional ? '（暂定）' : ''}`]
    : ['期限暂停计算'];
}
