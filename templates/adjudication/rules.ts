/** How letters cite 《丽水市行政裁决程序规则》; the articles' content is the workflows'. */

import { cite } from '../citations.ts';
import { chineseNumber } from '../kit/flow.ts';

/** At first mention, with number and short form. */
export const RULES_IN_FULL = '《丽水市行政裁决程序规则》（丽政办发〔2020〕93号，以下简称《规则》）';

/** Later in the same letter. */
export const rule = (article: number, rest = ''): string =>
  `《规则》第${chineseNumber(article)}条${rest}`;

/** Several places at once: 《规则》第七条、第十二条第二款. */
export const rulesAt = (
  ...places: readonly (readonly [article: number, rest?: string])[]
): string =>
  `《规则》${places.map(([article, rest = '']) => `第${chineseNumber(article)}条${rest}`).join('、')}`;

/** Where the letter has already introduced 《规则》. */
export const citeBriefly = (citation: string): string =>
  cite(citation).replace(/^《丽水市行政裁决程序规则》/u, '《规则》');
