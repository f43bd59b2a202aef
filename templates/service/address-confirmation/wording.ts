/** The text of a 送达地址确认书: 告知、地址、电子送达的同意、确认. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Text } from '../../text-paper.ts';
import type { Data } from './data.ts';

export const TITLE = '送达地址确认书';

const TOLD = [
  '1.请如实填写确切的送达地址和联系方式；地址变更的，应当及时书面告知本机关。',
  '2.因提供的地址不准确、拒不提供地址、地址变更未及时告知，或者当事人、代收人拒绝签收，导致文书未能被实际接收的，文书退回之日视为送达之日；直接送达的，送达人当场在送达回证上记明情况之日视为送达之日。',
  '3.同意电子送达的，送达信息到达确认的电子地址之日为送达之日。',
].join('\n');

const CONFIRMED =
  '本人（本单位）已经知悉上述告知事项，确认上述送达地址和方式准确、有效，适用于本案办理的全过程。';

export function wording(data: Data): Text {
  const { party, role, address = '', receiver = '', phone = '', electronic, confirmedOn } = data;
  const box = (chosen: boolean) => (chosen ? '■' : '□');
  return {
    parts: [
      formTable(
        wide(data.called, data.dispute),
        pair('当事人', party, '案件地位', role),
        wide('告知事项', TOLD),
        wide('送达地址', address, 14),
        pair('收件人', receiver, '联系电话', phone),
        pair('邮政编码', '', '与当事人的关系', ''),
        wide(
          '电子送达',
          `${box(electronic === true)}同意　　${box(electronic === false)}不同意\n电子地址：${electronic ? '本机关办案系统中当事人本人账户' : ''}`,
          16,
        ),
        ...(confirmedOn ? [wide('确认日期', chineseDate(confirmedOn))] : []),
        opinion('当事人确认', CONFIRMED, '当事人签名或者盖章', 34),
        opinion('经办人', '', '经办人签名', 22),
      ),
    ],
  };
}
