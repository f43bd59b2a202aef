/** The names of fields that procedures have in common; a procedure's own (workflows/<procedure>/forms/) come first. */
import type { Wording } from '../../workflows/kernel/forms.ts';
import { date, type Label, line, long, perLine, pick } from '../../workflows/kernel/label.ts';

/** By the field's name, where nothing else is said. */
const common: Readonly<Record<string, Label>> = {
  effectiveOn: date('生效日期', '一般为今日；补登以前日期的事项，应当说明理由。'),
  reason: long('理由'),
  partyId: { label: '当事人', as: 'party' },
  items: line('事项', perLine),
  note: long('说明'),
  reasons: long('理由'),
  summary: long('内容摘要'),
  id: pick('编号'),
  kind: line('类别'),
  newDueOn: date('新的截止日期'),
  heldOn: date('举行日期'),
  sentOn: date('发出日期'),
  servedOn: date('送达日期'),
  method: line('送达方式'),
  until: date('授权截止日期'),
  sha256: { label: '对应附件', as: 'file' },
  attendees: line('参加人员', perLine),
  name: line('姓名或者名称'),
  idNumber: line('居民身份证号码', '十八位号码，末位为X的请填大写。'),
  uscc: line('统一社会信用代码', '十八位，见营业执照或者登记证书。'),
  noCodeReason: line('没有代码的理由', '村民小组等没有代码的组织填写。'),
  address: line('住址（住所）', '用于送达文书，请写到门牌。'),
  phone: line('联系电话'),
  representative: line('法定代表人或者负责人', '组织填写，写明姓名和职务。'),
  agent: line('代理人'),
  authority: line('代理权限'),
  scope: line('授权事项', '特别授权的，逐项写明，如承认、放弃、变更请求，和解，代收文书。'),
  stage: line('所属环节'),
  title: line('名称'),
  carrier: line('载体', '如纸质、光盘编号。'),
  role: line('身份'),
  party: line('当事人情况'),
  by: line('人员'),
  result: line('结论'),
  organ: line('机关'),
  what: long('内容'),
  to: { label: '承办人', as: 'staff' },
  days: line('日数'),
  document: line('文书名称和文号'),
  ground: line('情形'),
  place: line('地点'),
  subject: long('事项'),
  outcome: line('结果'),
  opinion: long('意见'),
  confirmed: line('已核对期限确已届满，确认按此办理'),
};

/** By event and path: events that every procedure has. */
const ofCommonEvents: Readonly<Record<string, Label>> = {
  'entry.corrected.entry': line('更正第几条记录', '见案卷记录的序号。'),
  'entry.corrected.field': pick('更正哪一项'),
  'entry.corrected.value': {
    label: '更正为',
    as: 'value',
    help: '日期写作 2021-03-01；多项的每行一项；问是否的，写“是”或者“否”。',
  },
  'entry.corrected.evidence': long('更正的依据', '写明凭何材料更正。'),
};

/** Fields that need more than a line wherever they occur. */
const alwaysLong = new Set([
  'reason',
  'reasons',
  'note',
  'summary',
  'what',
  'opinion',
  'reasoning',
]);

/** `path` is the field's place below the event without row numbers: `items.name`. */
export function labelFor({ fields, names = {} }: Wording, event: string, path: string): Label {
  const name = path.split('.').at(-1) ?? path;
  const at = `${event}.${path}`;
  const found =
    fields[at] ?? ofCommonEvents[at] ?? names[name] ?? common[name] ?? ({ label: name } as Label);
  return !found.as && alwaysLong.has(name) ? { ...found, as: 'text' } : found;
}
