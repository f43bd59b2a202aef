/** How papers cite a registered place of the law; the articles' content is the workflows'. */

import { inFull, partsOf } from '../workflows/kernel/citation.ts';
import { type Instrument, instruments } from '../workflows/law/instruments.ts';

/** Any registered place: 《丽水市行政裁决程序规则》第十条第二项. */
export const cite = (citation: string): string =>
  inFull(citation).replace(/第（(.+)）项$/u, '第$1项');

/** Where the letter cites the instrument once only: with its number. */
export function citeWithNumber(citation: string): string {
  const parts = partsOf(citation);
  const instrument: Instrument | null = parts && instruments[parts.instrument];
  return instrument?.document
    ? cite(citation).replace('》', `》（${instrument.document}）`)
    : cite(citation);
}

/** A basis that the officer wrote short, such as 森林法22, is printed in full. */
export const inLetters = (basis: string): string => (partsOf(basis) ? cite(basis) : basis);
