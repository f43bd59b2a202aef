/** What the kit can draw: a letter as plain data. It knows no law and no drawing. */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

export type Style = 'fang' | 'song' | 'songBold' | 'hei' | 'kai';

export type Inline = { readonly text: string; readonly style: Style };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** An ordinary paragraph, first line indented two characters. `lead` opens it in bold Hei. */
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly lead?: string;
      /** Flush left, for a form of address or a closing formula. */
      readonly flush?: boolean;
      /** Stay on the page of the next block, as an opening that ends in a colon must. */
      readonly keepWithNext?: boolean;
    }
  /** Numbered paragraphs; markers follow GB/T 9704-2012 7.3.3. */
  | {
      readonly kind: 'list';
      readonly marker: 'chinese' | 'bracketed' | 'arabic';
      readonly items: readonly string[];
    }
  /** Lines on which the parties sign by hand, each kept whole with its date. */
  | { readonly kind: 'signatureLines'; readonly lines: readonly string[] };

export type LetterDocument = {
  /** 文件式 with red banner and rule, or 信函格式 (GB/T 9704-2012 10.1). */
  readonly format: 'document' | 'letter';
  readonly organ: {
    readonly name: string;
    readonly sealName: string;
    /** Whether the operator has configured a seal; otherwise it is drawn as 样章. */
    readonly sealConfigured: boolean;
  };
  /** Null while the letter is a draft: marked 草稿, no seal. */
  readonly documentNumber: string | null;
  /** `\n` where the wording wants a line to end; long lines are balanced further. */
  readonly title: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly string[];
  readonly issuedOn: Day | null;
  readonly caseNumber: string;
  readonly rehearsal: boolean;
  readonly verification?: { readonly shortCode: string; readonly url: string };
};

/** A character no configured font has: the letter is refused, never printed with a hole in a name. */
export type GlyphMissing = {
  readonly code: 'glyph.missing';
  readonly char: string;
  readonly codePoint: string;
  /** Where it stands, in words a clerk understands, with its neighbours. */
  readonly place: string;
};
