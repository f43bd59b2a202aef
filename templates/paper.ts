/** What a paper is to the rest of the product: its register entry, its frame, its refusal. It words nothing. */

import type { z } from 'zod';
import { type Citation, inFull } from '../workflows/kernel/citation.ts';
import type { CaseSource } from './case-source.ts';
import { type MissingItem, missingIn } from './fields.ts';
import type { Day, LetterDocument } from './kit/letter-document.ts';

/** What the organ puts around every paper, whatever it says. */
export type Frame = {
  readonly organ: {
    readonly name: string;
    /** 代字 in the document number, such as 丽景政. */
    readonly abbreviation: string;
    readonly sealName: string;
    readonly sealConfigured: boolean;
    readonly sealSvg?: string | undefined;
  };
  /** Null while a draft: printed as 草稿, without seal. */
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  readonly caseNumber: string;
  readonly rehearsal: boolean;
  /** Why nothing is issued in a wording that was not approved. */
  readonly approvalBasis: readonly Citation[];
  readonly verification?: LetterDocument['verification'];
};

/** A paper's own part of the letter; the frame adds the rest. */
export type LetterBody = Pick<
  LetterDocument,
  | 'title'
  | 'addressee'
  | 'blocks'
  | 'attachments'
  | 'appendices'
  | 'pageSignatures'
  | 'closing'
  | 'seam'
>;

type PaperIncomplete = {
  readonly code: 'paper.incomplete';
  readonly missing: readonly MissingItem[];
};

export type Composed =
  | { readonly ok: true; readonly document: LetterDocument }
  | { readonly ok: false; readonly refusal: PaperIncomplete };

/** To whom one copy each is written; `organ` is a party's own paper to us, `file` stays with us. */
type AddresseeRole =
  | 'applicants'
  | 'eachRespondent'
  | 'eachThirdParty'
  | 'parties'
  | 'eachParty'
  | 'oneParty'
  | 'institution'
  | 'organ'
  | 'file';

export type PaperFacts = {
  readonly kind: string;
  readonly title: string;
  /** 文种字 in the document number. */
  readonly mark: string;
  readonly basis: readonly string[];
  /** 文件式, 信函格式, or an internal form. */
  readonly format: LetterDocument['format'];
  readonly addressee: AddresseeRole;
  readonly signs: 'organSeal' | 'organSealAndParties' | 'party' | 'staff' | 'staffAndParties';
  /** 正卷, which parties may inspect, or 副卷, which they may not. */
  readonly volume: 'main' | 'inner';
  /**
   * An event of the procedure leaves a draft (workflows/<procedure>/papers.ts). The others are printed when needed,
   * without row or number: from a service record, for the bound file, or as a form that somebody asks for.
   */
  readonly calledFor: 'event' | 'service' | 'file' | 'demand';
  /**
   * How it has to reach a party whatever was agreed: on paper (民诉法90), or on paper and in the party's own hand
   * (民诉解释133). In any way where left out.
   */
  readonly delivery?: 'onPaper' | 'inOwnHand';
  /** The term that its service starts. */
  readonly startsTerm: string | null;
  readonly remedy: boolean;
  /** Paths of the data that an officer may change before approval, `*` for any item; the rest is the record's. */
  readonly editable: readonly string[];
  /** Version of the kind's standard text: raised with every change of its wording. */
  readonly textVersion: number;
};

/** How a paper is filled from a case. What the case lacks is left out, and `missing` names it. */
type Filling<Facts> = {
  fromCase(source: CaseSource<Facts>): unknown;
  /** 成文日期 where law fixes it; a paper without it, or for which it is null, is dated when it is issued. */
  datedOn?(source: CaseSource<Facts>): Day | null;
  /** 要点 of it, for an announcement in its place (民诉解释139); the whole letter where left out or undefined. */
  gist?(source: CaseSource<Facts>): readonly string[] | undefined;
};

export type Paper<Schema extends z.ZodType = z.ZodType, Facts = never> = PaperFacts &
  Filling<Facts> & {
    readonly schema: Schema;
    /** What the data and the frame lack; the number is the ledger's to give, within the issue itself. */
    missing(data: unknown, frame: Frame): readonly MissingItem[];
    compose(data: unknown, frame: Frame): Composed;
    /** What is kept of a draft at its approval: its data, and which standard text was approved with it. */
    kept(data: unknown): unknown;
  };

export type Definition<Schema extends z.ZodType, Facts> = PaperFacts &
  Filling<Facts> & {
    readonly schema: Schema;
    readonly layout: (data: z.output<Schema>, frame: Frame) => LetterBody;
  };

/** The one door to a paper's layout: nothing is laid out from data with a mandatory item missing. */
export function definePaper<Schema extends z.ZodType, Facts>({
  layout,
  ...facts
}: Definition<Schema, Facts>): Paper<Schema, Facts> {
  const missingFor = (data: unknown, frame: Frame) => [
    ...missingIn(facts.schema, data),
    ...outdated(facts, data, frame),
    ...unframed(frame),
  ];
  return {
    ...facts,
    missing: missingFor,
    kept: (data) => ({ ...(data as object), standardText: facts.textVersion }),
    compose(data, frame) {
      const missing = missingFor(data, frame);
      if (missing.length > 0) return { ok: false, refusal: { code: 'paper.incomplete', missing } };
      const body = layout(facts.schema.parse(data), frame);
      return { ok: true, document: framed(facts, body, frame) };
    },
  };
}

/** What was approved in one wording is not issued in another that nobody approved. */
function outdated(
  { textVersion }: PaperFacts,
  data: unknown,
  { approvalBasis }: Frame,
): MissingItem[] {
  const approved = (data as { standardText?: unknown } | null)?.standardText;
  if (approved === undefined || approved === textVersion) return [];
  const label = `对现行标准文本（第${textVersion}版）的审批`;
  return [{ path: 'standardText', label, basis: approvalBasis.map(inFull).join('、') }];
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
  const { name, sealName, sealConfigured, sealSvg } = frame.organ;
  return {
    format: facts.format,
    organ: { name, sealName, sealConfigured, ...(sealSvg ? { sealSvg } : {}) },
    documentNumber: frame.documentNumber,
    issuedOn: frame.issuedOn,
    caseNumber: frame.caseNumber,
    rehearsal: frame.rehearsal,
    ...(frame.verification ? { verification: frame.verification } : {}),
    ...body,
  };
}
