/** How papers read the facts of an acceptance: the project, the people, the last days. No paper stands here. */

import type { PanelExpert } from '../../workflows/acceptance/experts.ts';
import {
  endOf,
  expertParty,
  type Facts,
  type Opinion,
  organiserOf,
} from '../../workflows/acceptance/facts.ts';
import type { Target } from '../../workflows/acceptance/filing.ts';
import { concludeGrounds, failGrounds } from '../../workflows/acceptance/grounds.ts';
import { objectorParty } from '../../workflows/acceptance/parties.ts';
import { spanIn } from '../../workflows/acceptance/terms.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import type { TermId } from '../../workflows/law/terms.ts';
import type { CaseSource } from '../case-source.ts';

export type AcceptanceSource = CaseSource<Facts>;

/** The newest of that day that the entry's own words fit; without them the newest of the day, or of all. */
export function calledBy<T>(
  source: AcceptanceSource,
  list: readonly T[],
  day: (one: T) => Day | null | undefined,
  fits: (one: T) => boolean = () => true,
): T | undefined {
  const ofTheDay = list.filter((one) => day(one) === source.entryOn);
  return ofTheDay.findLast(fits) ?? ofTheDay.at(-1);
}

export const projectOf = ({ facts: { filing } }: AcceptanceSource) => ({
  name: filing.name,
  number: filing.projectNo,
  category: filing.category.replace(/项目$/u, ''),
  undertaker: filing.undertaker.name,
  leader: filing.leader.name,
});

/** Who organises, and which department where one is named (办法6). */
export const organiserIn = ({ facts }: AcceptanceSource) => ({
  organiser: organiserOf(facts),
  department: facts.filing.department,
});

export const contactOf = ({ organ: { contact } }: AcceptanceSource) => ({
  office: contact.office,
  officer: contact.officer,
  phone: contact.phone,
});

export const named = ({ name, unit, kind, field }: PanelExpert) => ({
  name,
  unit,
  kind,
  ...(field === undefined ? {} : { field }),
});

/** Those who sit when the paper is written. */
export const seatsIn = ({ facts }: AcceptanceSource) => facts.panel?.seats ?? [];

/** The expert to whom this copy is written. */
export const addressedExpert = (source: AcceptanceSource) =>
  source.facts.appointed.find((one) => source.addressees.includes(expertParty(source.facts, one)));

export function addressedObjection(source: AcceptanceSource) {
  const answered = source.facts.objections.filter(({ answer }) => answer !== undefined);
  return (
    answered.findLast((one) => source.addressees.includes(objectorParty(one))) ??
    calledBy(source, answered, ({ answer }) => answer?.on)
  );
}

/** The opinion that was signed on the entry's day; otherwise the last one before it. */
export const opinionAt = ({ facts, entryOn }: AcceptanceSource): Opinion | undefined =>
  facts.opinions.findLast(({ signedOn }) => signedOn <= entryOn);

/** 办法18 in its own words: on what this opinion fails or concludes the project. */
export function groundsOf({ conclusion, failGrounds: fails, concludeGround }: Opinion): string[] {
  if (conclusion === 'pass') return [];
  if (conclusion === 'conclude') {
    const ground = concludeGrounds[concludeGround as keyof typeof concludeGrounds];
    return ground ? [ground.text] : [];
  }
  return (fails ?? []).flatMap((n) => failGrounds[n as keyof typeof failGrounds]?.text ?? []);
}

/** The last day of a term of the measures that runs from that day. */
export function dueFrom({ facts, clock }: AcceptanceSource, term: TermId, start: Day): Day | null {
  return clock.dates({ term: spanIn(facts, term), start, region: facts.region }).due;
}

/** The contract's last day with the extensions that were approved before the one of that index. */
export const endBefore = (facts: Facts, index: number): Day =>
  endOf({ ...facts, extensions: facts.extensions.slice(0, index) });

/** A target as a change words it: 菌渣利用率：80%. */
export const targetLine = ({ name, target, unit, aim }: Target): string =>
  `${name}：${aim === 'atMost' ? '不高于' : ''}${target}${unit}`;

/** Written by an officer as one text or as a list. */
export const asList = (text: string | readonly string[] | undefined): string[] | undefined =>
  text === undefined ? undefined : typeof text === 'string' ? [text] : [...text];
