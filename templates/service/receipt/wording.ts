/** The text of a 送达回证; what is not recorded yet is left to be filled in by hand. */

import { formTable, opinion, pair, wide } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { TableRow } from '../../kit/letter-document.ts';
import type { Text } from '../../text-paper.ts';
import type { Data } from './data.ts';

export const TITLE = '送达回证';

/** Millimetres: the whole receipt stays on one page. */
const SIGNED = 27;

const WHO_SIGNS =
  '受送达人本人不在的，由其同住成年家属签收；受送达人是法人或者其他组织的，由其法定代表人、主要负责人或者负责收件的人签收；代收的，注明与受送达人的关系。';

type Record = NonNullable<Data['record']>;

const METHODS = {
  direct: '直接送达',
  left: '留置送达',
  electronic: '电子送达',
  post: '邮寄送达',
  entrusted: '委托送达',
  forwarded: '转交送达',
  collected: '通知领取',
  announcement: '公告送达',
} as const satisfies { [M in Record['method']]: string };

export function wording(
  data: Data,
  { organ }: { readonly organ: { readonly name: string } },
): Text {
  const {
    recipient,
    agent = '',
    called,
    dispute,
    paper,
    number,
    pages,
    copies,
    address = '',
    record,
  } = data;
  return {
    parts: [
      formTable(
        pair('送达机关', organ.name, called, dispute),
        pair('受送达人', recipient, '代收人', agent),
        wide('送达文书', `《${paper}》${number ? `（${number}）` : ''}`),
        pair('页数', pages === undefined ? '' : `${pages}页`, '份数', `${copies}份`),
        wide('送达地址', address),
        wide('送达方式', methods(record?.method)),
        receipt(record),
        ...(record ? proof(record) : [wide('拒收事由、见证人', '', 22), wide('邮件号、回执', '')]),
        opinion('送达人', record?.servers.join('、'), '送达人（两人）签名', SIGNED),
        wide('备注', record?.note ?? '', 14),
        wide('说明', WHO_SIGNS),
      ),
    ],
  };
}

const methods = (chosen: Record['method'] | undefined): string =>
  Object.entries(METHODS)
    .map(([method, name]) => `${method === chosen ? '■' : '□'}${name}`)
    .join('　');

/** Signed by hand where the recipient takes it; otherwise the record says when it took effect. */
function receipt(record: Record | undefined): TableRow {
  const { receivedBy, relation, servedOn } = record ?? {};
  const who = receivedBy ? `签收人：${receivedBy}${relation ? `（${relation}）` : ''}` : '';
  const when = servedOn ? `送达日期：${chineseDate(servedOn)}` : '';
  const label = record?.method === 'announcement' ? '送达日期' : '受送达人签收';
  const text = [who, when].filter(Boolean).join('\n');
  return label === '送达日期' ? wide(label, text) : opinion(label, text, '签名或者盖章', SIGNED);
}

function proof(record: Record): TableRow[] {
  const { reason, witnesses, mailNumber, receipt: answered, account, arrivedAt } = record;
  const named = witnesses.map(({ name, unit }) => (unit ? `${name}（${unit}）` : name));
  const sent = wide('送出日期', chineseDate(record.sentOn));
  switch (record.method) {
    case 'left':
      return [
        sent,
        wide('拒收事由', reason ?? ''),
        opinion('见证人', named.join('、'), '见证人签名', SIGNED),
      ];
    case 'post':
      return [sent, pair('邮件号', mailNumber ?? '', '回执', answered ?? '')];
    case 'electronic':
      return [sent, pair('电子地址', account ?? '', '到达时间', arrivedAt ?? answered ?? '')];
    case 'announcement':
      return [
        pair(
          '公告媒体',
          record.media ?? '',
          '发布日期',
          chineseDate(record.publishedOn ?? record.sentOn),
        ),
        wide('网址', record.url ?? ''),
        wide('原因和经过', record.attempts ?? ''),
      ];
    case 'entrusted':
      return [
        pair('受托机关', record.organ ?? '', '委托函', record.document ?? ''),
        ...plainly(sent, answered),
      ];
    case 'forwarded':
      return [wide('转交机关', record.organ ?? ''), ...plainly(sent, answered)];
    case 'direct':
    case 'collected':
      return plainly(sent, answered);
  }
}

const plainly = (sent: TableRow, answered: string | undefined): TableRow[] =>
  answered ? [sent, wide('送达凭证', answered)] : [sent];
