/** The text of a record of an investigation: 时间地点人员、告知、内容、核对, signed on every page. */

import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { ended, nameList } from '../../wording.ts';
import { sessionLines } from '../records.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { caseNameWithNumber } from '../the-case.ts';
import { type Data, type RecordType, recordTypes } from './data.ts';

export const TITLE = '调查笔录';

type Roles = { readonly asks: string; readonly answers: string; readonly told: string };

const TRUTH =
  '你应当如实陈述，提供真实的证据；有权核对笔录，认为有遗漏或者差错的，可以补充或者改正；认为办案人员与本案有利害关系、可能影响公正办理的，可以申请其回避。';

const ROLES: Readonly<Record<RecordType, Roles>> = {
  site: {
    asks: '勘验人员',
    answers: '到场人员',
    told: '本机关依法进行现场勘验。到场人员有权指明界线、说明情况、对勘验提出意见，核对笔录和勘验图；认为勘验人员与本案有利害关系、可能影响公正办理的，可以申请其回避。',
  },
  questioning: { asks: '询问人员', answers: '被询问人', told: TRUTH },
  investigation: { asks: '调查人员', answers: '被调查人', told: TRUTH },
  opinion: {
    asks: '听取意见人员',
    answers: '陈述人',
    told: '本机关当面听取你方对本案事实、证据、法律适用和处理的意见。你方有权陈述、申辩、提交证据，核对笔录并补充、改正；认为办案人员与本案有利害关系、可能影响公正办理的，可以申请其回避。',
  },
};

export function wording(data: Data, { caseNumber }: Frame): Text {
  const { type, what, investigators, recorder, subjects, witnesses, answer, content } = data;
  const { asks, answers, told } = ROLES[type];
  return {
    title: recordTypes[type],
    parts: [
      `案件：${caseNameWithNumber(data, caseNumber)}`,
      `事项：${what}`,
      ...sessionLines(data),
      `${asks}：${nameList(investigators)}　　记录人：${recorder}`,
      `${answers}：${nameList(subjects)}`,
      ...(witnesses.length > 0 ? [`见证人：${nameList(witnesses)}`] : []),
      {
        lead: '告知：',
        text: `${asks}出示证件，说明依据${RULES_IN_FULL}第二十一条进行${recordTypes[type].slice(0, -2)}，并告知：${told}`,
      },
      { lead: '答复：', text: ended(answer) },
      { lead: '笔录内容：', text: content },
      `以上笔录已交${answers}核对（无阅读能力的，已向其宣读），确认无误。`,
    ],
    pageSignatures: [
      `${answers}（签名或者捺印）：${'　'.repeat(9)}年　　月　　日`,
      ...(witnesses.length > 0 ? [`见证人（签名）：${'　'.repeat(12)}年　　月　　日`] : []),
      `${asks}（签名）：${'　'.repeat(7)}记录人（签名）：`,
    ],
  };
}
