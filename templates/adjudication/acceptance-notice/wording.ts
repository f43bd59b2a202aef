/** The text of a 受理通知书: 审查结论、依据、期限、告知, in that order. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, nameList, namesInText } from '../../wording.ts';
import { contactLine, dutiesOfParties, mediationOffer, rightsOfParties } from '../notices.ts';
import { RULES_IN_FULL, rule, rulesAt } from '../rules.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决申请受理通知书';

export function wording(data: Data, { caseNumber }: Frame): Text {
  return {
    addressee: nameList(data.applicants),
    parts: [
      { leading: opening(data, caseNumber) },
      { heading: '一、办理期限' },
      term(data),
      { heading: '二、权利和义务' },
      rightsOfParties(),
      `${dutiesOfParties()}${withdrawal()}`,
      { heading: '三、调解和费用' },
      `${mediationOffer(data.mediationExcluded)}${fees()}`,
      { heading: '四、联系方式' },
      contactLine(data.contact),
      CLOSING,
    ],
  };
}

function opening(
  { respondents, dispute, appliedOn, receivedOn, acceptedOn }: Data,
  caseNumber: string,
): string {
  const applied = appliedOn ? `于${chineseDate(appliedOn)}` : '';
  return `你方因与${namesInText(respondents)}${dispute}，${applied}向本机关提出行政裁决申请，本机关于${chineseDate(receivedOn)}收到申请材料。经审查，申请事项属于本机关职权范围，符合受理条件。依据${RULES_IN_FULL}第十条第二项，本机关决定自${chineseDate(acceptedOn)}起予以受理，案号为${caseNumber}。现将有关事项通知如下：`;
}

const RUNS_FROM = { acceptance: '受理', receipt: '收到申请' } as const;

function term({ decisionTerm, mediationExcluded }: Data): string {
  const { length, runsFrom, basis, extension } = decisionTerm;
  const longer =
    extension ??
    '案情复杂，不能在规定时间内作出裁决的，经本机关负责人批准可以延长，延长期限不超过30日，并告知当事人';
  const excluded =
    decisionTerm.excluded?.join('、') ??
    '鉴定、评估、检验、检疫、检测、公告、听证、招标、拍卖、专家评审等';
  const mediated = mediationExcluded ? '以及调解所用时间' : '';
  return `本案自${RUNS_FROM[runsFrom]}之日起${length}内作出裁决（${basis}）。依法需要${excluded}的，所需时间${mediated}不计算在内。${longer}。`;
}

const withdrawal = (): string =>
  `要求撤回申请的，应当向本机关说明理由，由本机关决定是否准予（${rulesAt([15, '第一款第一项'], [16])}）。`;

const fees = (): string =>
  `本机关不收取申请费用（${rule(31)}）；鉴定、评估等费用由当事人与受托机构结算。`;
