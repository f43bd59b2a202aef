/** What the papers of every procedure have in common: a letter under the organ's seal in the open part of the file, unless told otherwise. */

import type { z } from 'zod';
import type { Citation } from '../workflows/kernel/citation.ts';
import type { Day } from '../workflows/kernel/reckoning.ts';
import type { CaseSource } from './case-source.ts';
import { cite } from './citations.ts';
import type { PaperFacts } from './paper.ts';
import { type TextDefinition, textPaper } from './text-paper.ts';

type Usual = 'basis' | 'signs' | 'volume' | 'calledFor' | 'startsTerm' | 'remedy' | 'datedOn';

export type OrganPaper<Schema extends z.ZodType, Facts> = Omit<
  TextDefinition<Schema, Facts>,
  Usual
> &
  Partial<Pick<PaperFacts, 'signs' | 'volume' | 'calledFor' | 'remedy'>> & {
    readonly basis: readonly [Citation, ...Citation[]];
    /** By its registered id, built in or brought along by the procedure. */
    readonly startsTerm?: `${string}.${string}`;
    /** 成文日期 is the day of its event, since the law counts from it; otherwise the day of its issue. */
    readonly datedOn?: 'event' | ((source: CaseSource<Facts>) => Day | null);
  };

export function organPaper<Schema extends z.ZodType, Facts>({
  basis,
  datedOn,
  ...facts
}: OrganPaper<Schema, Facts>) {
  return textPaper<Schema, Facts>({
    signs: 'organSeal',
    volume: 'main',
    calledFor: 'event',
    remedy: false,
    ...facts,
    startsTerm: facts.startsTerm ?? null,
    basis: basis.map(cite),
    ...(datedOn ? { datedOn: datedOn === 'event' ? ({ entryOn }) => entryOn : datedOn } : {}),
  } as TextDefinition<Schema, Facts>);
}

/** A form that every procedure has: filled from what `CaseHead` says, whatever the facts are. */
export const commonPaper = <Schema extends z.ZodType>(definition: OrganPaper<Schema, unknown>) =>
  organPaper(definition);

/** 审批表、审议意见、讨论记录: written and signed within the organ, on the day of its event; parties do not inspect it. */
export const INTERNAL = {
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  volume: 'inner',
  datedOn: 'event',
} as const;

/** 申请书、委托书: a party's paper to the organ, printed for it to sign on the day of its event. */
export const PARTYS_OWN = {
  format: 'form',
  addressee: 'organ',
  signs: 'party',
  datedOn: 'event',
} as const;
