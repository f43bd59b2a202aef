/** What records of spoken words (笔录) and internal forms share: when, where, who asked, who wrote, who signs. */

import { z } from 'zod';
import type { Party } from '../../workflows/adjudication/facts.ts';
import { terms } from '../../workflows/adjudication/terms.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import { requestOf } from '../../workflows/kernel/term.ts';
import { fromEntry } from '../case-source.ts';
import { day, filled } from '../fields.ts';
import { wide } from '../form.ts';
import { chineseDate } from '../kit/chinese-date.ts';
import type { TableRow } from '../kit/letter-document.ts';
import { clockTime, ended, listed, nameList } from '../wording.ts';
import type { AdjudicationSource } from './case-facts.ts';
import type { TheCase } from './the-case.ts';

/** 起止时间和地点 of a record. */
export const sessionFields = (basis: string) => ({
  on: day('日期', basis),
  /** 09:30 or 上午9时30分; nobody but who was there knows the hours. */
  startedAt: filled('开始时间', basis),
  endedAt: filled('结束时间', basis),
  place: filled('地点', basis),
});

type Session = {
  readonly on: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly place: string;
};

export const sessionLines = ({ on, startedAt, endedAt, place }: Session): string[] => [
  `时间：${chineseDate(on)}${clockTime(startedAt)}至${clockTime(endedAt)}`,
  `地点：${place}`,
];

/** Two members of the staff at least make a record (law.md §4.3, after 行政处罚法第42条). */
export const twoOfStaff = (label: string, basis: string) =>
  z.array(filled(label, basis)).min(2).meta({ label, basis });

/** Who against whom about what, at the head of a form. */
export const caseRows = ({
  applicants,
  respondents,
  thirdParties,
  dispute,
}: TheCase): TableRow[] => [
  wide('案由', dispute),
  wide('申请人', nameList(applicants)),
  wide('被申请人', nameList(respondents)),
  ...(thirdParties.length > 0 ? [wide('第三人', nameList(thirdParties))] : []),
];

/** Who posted the calling entry, by name where it is known. */
export const poster = ({ entryBy, nameOf }: AdjudicationSource): string | undefined =>
  (entryBy && nameOf?.(entryBy)) || undefined;

/** The party that the calling entry names, also one that has left since. */
export const entryParty = (source: AdjudicationSource): Party | undefined =>
  source.facts.parties.find(({ id }) => id === fromEntry(source, 'partyId'));

/** A text of the calling entry. */
export function entryText(source: AdjudicationSource, item: string): string | undefined {
  const value = fromEntry(source, item);
  return typeof value === 'string' ? value : undefined;
}

/** Written by an officer as one text or as a list of texts. */
export function entryList(source: AdjudicationSource, item: string): string[] | undefined {
  const value = fromEntry(source, item);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/** The last day of a running term of the case, by its key; null where it does not run or stands still. */
export function dueIn({ facts, clock }: AdjudicationSource, key: string): Day | null {
  const term = terms(facts).findLast((one) => one.key === key);
  return term ? clock.dates(requestOf(term, facts.region)).due : null;
}

/** A member of the staff by name: an account or an office in its place would tell a party nothing. */
export const personOfStaff = (label: string, basis: string) =>
  filled(label, basis)
    .regex(/\p{Script=Han}/u)
    .meta({ label, basis });

/** What an account's holder is called; a name that was entered stays as it is. */
export const staffNamed = (
  { nameOf }: AdjudicationSource,
  account: string | undefined,
): string | undefined => (account === undefined ? undefined : (nameOf?.(account) ?? account));

/** Several requests in one field of a form. */
export const numbered = (claims: readonly string[]): string =>
  claims.length > 1
    ? listed(claims)
        .map((claim, i) => `${i + 1}.${claim}`)
        .join('\n')
    : claims.map(ended).join('');
