/** The Chinese words for the fixed choices of an acceptance; the measures' own lists are read from them. */
import type { Words } from '../../kernel/label.ts';
import { materialKinds, sourceNames } from '../checklist.ts';
import { conclusions } from '../grounds.ts';
import { roleTitles } from '../head.ts';

const expertKinds = { technical: '技术专家', finance: '财务专家' };
const adverse = { lapse: '按逾期处理、终止项目', ban: '禁入登记', recovery: '退回经费' };
const aims = { atLeast: '不低于目标值', atMost: '不高于目标值' };

const audits = {
  qualified: '有资质审计机构的专项审计报告',
  internal: '单位内审机构的专项审计报告',
  settlement: '财务部门的经费决算表',
};
const materials = Object.fromEntries(
  Object.entries(materialKinds).map(([n, name]) => [n, `${n}. ${name}`]),
);

/** By `event.field`, else by `field`. */
export const choices: Readonly<Record<string, Words>> = {
  'panel.invited.kind': expertKinds,
  'evaluation.submitted.kind': expertKinds,
  'application.submitted.materials.kind': materials,
  'application.submitted.audit.kind': audits,
  // A record is read by the field's name alone.
  'application.submitted.kind': { ...materials, ...audits },
  'opinion.signed.conclusion': conclusions,
  'objection.resolved.outcome': {
    rejected: '异议不成立',
    textCorrected: '意见文字更正，结论不变',
    reevaluate: '异议成立，交专家组重新评议',
  },
  source: sourceNames,
  about: adverse,
  aim: aims,
  role: roleTitles,
};
