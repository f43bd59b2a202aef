/** One door to the papers of an adjudication: what they all have in common. */

import type { z } from 'zod';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import type { Citation } from '../../workflows/kernel/citation.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';
import type { TermId } from '../../workflows/law/terms.ts';
import { cite } from '../citations.ts';
import type { PaperFacts } from '../paper.ts';
import { type TextDefinition, textPaper } from '../text-paper.ts';
import type { AdjudicationSource } from './case-facts.ts';

type Usual = 'basis' | 'signs' | 'volume' | 'calledFor' | 'startsTerm' | 'remedy' | 'datedOn';

type Definition<Schema extends z.ZodType> = Omit<TextDefinition<Schema, Facts>, Usual> &
  Partial<Pick<PaperFacts, 'signs' | 'volume' | 'calledFor' | 'remedy'>> & {
    readonly basis: readonly [Citation, ...Citation[]];
    readonly startsTerm?: TermId;
    /** 成文日期 is the day of its event, since the law counts from it; otherwise the day of its issue. */
    readonly datedOn?: 'event' | ((source: AdjudicationSource) => Day | null);
  };

/** A letter under the organ's seal in the open part of the file, unless told otherwise. */
export function adjudicationPaper<Schema extends z.ZodType>({
  basis,
  datedOn,
  ...facts
}: Definition<Schema>) {
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

/** What a short notice may have changed before approval: who is to be asked. */
export const CONTACT = ['contact.office', 'contact.officer', 'contact.phone', 'contact.address'];
