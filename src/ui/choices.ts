/** The Chinese words for fixed choices in forms and records; a procedure's own (workflows/<procedure>/forms/) come first. */
import type { Wording } from '../../workflows/kernel/forms.ts';
import type { Choice, Words } from '../../workflows/kernel/label.ts';

/** By `event.field`, else by `field`. */
const common: Readonly<Record<string, Words>> = {
  'record.added.kind': { photo: '照片', video: '录像', audio: '录音', document: '文字' },
  authority: { general: '一般授权', special: '特别授权' },
  kind: { person: '自然人', organization: '法人或者其他组织' },
};

type Spoken = Pick<Wording, 'choices'>;

/** `path` is the field's place below the event, or its name alone. */
function wordsFor({ choices }: Spoken, event: string, path: string): Words | undefined {
  const name = path.split('.').at(-1) ?? path;
  return [`${event}.${path}`, `${event}.${name}`, name]
    .map((at) => choices[at] ?? common[at])
    .find((words) => words !== undefined);
}

export const hasChoices = ({ choices }: Spoken, event: string, path: string): boolean =>
  (choices[`${event}.${path}`] ?? common[`${event}.${path}`]) !== undefined;

/** The choices of a field in their order; what has no word stands as it is. */
export function choicesFor(
  spoken: Spoken,
  event: string,
  path: string,
  allowed?: readonly unknown[],
): readonly Choice[] {
  const known = wordsFor(spoken, event, path) ?? {};
  const values = allowed?.map(String) ?? Object.keys(known);
  return values.map((value) => ({ value, label: known[value] ?? value }));
}

export const wordFor = (spoken: Spoken, event: string, name: string, value: unknown): string =>
  wordsFor(spoken, event, name)?.[String(value)] ?? String(value);

/** What a party's role is called in its procedure. */
export const roleWord = ({ choices }: Spoken, role: string): string =>
  choices['role']?.[role] ?? role;

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
