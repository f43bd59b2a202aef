/** What falls on which day: hearings, meetings, and deadlines that end; gathered for a page and for the feed alike. */
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { registeredTerm } from '../../../workflows/law/terms.ts';
import type { PageDeps } from '../deps.ts';

export type CalendarItem = {
  readonly key: string;
  readonly on: string;
  readonly kind: 'meeting' | 'deadline';
  readonly title: string;
  readonly note: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly provisional: boolean;
};

export type Whose = {
  readonly procedures: readonly Procedure[];
  /** Only cases of these accounts; left out: all. */
  readonly assignees?: readonly string[];
};

/** A month holds no more of either kind than anybody would read. */
const MOST = 500;

/** Both days included; meetings before deadlines within a day. */
export async function calendarItems(
  { store }: Pick<PageDeps, 'store'>,
  { procedures, assignees }: Whose,
  since: string,
  until: string,
): Promise<readonly CalendarItem[]> {
  const scope = {
    among: procedures.map(({ id }) => id),
    ...(assignees ? { assignees } : {}),
    ...{ since, until, limit: MOST },
  };
  const [meetings, deadlines] = await Promise.all([
    store.desk.lines({ ...scope, register: 'agenda' }),
    store.desk.deadlines(scope),
  ]);
  return [
    ...meetings.map(
      ({ caseId, caseNumber, caseTitle, key, from, subject, note }): CalendarItem => ({
        ...{ caseId, caseNumber, caseTitle, note, key, on: from },
        ...{ kind: 'meeting', title: subject, provisional: false },
      }),
    ),
    ...deadlines.map(
      ({ caseId, caseNumber, caseTitle, key, term, due, nominal, provisional }): CalendarItem => ({
        ...{ caseId, caseNumber, caseTitle, key, on: due, provisional, kind: 'deadline' },
        title: `${registeredTerm(term)?.title ?? term}届满`,
        note: nominal && nominal !== due ? `原届满${nominal}，逢休息日顺延` : '',
      }),
    ),
  ];
}
