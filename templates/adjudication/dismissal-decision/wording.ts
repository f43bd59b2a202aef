/** The text of a 驳回申请决定书: 申请、查明、理由、决定、救济. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import { remedies } from '../../remedies.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { bare, caseNameWithNumber, ended } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '驳回行政裁决申请决定书';

export function wording(data: Data, caseNumber: string) {
  const { applicants, acceptedOn, claims, foundFacts, reasons, remedy } = data;
  return {
    application: `${caseNameWithNumber(data, caseNumber)}，本机关于${chineseDate(acceptedOn)}受理。申请人请求：${claims.map(bare).join('；')}。`,
    found: foundFacts ? [`受理后查明：${ended(foundFacts)}`] : [],
    reasons: foundFacts
      ? `本机关认为：${ended(reasons)}`
      : `受理后，本机关经审查认为：${ended(reasons)}`,
    decision: `申请事项不符合受理条件，依据${RULES_IN_FULL}第十一条，本机关决定：驳回申请人${applicants.length > 1 ? '共同' : ''}提出的行政裁决申请。`,
    remedy: remedies.refusal.text(remedy, '决定书'),
  };
}
