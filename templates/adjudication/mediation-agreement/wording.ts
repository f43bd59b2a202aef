/** The text of a 行政调解协议书: 当事人、争议事实、协议、生效、份数、司法确认. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { agreementParts } from '../agreement.ts';
import type { Data } from './data.ts';

export const TITLE = '行政调解协议书';

export const wording = (data: Data, { caseNumber }: Frame): Text => ({
  parts: agreementParts(data, caseNumber),
});
