/** Makes any input text printable and searchable: one code point for one character. It changes no wording. */

/**
 * Radical code points that typed or copied text carries in place of the character itself
 * (⻔ for 门): they look right, yet no search finds them. The Kangxi block maps by NFKC.
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺟': '母',
  '⺠': '民',
  '⺻': '聿',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

const KANGXI = /[\u2F00-\u2FD5]/gu;
const SUPPLEMENT = /[\u2E80-\u2EFF]/gu;
/** Invisible characters that copied text brings along and that would print as boxes. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu;
const BLANKS = /[\t\u00A0\u2000-\u200A\u202F ]+/gu;

/** Chinese of the common block, its marks, letters and figures: nothing of it is ever changed. */
const CLEAN = /^[!-~\u4E00-\u9FFF、-〟！-～“”‘’…—·\u3000]*$/u;

export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(KANGXI, (radical) => radical.normalize('NFKC'))
    .replace(SUPPLEMENT, (radical) => RADICALS[radical] ?? radical)
    .replace(/\r\n?/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(BLANKS, ' ')
    .replace(/ *\n */gu, '\n')
    .replace(/^ +| +$/gu, '');
}
