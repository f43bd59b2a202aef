/** A place in the law, short enough to stand in a refusal or a table: `规则10(二)`, `民法典203`. */
import { type InstrumentName, instruments } from '../law/instruments.ts';

export type Citation = `${InstrumentName}${number}${'' | `(${string})`}`;

const pattern = new RegExp(
  `^(${Object.keys(instruments)
    .sort((a, b) => b.length - a.length)
    .join('|')})(\\d+)(?:\\((.+)\\))?$`,
);

export type CitationParts = {
  readonly instrument: InstrumentName;
  readonly article: number;
  readonly item: string | null;
};

/** The parts of a citation; null for a text that cites no registered instrument. */
export function partsOf(citation: string): CitationParts | null {
  const match = pattern.exec(citation);
  if (!match) return null;
  return {
    instrument: match[1] as InstrumentName,
    article: Number(match[2]),
    item: match[3] ?? null,
  };
}

/** 《丽水市行政裁决程序规则》第十条第（二）项, as a letter writes it. */
export function inFull(citation: string): string {
  const parts = partsOf(citation);
  if (!parts) return citation;
  const item = parts.item ? `第（${parts.item}）项` : '';
  return `《${instruments[parts.instrument].title}》第${chineseNumber(parts.article)}条${item}`;
}

/** Chinese numerals for 1 to 9999, the range of article numbers. */
function chineseNumber(n: number): string {
  const places = ['千', '百', '十', ''];
  return [...String(n).padStart(4, '0')]
    .map((digit, i) =>
      digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${places[i]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}
