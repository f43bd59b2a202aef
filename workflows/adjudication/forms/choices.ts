/** The Chinese words for the fixed choices of an adjudication; the rules' own lists are read from the law. */
import type { Words } from '../../kernel/label.ts';
import { suspensionGrounds, terminationGrounds } from '../../law/grounds.ts';
import { roleTitles } from '../head.ts';

const grounds = (
  from: Readonly<Record<number, { readonly text: string }>>,
  ordinals = '零一二三四五六七',
): Words =>
  Object.fromEntries(
    Object.entries(from).map(([n, { text }]) => [n, `（${ordinals[Number(n)]}）${text}`]),
  );

/** By `event.field`, else by `field`. */
export const choices: Readonly<Record<string, Words>> = {
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
  'premediation.closed.outcome': { agreed: '达成协议', failed: '调解不成', timeout: '期限届满' },
  'parties.heard.outcome': {
    heard: '已听取',
    waived: '放弃陈述',
    absentAfterNotice: '经通知未到场',
  },
  'parties.heard.mode': { interview: '当面听取', hearing: '听证', writing: '书面' },
  'hearing.scheduled.manner': { public: '公开', closed: '不公开' },
  choice: { agreed: '当事人协商一致', designated: '协商不成，由本机关指定' },
  role: roleTitles,
  form: { written: '书面', electronic: '网上', oral: '口头（附笔录）' },
  result: { pass: '通过', revise: '修改后再审', reject: '不通过' },
};
