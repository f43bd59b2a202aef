/** The words around a letter's text: banner, number, signature, marks. Where they stand is not decided here. */

import { chineseDate } from './chinese-date.ts';
import { cleanText } from './clean-text.ts';
import type { LetterDocument } from './letter-document.ts';

const UNNUMBERED = '（草稿，尚未编号）';
const SIGNATURE_WIDEST = 22;

/** 文件式 adds 文件 to the organ's full name, 信函格式 does not (GB/T 9704-2012 7.2.4, 10.1). */
export const bannerText = (document: LetterDocument): string =>
  `${cleanText(document.organ.name)}${document.format === 'document' ? '文件' : ''}`;

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
    ...(document.documentNumber === null ? [{ word: '草稿', note: '草稿，尚未签发' }] : []),
  ];
}

export function verificationText({ verification }: LetterDocument): string {
  return verification ? `核验码：${verification.shortCode}  核验网址：${verification.url}` : '';
}
