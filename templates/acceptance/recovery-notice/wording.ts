/** The text of a 经费退回通知书: 事实、依据、金额、渠道、救济. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING } from '../../wording.ts';
import { measuresAt } from '../measures.ts';
import { contactLine, remedyText, yourProject, yuan } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目经费退回通知书';

export function wording(data: Data): Text {
  const { project, orderedOn, amountYuan, venues, contact } = data;
  return {
    addressee: project.undertaker,
    parts: [
      `${yourProject(project)}，因验收不通过或者逾期未验收视为终止。${audited(data)}`,
      `依据${measuresAt('办法22')}，我局于${chineseDate(orderedOn)}决定：你单位应当将财政结余经费和经审计使用不合规经费共计${yuan(amountYuan)}，按原拨付渠道退回财政。`,
      '退回后，请将缴款凭证报送我局核对。',
      remedyText(venues, '通知书'),
      contactLine(contact),
      CLOSING,
    ],
  };
}

const audited = ({ balanceYuan, nonCompliantYuan }: Data): string =>
  balanceYuan === undefined || nonCompliantYuan === undefined
    ? '该项目没有经费审计报告或者决算表。'
    : `专项审计报告或者经费决算表载明：结余经费${yuan(balanceYuan)}，不合规使用经费${yuan(nonCompliantYuan)}。`;
