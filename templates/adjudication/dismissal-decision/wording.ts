/** The text of a 驳回申请决定书: 申请、查明、理由、决定、救济. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import { remedies } from '../../remedies.ts';
import type { Text } from '../../text-paper.ts';
import { bare, ended } from '../../wording.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { allParties, caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '驳回行政裁决申请决定书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { applicants, acceptedOn, claims, foundFacts, reasons, remedy } = data;
  return {
    addressee: allParties(data),
    parts: [
      `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(acceptedOn)}受理。申请人请求：${claims.map(bare).join('；')}。`,
      ...(foundFacts ? [`受理后查明：${ended(foundFacts)}`] : []),
      foundFacts ? `本机关认为：${ended(reasons)}` : `受理后，本机关经审查认为：${ended(reasons)}`,
      `申请事项不符合受理条件，依据${RULES_IN_FULL}第十一条，本机关决定：驳回申请人${applicants.length > 1 ? '共同' : ''}提出的行政裁决申请。`,
      ...remedies.refusal.text(remedy, '决定书'),
    ],
  };
}
