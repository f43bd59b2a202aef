/** One door to the papers of an acceptance: what they all have in common. */

import type { z } from 'zod';
import type { Citation } from '../../workflows/kernel/citation.ts';
import type { Frame, PaperFacts } from '../paper.ts';
import { type Text, textPaper } from '../text-paper.ts';
import type { AcceptanceSource } from './case-facts.ts';
import { citeMeasures } from './the-project.ts';

type Definition<Schema extends z.ZodType> = {
  readonly kind: string;
  readonly title: string;
  readonly mark: string;
  readonly basis: readonly [Citation, ...Citation[]];
  readonly format: PaperFacts['format'];
  /** One letter for all; forms are handed in or stay in the file. */
  readonly addressee?: 'parties' | 'organ' | 'file';
  /** Who signs a form, which bears neither seal nor number; an expert signs as a party of the file. */
  readonly signs?: 'party' | 'staff' | 'staffAndParties';
  readonly remedy?: boolean;
  readonly volume?: 'main' | 'inner';
  readonly editable?: readonly string[];
  readonly textVersion?: number;
  readonly schema: Schema;
  readonly text: (data: z.output<Schema>, frame: Frame) => Text;
  readonly fromCase: (source: AcceptanceSource) => unknown;
  /** Dated when it is issued, not by its event. */
  readonly datedWhenIssued?: boolean;
};

export function acceptancePaper<Schema extends z.ZodType>(definition: Definition<Schema>) {
  const { kind, title, mark, basis, format, schema, text, fromCase } = definition;
  return textPaper({
    kind,
    title,
    mark,
    basis: basis.map(citeMeasures),
    format,
    addressee: definition.addressee ?? 'parties',
    signs: definition.signs ?? 'organSeal',
    volume: definition.volume ?? 'main',
    calledFor: 'event',
    startsTerm: null,
    remedy: definition.remedy ?? false,
    editable: definition.editable ?? [],
    textVersion: definition.textVersion ?? 1,
    schema,
    text,
    fromCase,
    datedOn: ({ entryOn }: AcceptanceSource) => (definition.datedWhenIssued ? null : entryOn),
  });
}
