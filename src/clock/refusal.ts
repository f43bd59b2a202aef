/** Why a reckoning is refused, as a code and a Chinese text; never a bug report, the asker can mend it. */

const texts = {
  'request.malformed': '请求的结构不符合要求',
  'date.malformed': '日期应写作 YYYY-MM-DD',
  'date.impossible': '没有这一天',
  'date.outOfRange': '日期超出可推算的范围（1900 年至 2199 年）',
  'unit.unknown': '期间单位只能是 day、workingDay、month、year',
  'length.notPositive': '期间长度应为正整数',
  'length.tooLarge': '期间长度不得超过 100000',
  'term.unknown': '没有登记这一期限',
  'region.unknown': '不是本系统的行政区划代码',
  'exclusion.reversed': '不计入期间的止日早于起日',
  'extension.unordered': '延长应按批准的先后排列',
  'backward.excluded': '倒推的期限没有不计入的期间',
  'backward.extension': '倒推的期限不能延长',
} as const;

export type ReckonRefusalCode = keyof typeof texts;

export function isReckonRefusalCode(text: string): text is ReckonRefusalCode {
  return Object.hasOwn(texts, text);
}

export class ReckonRefusal extends Error {
  readonly code: ReckonRefusalCode;
  readonly detail: string;

  constructor(code: ReckonRefusalCode, about?: string) {
    const detail = about === undefined ? texts[code] : `${texts[code]}：${about}`;
    super(`${code} ${detail}`);
    this.name = 'ReckonRefusal';
    this.code = code;
    this.detail = detail;
  }
}
