/** The words around a letter's text: banner, number, signature, marks. Where they stand is not decided here. */

import { chineseDate } from './chinese-date.ts';
import { cleanText } from './clean-text.ts';
import type { LetterDocument } from './letter-document.ts';

const UNNUMBERED = '（草稿，尚未编号）';
const SIGNATURE_WIDEST = 22;

/** 文件式 adds 文件 to the organ's full name, 信函格式 does not (GB/T 9704-2012 7.2.4, 10.1). */
export const bannerText = (document: LetterDocument): string =>
  `${cleanText(document.organ.name)}${document.format === 'document' ? '文件' : ''}`;

/** A form is a draft while it has no date, anything else while it has no number. */
export const isDraft = ({ format, documentNumber, issuedOn }: LetterDocument): boolean =>
  documentNumber === null && (format !== 'form' || issuedOn === null);

export const numberText = (document: LetterDocument): string =>
  document.documentNumber === null ? UNNUMBERED : cleanText(document.documentNumber);

/** The organ's name, in balanced lines where it is very long, and the date. */
export function signatureLines(document: LetterDocument): string[] {
  const name = [...cleanText(document.organ.name)];
  const lines = Math.ceil(name.length / SIGNATURE_WIDEST);
  const length = Math.ceil(name.length / lines);
  const names = Array.from({ length: lines }, (_, i) =>
    name.slice(i * length, (i + 1) * length).join(''),
  );
  return [...names, document.issuedOn === null ? '　　年　月　日' : chineseDate(document.issuedOn)];
}

/** What is printed across and above every page of a letter that has no force. */
export function marksOf(document: LetterDocument): { word: string; note: string }[] {
  return [
    ...(document.rehearsal ? [{ word: '演练', note: '演练文书，不具有法律效力' }] : []),
    ...(isDraft(document) ? [{ word: '草稿', note: '草稿，尚未签发' }] : []),
  ];
}

/** Two lines beside the QR code. */
export function verificationLines({ verification }: LetterDocument): string[] {
  if (!verification) return [];
  const { shortCode, page } = verification;
  return [
    `核验码：${shortCode}`,
    `扫描二维码，或者登录${page}输入核验码，可以核验本文书真伪。`,
  ].map(cleanText);
}

/** 文件式 and 信函格式 close with the organ's name and date, a form where it is asked for. */
export const closes = ({ format, closing }: LetterDocument): boolean =>
  format !== 'form' || closing === 'organ';

/** 版记's lines; 信函格式 has neither printing organ nor rules (GB/T 9704-2012 7.4, 10.1). */
export function colophonTexts({ colophon, format }: LetterDocument) {
  if (!colophon) return { copiedTo: '', printedBy: '', printedOn: '' };
  const copiedTo = colophon.copiedTo ?? [];
  return {
    copiedTo: copiedTo.length === 0 ? '' : cleanText(`抄送：${copiedTo.join('，')}。`),
    printedBy: format === 'letter' ? '' : cleanText(colophon.printedBy),
    printedOn: format === 'letter' ? '' : `${chineseDate(colophon.printedOn)}印发`,
  };
}

/** A letter's page numbers stand between dashes (7.5); a form's say how many pages there are. */
export const pageNumberText = ({ format }: LetterDocument, page: number, pages: number): string =>
  format === 'form' ? `第${page}页　共${pages}页` : `— ${page} —`;

/** Shows where the pages are to be stamped together by hand. */
export const SEAM_MARK = '骑缝章';

/** Appendices are numbered only where there are several (7.3.6). */
export const appendixNumber = (index: number, count: number): string =>
  count > 1 ? String(index + 1) : '';
