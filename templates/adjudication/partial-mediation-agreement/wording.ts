/** The text of an agreement on a part of the dispute: the whole one's, and what becomes of the rest. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { bare } from '../../wording.ts';
import { agreementParts } from '../agreement.ts';
import type { Data } from './data.ts';

export const TITLE = '行政调解协议书（部分事项）';

export const wording = (data: Data, { caseNumber }: Frame): Text => ({
  parts: agreementParts(data, caseNumber, {
    scope: `就${data.settled.map((claim) => `“${bare(claim)}”`).join('、')}`,
    remainder: ['本协议未涉及的其他裁决请求，由本机关继续审理，依法作出行政裁决。'],
  }),
});
