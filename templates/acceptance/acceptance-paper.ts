/** One door to the papers of an acceptance: what a wording returns, how it is laid out, what they all have in common. */

import type { z } from 'zod';
import type { Citation } from '../../workflows/kernel/citation.ts';
import { itemBlocks, opening, paragraph } from '../adjudication/section-blocks.ts';
import type { Block } from '../kit/letter-document.ts';
import { definePaper, type Frame, type LetterBody } from '../paper.ts';
import type { AcceptanceSource } from './case-facts.ts';
import { citeMeasures } from './the-project.ts';

/** What a paper says, in order: a paragraph, one that leads to what follows, a heading, items, lines to sign. */
export type Part =
  | string
  | { readonly leading: string }
  | { readonly heading: string }
  | { readonly items: readonly string[] }
  /** Figures to compare or copy, flush left on lines of their own. */
  | { readonly figures: string }
  | { readonly toSign: readonly string[] };

export type Text = {
  /** Absent on records, which are sent to nobody. */
  readonly addressee?: string;
  readonly parts: readonly Part[];
};

type Definition<Schema extends z.ZodType> = {
  readonly kind: string;
  readonly title: string;
  readonly mark: string;
  readonly basis: readonly [Citation, ...Citation[]];
  readonly format: 'document' | 'letter';
  /** One letter for all, or one for each of those it is addressed to. */
  readonly addressee?: 'parties' | 'eachParty';
  /** Whether people sign on it beside the seal. */
  readonly signedByHand?: boolean;
  readonly remedy?: boolean;
  readonly schema: Schema;
  readonly text: (data: z.output<Schema>, frame: Frame) => Text;
  readonly fromCase: (source: AcceptanceSource) => unknown;
  /** Dated when it is issued, not by its event. */
  readonly datedWhenIssued?: boolean;
};

export function acceptancePaper<Schema extends z.ZodType>(definition: Definition<Schema>) {
  const { kind, title, mark, basis, format, schema, text, fromCase } = definition;
  return definePaper({
    kind,
    title,
    mark,
    basis: basis.map(citeMeasures),
    format,
    addressee: definition.addressee ?? 'parties',
    signs: definition.signedByHand ? 'organSealAndParties' : 'organSeal',
    startsTerm: null,
    remedy: definition.remedy ?? false,
    schema,
    layout: (data, frame): LetterBody => {
      const { addressee, parts } = text(data, frame);
      return {
        title: format === 'document' ? `${frame.organ.name}\n${title}` : title,
        ...(addressee === undefined ? {} : { addressee }),
        blocks: parts.flatMap(blocksOf),
      };
    },
    fromCase,
    datedOn: ({ entryOn }: AcceptanceSource) => (definition.datedWhenIssued ? null : entryOn),
  });
}

function blocksOf(part: Part): Block[] {
  if (typeof part === 'string') return [paragraph(part)];
  if ('leading' in part) return [opening(part.leading)];
  if ('heading' in part) return [{ kind: 'heading', level: 1, text: part.heading }];
  if ('figures' in part) return [{ kind: 'paragraph', text: part.figures, flush: true }];
  if ('items' in part) return itemBlocks('arabic', part.items);
  return [{ kind: 'signatureLines', lines: part.toSign }];
}
