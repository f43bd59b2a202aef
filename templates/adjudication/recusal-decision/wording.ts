/** The text of a 回避决定书: 申请、审查、决定. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '回避决定书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { requestedOn, person, reason } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(requestedOn)}收到要求${person}回避的申请。`,
      `经审查，${ended(reason)}`,
      `依据${RULES_IN_FULL}第四条、第二十一条，本机关决定：${decision(data)}`,
    ],
  };
}

const decision = ({ granted, person, replacement }: Data): string =>
  granted
    ? `${person}回避本案的办理，本案由${replacement}办理。`
    : `驳回对${person}的回避申请，本案仍由其办理。`;
