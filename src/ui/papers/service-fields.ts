/** The forms of service: a sending, and for each method the elements of its proof (src/service/proof.ts) as fields. */
import type { ServiceMethod } from '../../../db/rows.ts';
import type { Choice } from '../../../workflows/kernel/label.ts';
import { relations, servedOnMeans } from '../../service/proof.ts';
import { failures } from '../../service/request.ts';
import { serviceMethods } from '../choices.ts';
import type { Field, Leaf } from '../fields/field.ts';

const choices = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const line = (name: string, label: string, more: Partial<Leaf> = {}): Leaf => ({
  ...{ kind: 'line', name, label, required: true },
  ...more,
});

export const sendingFields: readonly Field[] = [
  { kind: 'party', name: 'recipient', label: '受送达人', required: true },
  {
    kind: 'choice',
    name: 'method',
    label: '送达方式',
    required: true,
    choices: choices(serviceMethods),
  },
  line('sentOn', '发出日期', { kind: 'date', help: '公告送达的，填公告之日。' }),
  line('servedOn', '送达日期', {
    kind: 'date',
    required: false,
    help: '以送达凭证为准；尚未送达或者公告送达的不填。',
  }),
  line('evidence', '送达凭证', {
    kind: 'text',
    required: false,
    help: '如送达回证签收情况、见证人、邮件号码、公告载体；填写送达日期或者公告送达的必填。',
  }),
];

const receivedBy = line('receivedBy', '签收人');
const relation = line('relation', '签收人与受送达人的关系', {
  kind: 'choice',
  choices: choices(relations),
});
const servers = line('servers', '送达人', { kind: 'lines', help: '两人，每行一人。' });
const note = line('note', '备注', { kind: 'text', required: false });

const elements: Readonly<Record<ServiceMethod, readonly Field[]>> = {
  direct: [receivedBy, relation, servers],
  left: [
    line('reason', '拒收事由', { kind: 'text' }),
    line('place', '留置地点', { help: '受送达人的住所。' }),
    {
      kind: 'rows',
      name: 'witnesses',
      label: '见证人',
      each: '见证人',
      required: false,
      help: '基层组织或者所在单位的代表；没有见证人的，以拍照、录像记录。',
      fields: [line('name', '姓名'), line('unit', '单位')],
    },
    line('recording', '拍照、录像', {
      required: false,
      help: '写明载体和编号，文件另传为附件。',
    }),
    servers,
  ],
  electronic: [
    line('account', '送达账号', { help: '送达地址确认书中确认的账号。' }),
    line('arrivedAt', '到达时间', { help: '发送系统显示发送成功的时间。' }),
    line('receipt', '到达回执', { help: '如系统显示的状态、截图编号。' }),
  ],
  post: [
    line('mailNumber', '邮件号码', { help: '中国邮政给据邮件：EMS为13位数字。' }),
    receivedBy,
    relation,
  ],
  entrusted: [line('organ', '受委托机关'), line('document', '委托函文号'), receivedBy],
  forwarded: [line('organ', '转交单位', { help: '部队团以上政治机关、监管场所。' }), receivedBy],
  collected: [
    line('receivedBy', '领取人', { required: false }),
    line('reason', '拒签事由', {
      kind: 'text',
      required: false,
      help: '到场拒绝签收的填写，视为送达。',
    }),
    servers,
  ],
  announcement: [
    line('media', '公告载体', { help: '如公告栏、报纸、网站。' }),
    line('attempts', '公告的原因和经过', {
      kind: 'text',
      help: '写明下落不明，或者以其他方式无法送达的经过。',
    }),
    line('url', '网页地址', { required: false }),
  ],
};

/** The proof of one method: its days, then its elements below `proof`. */
export const proofFields = (method: ServiceMethod): readonly Field[] => [
  line('sentOn', method === 'announcement' ? '公告日期' : '发出日期', {
    kind: 'date',
    ...(method === 'announcement' ? { help: '以最后张贴、刊登之日为准。' } : {}),
  }),
  ...(method === 'announcement'
    ? []
    : [line('servedOn', '送达日期', { kind: 'date', help: `${servedOnMeans[method]}。` })]),
  {
    kind: 'group',
    name: 'proof',
    label: '送达凭证',
    required: true,
    fields: [...elements[method], note],
  },
];

export const failureFields: readonly Field[] = [
  line('failedOn', '退回日期', { kind: 'date' }),
  line('failure', '未送达的原因', { kind: 'choice', choices: choices(failures) }),
  note,
];
