/** The text of an 答复通知书: 事由、要求、期限、后果, in that order. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import { contactLine, dutiesOfParties, mediationOffer, rightsOfParties } from '../notices.ts';
import { namesInText } from '../parties.ts';
import { RULES_IN_FULL } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决答复通知书';

export function wording(data: Data, caseNumber: string) {
  return {
    opening: opening(data, caseNumber),
    sections: [
      { heading: '一、答复期限', paragraphs: [term(data)] },
      { heading: '二、应当提交的材料', paragraphs: materials(data.applicants.length) },
      { heading: '三、逾期的后果', paragraphs: [consequence()] },
      {
        heading: '四、权利和义务',
        paragraphs: [
          rightsOfParties(),
          `${dutiesOfParties()}${mediationOffer(data.mediationExcluded)}`,
        ],
      },
      { heading: '五、联系方式', paragraphs: [contactLine(data.contact)] },
    ],
  };
}

function opening(data: Data, caseNumber: string): string {
  const { role, applicants, respondents, dispute, acceptedOn } = data;
  const [against, invited] =
    role === 'thirdParty'
      ? [namesInText(respondents), '你方与本案有利害关系，本机关通知你方作为第三人参加。']
      : ['你方', ''];
  return `${namesInText(applicants)}因与${against}${dispute}，向本机关申请行政裁决，本机关已于${chineseDate(acceptedOn)}受理，案号为${caseNumber}。${invited}依据${RULES_IN_FULL}第十条第二项，现将行政裁决申请书副本及申请人提交的证明材料发送你方，并将答复有关事项通知如下：`;
}

/** The day of receipt is not counted, a last day on a public holiday moves (民法典第201条、第203条). */
function term({ replyTerm: { length, basis } }: Data): string {
  return `请你方自收到本通知书及申请书副本之日起${length}内，向本机关提出书面答复，并提交证据、依据及相关材料（${basis}）。收到当日不计算在内；期限的最后一日是法定休假日的，以休假日结束的次日为最后一日。确有正当理由不能按期答复的，应当在期限届满前书面申请延期。`;
}

const materials = (applicants: number): string[] => [
  `（一）书面答复，写明对申请人的请求、事实和理由的意见，由你方签名或者盖章，正本1份，副本${applicants}份。`,
  '（二）证据、依据及相关材料，附目录，逐项写明名称、来源和证明对象。',
  '（三）主体资格材料：自然人提交身份证明；法人或者其他组织提交登记证书和法定代表人（负责人）身份证明。',
  '（四）委托代理人的，提交授权委托书和代理人身份证明。',
];

const consequence = (): string =>
  '你方逾期不提出书面答复、不提交证据的，不影响本案的审理，本机关将根据已经查明的事实和在案证据依法作出裁决。';
