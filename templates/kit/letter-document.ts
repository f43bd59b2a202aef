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
  | { readonly kind: 'signatureLines'; readonly lines: readonly string[] }
  | Table;

/** Ruled on all sides, tagged Table/TR/TH/TD; a row of many lines may part over two pages. */
export type Table = {
  readonly kind: 'table';
  /** Widths in millimetres, 156 at most together; a narrower table stands centred. */
  readonly columns: readonly number[];
  /** Repeated at the head of each page that the table reaches. */
  readonly header?: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** In points; 12 (小四) unless told. */
  readonly size?: 14 | 12 | 10.5;
};

export type TableRow = {
  /** From left to right, their spans together as many as there are columns. */
  readonly cells: readonly (string | TableCell)[];
  /** The least height in millimetres, for what is filled in by hand. */
  readonly height?: number;
};

export type TableCell = {
  /** `\n` begins a line. */
  readonly text: string;
  /** Columns that it covers; 1 unless told. */
  readonly span?: number;
  /** Names what stands beside or below it: TH, in Hei, centred. */
  readonly label?: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  /** At the cell's lower right: where somebody signs and dates by hand. */
  readonly foot?: string;
};

/** 版记 (GB/T 9704-2012 7.4): at the foot of the last page, which is the back of the last sheet. */
export type Colophon = {
  readonly copiedTo?: readonly string[];
  readonly printedBy: string;
  readonly printedOn: Day;
  /** Printed on one side only: the last page is then whichever comes last. */
  readonly oneSided?: boolean;
};

/** What is bound with the letter, each beginning a page of its own (7.3.6). */
export type Appendix = { readonly title: string; readonly blocks: readonly Block[] };

export type LetterDocument = {
  /**
   * 文件式 with red banner and rule, 信函格式 (GB/T 9704-2012 10.1), or an internal form: title and case number
   * only, pages counted 第1页 共3页, no signature of the organ unless `closing` asks for it.
   */
  readonly format: 'document' | 'letter' | 'form';
  readonly organ: {
    readonly name: string;
    readonly sealName: string;
    /** Whether the operator has configured a seal; otherwise it is drawn as 样章. */
    readonly sealConfigured: boolean;
    /** The organ's own drawing of its seal, as `readSealSvg` takes it. */
    readonly sealSvg?: string | undefined;
  };
  /** Null while the letter is a draft: marked 草稿, no seal. A form needs none: it is a draft while it has no date. */
  readonly documentNumber: string | null;
  /** `\n` where the wording wants a line to end; long lines are balanced further. */
  readonly title: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly string[];
  readonly issuedOn: Day | null;
  readonly caseNumber: string;
  readonly rehearsal: boolean;
  readonly verification?: Verification;
  /** Of a form: the organ's name, date and seal under the text. */
  readonly closing?: 'organ';
  /** What is signed at the foot of every page of a record (笔录逐页签名). */
  readonly pageSignatures?: readonly string[];
  /** 骑缝章 over the pages' right edges: a part of the seal on each, or the place to stamp by hand. */
  readonly seam?: 'seal' | 'hand';
  readonly appendices?: readonly Appendix[];
  readonly colophon?: Colophon;
};

/** How anybody finds out whether a printed letter is genuine. */
export type Verification = {
  /** What a person types. */
  readonly shortCode: string;
  /** What the QR code holds. */
  readonly url: string;
  /** The address of the page where the code is typed. */
  readonly page: string;
};

/** A character no configured font has: the letter is refused, never printed with a hole in a name. */
export type GlyphMissing = {
  readonly code: 'glyph.missing';
  readonly char: string;
  readonly codePoint: string;
  /** Where it stands, in words a clerk understands, with its neighbours. */
  readonly place: string;
};
