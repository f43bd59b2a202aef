/** How a 发文字号 is written (GB/T 9704-2012 7.2.5); it takes no number, numbering is the organ's ledger. */

export type NumberParts = {
  /** The organ's 代字, such as 丽景政. */
  readonly abbreviation: string;
  /** The paper's whole mark: 类别字 and 文种字, such as 裁受 or 验结. */
  readonly mark: string;
  readonly year: number;
  readonly serial: number;
};

/** 丽景政裁受〔2021〕1号, 丽科验结〔2021〕1号: hexagonal brackets, no padding, no 第. */
export function documentNumber({ abbreviation, mark, year, serial }: NumberParts): string {
  return `${abbreviation}${mark}〔${year}〕${serial}号`;
}

const YEAR_IN_BRACKETS =
  /[﹝[［(（【〔〖]\s*(\d{4})\s*[﹞\]］)）】〕〗]\s*(?:第\s*)?0*(\d+)\s*号/gu;

/** Brings a typed number to the one form in which it is kept and searched. */
export function normaliseNumber(text: string): string {
  const halfWidth = text.replace(/[０-９]/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
  return halfWidth.trim().replace(YEAR_IN_BRACKETS, '〔$1〕$2号');
}
