/** The text of a 项目终止通知书: 情形、理由、依据、后果、救济. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, ended } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, remedyText, yourProject } from '../the-project.ts';
import type { Data } from './data.ts';

export const TITLE = '科技计划项目终止通知书';

const CAUSE = {
  opinion: { words: '经整改再次验收，结论为不通过验收', articles: ['办法21'] },
  applicationLapsed: { words: '逾期未提出验收申请', articles: ['办法10'] },
  applicationReturnLapsed: {
    words: '验收申请退回后逾期未补齐材料重新提交',
    articles: ['办法10', '办法12(二)'],
  },
  rectificationLapsed: { words: '整改后逾期未再次申请验收', articles: ['办法21'] },
  rectificationReturnLapsed: {
    words: '整改后的再次验收申请退回后逾期未补齐材料重新提交',
    articles: ['办法12(二)', '办法21'],
  },
} as const;

export function wording(data: Data): Text {
  const { project, by, lapsedOn, establishedOn, terminatedOn, reason, venues, contact } = data;
  const { words, articles } = CAUSE[by];
  const lapsed = lapsedOn ? `（期限于${chineseDate(lapsedOn)}届满），按验收不通过处理` : '';
  return {
    addressee: project.undertaker,
    parts: [
      `${yourProject(project)}，${words}${lapsed}，于${chineseDate(establishedOn)}认定。理由：${ended(reason)}`,
      `依据${measuresAt(...articles, '办法22')}，该项目自${chineseDate(terminatedOn)}起终止，停止拨付后续经费；财政结余经费和经审计使用不合规经费按原拨付渠道退回财政，具体数额另行通知。`,
      `请妥善保管项目资料，配合办理经费清理（${briefly('办法22')}）。`,
      remedyText(venues, '通知书'),
      contactLine(contact),
      CLOSING,
    ],
  };
}
