/** How letters cite 《丽水市科技计划项目验收管理办法（修订）》; the articles' content is the workflows'. */

import type { Citation } from '../../workflows/kernel/citation.ts';
import { instruments } from '../../workflows/law/instruments.ts';
import { cite } from '../citations.ts';

const { title, document } = instruments.办法;

/** At first mention, with number and short form. */
const MEASURES_IN_FULL = `《${title}》（${document}，以下简称《办法》）`;

const place = (citation: Citation): string => cite(citation).replace(`《${title}》`, '');

/** Several places at first mention: 《……》（……，以下简称《办法》）第十八条、第十九条. */
export const measuresAt = (...citations: readonly Citation[]): string =>
  `${MEASURES_IN_FULL}${citations.map(place).join('、')}`;

/** Later in the same letter: 《办法》第十八条第三项. */
export const briefly = (...citations: readonly Citation[]): string =>
  `《办法》${citations.map(place).join('、')}`;
