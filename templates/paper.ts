/** What a paper is to the rest of the product: its register entry, its frame, its refusal. It words nothing. */

import type { z } from 'zod';
import type { CaseSource } from './case-source.ts';
import { type MissingItem, missingIn } from './fields.ts';
import type { Block, Day, LetterDocument } from './kit/letter-document.ts';

/** What the organ puts around every paper, whatever it says. */
export type Frame = {
  readonly organ: {
    readonly name: string;
    /** 代字 in the document number, such as 丽景政. */
    readonly abbreviation: string;
    readonly sealName: string;
    readonly sealConfigured: boolean;
  };
  /** Null while a draft: printed as 草稿, without seal. */
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  readonly caseNumber: string;
  readonly rehearsal: boolean;
  readonly verification?: { readonly shortCode: string; readonly url: string };
};

/** A paper's own part of the letter; the frame adds the rest. */
export type LetterBody = {
  readonly title: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly string[];
};

type PaperIncomplete = {
  readonly code: 'paper.incomplete';
  readonly missing: readonly MissingItem[];
};

export type Composed =
  | { readonly ok: true; readonly document: LetterDocument }
  | { readonly ok: false; readonly refusal: PaperIncomplete };

/** To whom one copy each is written. */
type AddresseeRole = 'applicants' | 'eachRespondent' | 'parties' | 'eachParty';

type PaperFacts = {
  readonly kind: string;
  readonly title: string;
  /** 文种字 in the document number. */
  readonly mark: string;
  readonly basis: readonly string[];
  /** 文件式 or 信函格式. */
  readonly format: LetterDocument['format'];
  readonly addressee: AddresseeRole;
  readonly signs: 'organSeal' | 'organSealAndParties';
  /** The term that its service starts. */
  readonly startsTerm: string | null;
  readonly remedy: boolean;
};

/** How a paper is filled from a case. What the case lacks is left out, and `missing` names it. */
type Filling<Facts> = {
  fromCase(source: CaseSource<Facts>): unknown;
  /** 成文日期 where law fixes it; a paper without it, or for which it is null, is dated when it is issued. */
  datedOn?(source: CaseSource<Facts>): Day | null;
};

export type Paper<Schema extends z.ZodType = z.ZodType, Facts = never> = PaperFacts &
  Filling<Facts> & {
    readonly schema: Schema;
    /** What the data and the frame lack; the number is the ledger's to give, within the issue itself. */
    missing(data: unknown, frame: Frame): readonly MissingItem[];
    compose(data: unknown, frame: Frame): Composed;
  };

type Definition<Schema extends z.ZodType, Facts> = PaperFacts &
  Filling<Facts> & {
    readonly schema: Schema;
    readonly layout: (data: z.output<Schema>, frame: Frame) => LetterBody;
  };

/** The one door to a paper's layout: nothing is laid out from data with a mandatory item missing. */
export function definePaper<Schema extends z.ZodType, Facts>({
  layout,
  ...facts
}: Definition<Schema, Facts>): Paper<Schema, Facts> {
  return {
    ...facts,
    missing: (data, frame) => [...missingIn(facts.schema, data), ...unframed(frame)],
    compose(data, frame) {
      const missing = [...missingIn(facts.schema, data), ...unframed(frame)];
      if (missing.length > 0) return { ok: false, refusal: { code: 'paper.incomplete', missing } };
      const body = layout(facts.schema.parse(data), frame);
      return { ok: true, document: framed(facts, body, frame) };
    },
  };
}

/** A numbered paper is issued, and an issued one has its date (规则第23条第7项 for the decision). */
function unframed(frame: Frame): MissingItem[] {
  const gaps: MissingItem[] = [];
  const gap = (path: string, label: string) =>
    gaps.push({ path: `frame.${path}`, label, basis: 'GB/T 9704-2012' });
  if (frame.organ.name.trim() === '') gap('organ.name', '发文机关名称');
  if (frame.organ.sealName.trim() === '') gap('organ.sealName', '印章名称');
  if (frame.documentNumber !== null && frame.issuedOn === null) gap('issuedOn', '成文日期');
  return gaps;
}

function framed(facts: PaperFacts, body: LetterBody, frame: Frame): LetterDocument {
  const { name, sealName, sealConfigured } = frame.organ;
  return {
    format: facts.format,
    organ: { name, sealName, sealConfigured },
    documentNumber: frame.documentNumber,
    issuedOn: frame.issuedOn,
    caseNumber: frame.caseNumber,
    rehearsal: frame.rehearsal,
    ...(frame.verification ? { verification: frame.verification } : {}),
    ...body,
  };
}
