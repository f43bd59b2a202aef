/** The Chinese words for fixed choices in forms and records, by the field's name; law's own lists are read from it. */
import { suspensionGrounds, terminationGrounds } from '../../workflows/law/grounds.ts';
import { acceptanceWords } from './acceptance/choices.ts';

export type Choice = { readonly value: string; readonly label: string };
type Words = Readonly<Record<string, string>>;

const results: Words = { pass: '通过', revise: '修改后再审', reject: '不通过' };

const grounds = (
  from: Readonly<Record<number, { readonly text: string }>>,
  ordinals = '零一二三四五六七',
): Words =>
  Object.fromEntries(
    Object.entries(from).map(([n, { text }]) => [n, `（${ordinals[Number(n)]}）${text}`]),
  );

/** By `event.field`, else by `field`. */
const words: Readonly<Record<string, Words>> = {
  ...acceptanceWords,
  'application.refused.ground': {
    notOurs: '不属于本机关职权范围（第十条第三项）',
    notEligible: '不符合受理条件（第十条第四项）',
  },
  'proceedings.suspended.ground': grounds(suspensionGrounds),
  'proceedings.terminated.ground': grounds({
    2: terminationGrounds[2],
    3: terminationGrounds[3],
    4: terminationGrounds[4],
  }),
  'appraisal.commissioned.kind': {
    appraisal: '鉴定',
    assessment: '评估',
    inspection: '检验',
    quarantine: '检疫',
    testing: '检测',
  },
  'exclusion.opened.kind': {
    announcement: '公告',
    tender: '招标',
    auction: '拍卖',
    other: '其他（须先经合法性审核）',
  },
  'record.added.kind': { photo: '照片', video: '录像', audio: '录音', document: '文字' },
  'premediation.closed.outcome': { agreed: '达成协议', failed: '调解不成', timeout: '期限届满' },
  'parties.heard.outcome': {
    heard: '已听取',
    waived: '放弃陈述',
    absentAfterNotice: '经通知未到场',
  },
  'parties.heard.mode': { interview: '当面听取', hearing: '听证', writing: '书面' },
  'hearing.scheduled.manner': { public: '公开', closed: '不公开' },
  choice: { agreed: '当事人协商一致', designated: '协商不成，由本机关指定' },
  authority: { general: '一般授权', special: '特别授权' },
  kind: { person: '自然人', organization: '法人或者其他组织' },
  role: {
    applicant: '申请人',
    respondent: '被申请人',
    thirdParty: '第三人',
    undertaker: '承担单位',
    leader: '项目负责人',
    participant: '参与单位',
    expert: '验收专家',
    objector: '异议人',
  },
  form: { written: '书面', electronic: '网上', oral: '口头（附笔录）' },
  result: results,
};

/** `path` is the field's place below the event, or its name alone. */
function wordsFor(event: string, path: string): Words | undefined {
  const name = path.split('.').at(-1) ?? path;
  return words[`${event}.${path}`] ?? words[`${event}.${name}`] ?? words[name];
}

export const hasChoices = (event: string, path: string): boolean =>
  words[`${event}.${path}`] !== undefined;

/** The choices of a field in their order; what has no word stands as it is. */
export function choicesFor(
  event: string,
  path: string,
  allowed?: readonly unknown[],
): readonly Choice[] {
  const known = wordsFor(event, path) ?? {};
  const values = allowed?.map(String) ?? Object.keys(known);
  return values.map((value) => ({ value, label: known[value] ?? value }));
}

export const wordFor = (event: string, name: string, value: unknown): string =>
  wordsFor(event, name)?.[String(value)] ?? String(value);

export const partyRoles: Words = words['role'] ?? {};

export const serviceMethods = {
  direct: '直接送达',
  left: '留置送达',
  electronic: '电子送达',
  post: '邮寄送达',
  entrusted: '委托送达',
  forwarded: '转交送达',
  collected: '当事人到场领取',
  announcement: '公告送达',
} as const;

export const paperStatus: Words = {
  draft: '草稿',
  reviewed: '已审核',
  approved: '待签发',
  issued: '已签发',
  void: '作废',
};

export const deadlineStatus: Words = {
  running: '进行中',
  stopped: '停止计算',
  met: '已办结',
  missed: '已超期',
  void: '不再适用',
};

export const roleNames: Words = {
  registrar: '受理登记',
  officer: '承办人',
  reviewer: '合法性审核',
  head: '机关负责人',
  clerk: '文书送达',
  supervisor: '执法监督',
  admin: '系统管理员',
  security: '安全管理员',
  auditor: '审计员',
  party: '当事人',
  integrator: '对接系统',
  office: '业务处室',
  unit: '归口管理部门',
  drawer: '专家抽取',
  expert: '专家',
  undertaker: '承担单位',
  system: '系统',
};
