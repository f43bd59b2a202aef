/** Papers of an acceptance written from real cases: complete as they stand, and right in dates, spans and articles. */

import { describe, expect, it } from 'vitest';
import { acceptancePapers as papers } from '../../templates/acceptance/register.ts';
import { documentNumber } from '../../templates/document-number.ts';
import type { Paper } from '../../templates/paper.ts';
import type { DrawProtocol } from '../../workflows/acceptance/experts.ts';
import { paperKinds } from '../../workflows/acceptance/papers.ts';
import {
  application,
  concludedWith,
  evaluated,
  fails,
  filed,
  reviewed,
  walked,
} from '../fixtures/acceptance.ts';
import {
  type AcceptanceKind,
  applicationLapsed,
  bureau,
  bureauFrame,
  caseAfter,
  changed,
  concluded,
  drawn,
  extended,
  failed,
  failedAgain,
  least,
  letterOf,
  notChanged,
  notExtended,
  noticed,
  type ProjectCase,
  rectificationLapsed,
  resolved,
  returnedByOffice,
  returnLapsed,
  returnLapsedAgain,
  sentBackAtTheEnd,
  sourceOf,
  to,
  written,
} from './acceptance-written.ts';
import { kit, measured } from './kit-letters.ts';

const every = Object.entries(least) as [AcceptanceKind, (typeof least)[AcceptanceKind]][];

const protocolOf = ({ entryData }: typeof drawn): DrawProtocol =>
  (entryData as { supplied: { protocol: DrawProtocol } }).supplied.protocol;

describe('every paper an acceptance calls for', () => {
  it('is in the register', () => {
    expect(Object.keys(papers).toSorted()).toEqual([...paperKinds].toSorted());
  });

  it.each(every)('%s is complete on the least its event brings', (kind, of) => {
    const paper: Paper = papers[kind];
    expect(paper.missing(papers[kind].fromCase(sourceOf(of)), bureauFrame)).toEqual([]);
    expect(kit.check(letterOf(kind, of))).toEqual([]);
  });

  it.each(every)('%s prints no ISO date and no gap', (kind, of) => {
    const text = written(kind, of);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
    expect(text).not.toMatch(/undefined|null|NaN|，，|。。|；。|（）/u);
  });

  it.each(every)('%s cites the measures and names the project', (kind, of) => {
    const text = written(kind, of);
    expect(text).toContain('食用菌菌渣生态循环利用关键技术研究');
    if (kind !== 'attendance-sheet')
      expect(text).toContain('（丽科〔2020〕42号，以下简称《办法》）');
    expect(text.match(/以下简称/gu)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  it.each(every)('%s is on at most three pages', async (kind, of) => {
    const document = letterOf(kind, of, {
      ...bureauFrame,
      documentNumber: '丽科验结〔2021〕1号',
      issuedOn: of.entryOn,
    });
    expect((await measured(document)).pages.length).toBeLessThanOrEqual(3);
  });

  it.each(every)(
    '%s bears the day of its event, the notice of a meeting that of its issue',
    (kind, of) => {
      const paper: Paper = papers[kind];
      const day = paper.datedOn?.(sourceOf(of) as never) ?? null;
      expect(day).toBe(kind === 'acceptance-meeting-notice' ? null : of.entryOn);
    },
  );

  it('is numbered with the mark of the acceptance', () => {
    const { mark } = papers['conclusion-notice-failed'];
    expect(documentNumber({ abbreviation: '丽科', mark, year: 2021, serial: 1 })).toBe(
      '丽科验结〔2021〕1号',
    );
    const shared = Object.values(papers).map((paper) => paper.mark);
    expect(new Set(shared).size).toBe(shared.length - 3);
  });
});

describe('before acceptance', () => {
  it('办法10: an approved extension tells the end before and after, and until when to apply', () => {
    const text = written('project-extension-reply', extended);
    expect(text).toContain('2021年4月20日批准延期6个月，完成日期由2021年6月30日延至2021年12月30日');
    expect(text).toContain('应当在2022年6月30日前（含当日）提出验收申请');
  });

  it('办法10: a denied extension gives its reason, without which it is not issued', () => {
    const text = written('project-extension-reply', notExtended);
    expect(text).toContain('决定不予延期。理由：理由不充分。该项目的完成日期仍为2021年6月30日');
    const { entryData: _, ...silent } = notExtended;
    const paper = papers['project-extension-reply'];
    const missing = paper.missing(
      paper.fromCase(sourceOf({ ...silent, entryData: {} })),
      bureauFrame,
    );
    expect(missing.map(({ label }) => label)).toEqual(['不予批准的理由']);
  });

  it('办法17: an approved change lists the targets that are to be met from now on', () => {
    const text = written('project-change-reply', changed);
    expect(text).toContain('申请变更：发明专利由2件调整为1件。');
    expect(text).toContain('菌渣利用率：80%；\n发明专利：1件。');
  });

  it('办法18: a denied change names the fail that an unapproved change would be', () => {
    const text = written('project-change-reply', notChanged);
    expect(text).toContain('不予批准上述变更。理由：影响主要考核目标。');
    expect(text).toContain(
      '未经批准变更项目研究内容、考核目标的，给予验收不通过（《办法》第十八条第三项）',
    );
  });

  it('办法11、14: the application sets targets against results, funds by source, and what was handed in', () => {
    const text = written('acceptance-application', least['acceptance-application']);
    expect(text).toContain('菌渣利用率：合同指标80%，实际85%，完成度100%；');
    expect(text).toContain('总体完成度为100%');
    expect(text).toContain('市科技局拨款经费：预算100000元，到位100000元，支出98000元；');
    expect(text).toContain('项目任务合同书：材料2；');
    expect(text).toContain('真实性、准确性、完整性负责（《办法》第八条）');
  });

  it('办法3: a share just short of the limit is never rounded up to it', () => {
    const short = caseAfter(filed(), [
      'application.submitted',
      {
        on: '2021-07-05',
        data: application({
          actuals: [
            { target: 'T1', actual: 79.9999 },
            { target: 'T2', actual: 2 },
          ],
        }),
      },
    ]);
    expect(written('acceptance-application', short)).toContain('总体完成度为99.99%');
  });

  it('办法12(二): the return names all that is missing at once and the last day to hand it in', () => {
    const text = written('application-return-notice', returnedByOffice);
    expect(text).toContain('于2021年7月5日提出验收申请。经我局审查');
    expect(text).toContain('补交专项审计报告；\n论文标注资助编号。');
    expect(text).toContain('请于2021年12月30日前（含当日）补齐');
    expect(written('application-return-notice', least['application-return-notice'])).toContain(
      '经归口管理部门审核，申请需要补齐',
    );
  });

  it('办法12(三): the review opinion tells until when acceptance is done, and who organises it', () => {
    const text = written('acceptance-review-opinion', least['acceptance-review-opinion']);
    expect(text).toContain('我局于2021年7月20日审核认为');
    expect(text).toContain(
      '由我局组织会议验收（《办法》第六条、第十二条第三项），于2021年8月10日前',
    );
    const delegated = reviewed(filed({ fundingYuan: 99_999, department: '莲都区科技局' }));
    const of = { ...least['acceptance-review-opinion'], facts: delegated.facts };
    expect(written('acceptance-review-opinion', of)).toContain('委托莲都区科技局组织验收');
  });
});

describe('the panel', () => {
  it('办法7: the demand tells size, finance and what was committed to before the draw', () => {
    const text = written('expert-demand', least['expert-demand']);
    expect(text).toContain('验收专家组5人，其中技术专家4人、财务专家1人。技术领域：不限定。');
    const demand = least['expert-demand'].facts.panel?.demand;
    expect(text).toContain(`名单摘要（SHA-256）：\n${demand?.poolHash}`);
    expect(text).toContain(`种子摘要（SHA-256）：\n${demand?.commitment}`);
  });

  it('办法7、8: the draw protocol holds all that is needed to draw again', () => {
    const text = written('draw-protocol', drawn);
    const { poolHash, commitment, seed, order } = protocolOf(drawn);
    for (const item of [poolHash, commitment, seed]) expect(text).toContain(item);
    for (const { expertId, key } of order)
      expect(text).toContain(`（${expertId}）（${key.slice(0, 16)}）`);
    expect(text).toContain('名单中没有应当剔除的人员');
    expect(text).toContain('监督人（签名）');
    for (const { name, unit } of drawn.facts.panel?.seats ?? [])
      expect(text).toContain(`${name}，${unit}`);
  });

  it('办法8、16: who was excluded is named with the reason', () => {
    const protocol = protocolOf(drawn);
    const excluded = [
      { expertId: 'expert9', reason: 'interest', detail: '申报与项一帆有利益关系' },
    ];
    const of = { ...drawn, entryData: { supplied: { protocol: { ...protocol, excluded } } } };
    expect(written('draw-protocol', of)).toContain('专家9（expert9）：申报与项一帆有利益关系。');
  });

  it('办法7: without its entry the draw is told from the facts, who has left included', () => {
    const [leaving] = drawn.facts.panel?.seats ?? [];
    const later = caseAfter(
      { ...reviewed(), facts: drawn.facts, state: 'panel.forming' } as never,
      ['expert.declined', { on: '2021-07-24', data: { expertId: leaving?.id, reason: '出差' } }],
    );
    const text = written('draw-protocol', { ...drawn, facts: later.facts, entryData: undefined });
    expect(text).toContain(`${leaving?.name}，${leaving?.unit}`);
    expect(text).toContain('全部次序载于案卷抽取记录');
  });

  it('办法7: the approval of an invitation gives reason and people, and lines for those who sign', () => {
    const text = written('invitation-approval', least['invitation-approval']);
    expect(text).toContain('本领域专家不足，经批准定向邀请。');
    expect(text).toContain('专家抽取难以满足验收需要的，经批准可以采取定向邀请方式');
    expect(text).toContain('专家7，丽水市中心医院（财务专家）。');
    expect(text).toContain('批准人（签名）');
  });

  it('办法25: the commitment is that of the one expert and bears the day of signing', () => {
    const text = written('expert-commitment', least['expert-commitment']);
    expect(text).toContain('承诺人：专家1，丽水学院（技术专家，生态农业）。');
    expect(text).toContain('本承诺于2021年7月29日签署');
    expect(text).not.toContain('专家2');
  });

  it('办法6: the notice of the meeting names day and place, no hour nobody set, and no expert', () => {
    const of = least['acceptance-meeting-notice'];
    const text = written('acceptance-meeting-notice', of);
    expect(text).toContain('会议于2021年8月6日在科技局召开。具体开始时间由承办人员另行告知。');
    expect(text).not.toMatch(/专家\d/u);
    expect(letterOf('acceptance-meeting-notice', of).addressee).toBe('丽水绿谷生态科技有限公司');
    expect(text).toContain('由项目负责人到会汇报');
    const experts = to(of, 'E1', 'E2');
    expect(letterOf('acceptance-meeting-notice', experts).addressee).toBe('各位验收专家');
    expect(written('acceptance-meeting-notice', experts)).toContain('请会前审阅全部验收资料');
    expect(written('acceptance-meeting-notice', experts)).not.toMatch(/专家\d|到会汇报/u);
    const timed = {
      ...of,
      facts: {
        ...of.facts,
        meeting: { plannedFor: '2021-08-06', place: '科技局', time: '14:30', heldOn: null },
      },
    };
    expect(written('acceptance-meeting-notice', timed)).toContain(
      '2021年8月6日下午2时30分在科技局召开。\n',
    );
  });

  it('办法16: a technical sheet goes by target, a finance sheet by funds', () => {
    const text = written('evaluation-sheet', least['evaluation-sheet']);
    expect(text).toContain('菌渣利用率：完成度100%，查验检测报告；');
    expect(text).toContain('于2021年8月6日提出以上意见');
    const all = { ...least['evaluation-sheet'], facts: evaluated().facts };
    expect(written('evaluation-sheet', to(all, 'E5'))).toContain('经费到位，使用合规。');
  });

  it('办法19: the opinion has its four parts, and a fail its causes and measures', () => {
    const text = written('group-opinion', failed);
    expect(text).toContain('所提供的验收资料、数据不真实，存在弄虚作假');
    expect(text).toContain('依据《办法》第十八条第三项，验收结论为：不通过验收。');
    expect(text).toContain('不通过的原因：\n检测报告不实。\n改进的措施：\n重新检测。');
    expect(written('group-opinion', concluded)).toContain(
      '按申报数据计算的结论为“通过验收”，专家组另作结论的理由：成果未能应用。',
    );
  });
});

describe('the conclusion', () => {
  it('办法18(一): a pass is told with registration and objection', () => {
    const text = written('conclusion-notice-passed', least['conclusion-notice-passed']);
    expect(text).toContain('第十八条第一项，该项目通过验收');
    expect(text).toContain('办理验收登记（《办法》第十二条第四项）');
    expect(text).toContain('应当在2021年8月24日前（含当日，即验收结束之日起15日内）书面向我局提出');
    expect(text).not.toContain('不得承担');
  });

  it('办法18(二)、23: being concluded bars the leader for a year, and nobody else', () => {
    const text = written('conclusion-notice-concluded', concluded);
    expect(text).toContain('第十八条第二项，该项目予以结题');
    expect(text).toContain(
      '项目主持人项一帆1年内（自2021年8月9日起至2022年8月9日止）不得承担市级科技计划项目',
    );
    expect(text).not.toContain('项目承担单位丽水');
  });

  it('办法19、20、21、22、23: a first fail names causes, measures, both last days and what may follow', () => {
    const text = written('conclusion-notice-failed', failed);
    expect(text).toContain('第十八条第三项，该项目不通过验收');
    expect(text).toContain('二、不通过的原因\n检测报告不实。\n三、改进的措施\n重新检测。');
    expect(text).toContain('可以在2022年2月9日前（含当日，即验收结束之日起6个月内）再次申请');
    expect(text).toContain('应当在2021年8月24日前');
    expect(text).toContain('整改期间暂停拨付后续经费');
    expect(text).toContain(
      '出现前述项目终止情形的，项目主持人项一帆3年内，项目承担单位丽水绿谷生态科技有限公司2年内不得承担',
    );
    expect(text).not.toContain('行政复议');
  });

  it('办法21、23: a second fail is final, with dated bans and remedies, and no third application', () => {
    const text = written('conclusion-notice-failed', failedAgain);
    expect(text).toContain('该项目视为终止，停止拨付后续经费');
    expect(text).toContain('项目主持人项一帆3年内（自2021年11月22日起至2024年11月22日止）');
    expect(text).toContain('2年内（自2021年11月22日起至2023年11月22日止）');
    expect(text).toContain('60日内，向丽水市人民政府申请行政复议');
    expect(text).not.toContain('再次申请项目验收');
  });

  it('办法10: who never applied fails by the term that ran out, without an opinion to object to', () => {
    const text = written('conclusion-notice-failed', applicationLapsed);
    expect(text).toContain(
      '提出验收申请的期限于2021年12月30日届满，你单位逾期未提出申请，我局于2022年1月5日予以确认',
    );
    expect(text).toContain('第十条、第十八条第三项，终止项目实施，该项目按验收不通过处理');
    expect(text).toContain('自2022年1月5日起至2025年1月5日止');
    expect(text).not.toContain('专家组');
    expect(text).not.toContain('再次申请');
  });

  it('办法21: who did not apply again fails by that term', () => {
    const text = written('conclusion-notice-failed', rectificationLapsed);
    expect(text).toContain('整改后再次申请验收的期限于2022年2月9日届满');
    expect(text).toContain('第二十一条，该项目按验收不通过处理');
    expect(text).toContain('自2022年2月10日起至2025年2月10日止');
  });

  it('办法10、12(二): who applied and did not hand in anew what was sent back is not told that nobody applied', () => {
    const text = written('conclusion-notice-failed', returnLapsed);
    expect(text).toContain(
      '验收申请于2021年12月31日退回补齐，重新提交的期限于2022年1月17日届满，你单位退回后逾期未补齐材料重新提交，我局于2022年1月18日予以确认',
    );
    expect(text).toContain('第十条、第十二条第二项、第十八条第三项，终止项目实施');
    expect(text).not.toContain('未提出');
    const again = written('conclusion-notice-failed', returnLapsedAgain);
    expect(again).toContain('整改后的再次验收申请于2022年1月28日退回补齐');
    expect(again).toContain('第十二条第二项、第二十一条，该项目按验收不通过处理');
    expect(again).not.toContain('未提出');
  });

  it('办法20、23: bans wait for objections where there is an opinion, and after a lapse there is none', () => {
    const waits = '期限内提出异议的，上述限制待异议处理完毕后执行';
    expect(written('conclusion-notice-failed', failedAgain)).toContain(waits);
    expect(written('conclusion-notice-concluded', concluded)).toContain(waits);
    for (const of of [applicationLapsed, rectificationLapsed, returnLapsed, returnLapsedAgain])
      expect(written('conclusion-notice-failed', of)).not.toContain('异议');
  });

  it('办法12(四): asks who undertakes a project to register it, except where the department organises', () => {
    const below = { ...filed().facts.filing, fundingYuan: 99_999 };
    const registers = (kind: 'conclusion-notice-passed' | 'conclusion-notice-concluded') => {
      const of = least[kind];
      const delegated = { ...of, facts: { ...of.facts, filing: below } };
      return [of, delegated].map((one) => written(kind, one).includes('验收登记'));
    };
    expect(registers('conclusion-notice-passed')).toEqual([true, false]);
    expect(registers('conclusion-notice-concluded')).toEqual([true, false]);
    const of = least['conclusion-notice-passed'];
    const text = written('conclusion-notice-passed', {
      ...of,
      facts: { ...of.facts, filing: below },
    });
    expect(text).toContain('二、异议');
  });

  it('办法22: a final fail is not told without the places of remedy', () => {
    const paper: Paper = papers['conclusion-notice-failed'];
    const data = papers['conclusion-notice-failed'].fromCase(
      sourceOf(failedAgain, { organ: { ...bureau, court: '' } }),
    );
    expect(paper.missing(data, bureauFrame).map(({ label }) => label)).toEqual([
      '行政诉讼管辖法院',
    ]);
  });

  it('办法12(四)、24: the certificate has number, conclusion and both days', () => {
    const of = least['acceptance-certificate'];
    const numbered = letterOf('acceptance-certificate', of, {
      ...bureauFrame,
      documentNumber: '丽科验证〔2021〕1号',
      issuedOn: '2021-08-30',
    });
    const text = JSON.stringify(numbered.blocks);
    for (const item of [
      '证书编号：丽科验证〔2021〕1号',
      '验收结论：通过验收',
      '结论日期：2021年8月9日',
      '2021年8月30日办理验收登记',
    ])
      expect(text).toContain(item);
  });
});

describe('after the conclusion', () => {
  it('办法20: a late objection is refused by the day on which its time ran out', () => {
    const of = least['objection-refusal'];
    const text = written('objection-refusal', of);
    expect(text).toContain('于2021年8月25日书面提出异议：检测报告不实。');
    expect(text).toContain('（2021年8月9日）起计算，至2021年8月24日届满');
    expect(text).toContain('2021年8月26日决定对该异议不予受理');
    expect(letterOf('objection-refusal', of).addressee).toBe(
      '丽水某生物公司、丽水绿谷生态科技有限公司',
    );
  });

  it.each([
    ['rejected', '异议不成立，维持验收专家组的意见'],
    ['textCorrected', '文字予以更正，验收结论不变'],
    ['reevaluate', '交验收专家组重新评议'],
  ])('办法20: an objection %s is answered so', (outcome, says) => {
    const text = written('objection-answer', resolved(outcome));
    expect(text).toContain('2021年8月27日提出处理意见：经核对原始记录，数据属实。');
    expect(text).toContain(says);
  });

  it('办法21: the order to rectify names the items and the last day', () => {
    const text = written('rectification-notice', least['rectification-notice']);
    expect(text).toContain('进行整改：\n重新检测。');
    expect(text).toContain('可以在2022年2月9日前（含当日）');
  });

  it('办法22: the termination tells why, from when, and the remedy', () => {
    const text = written('project-termination-notice', least['project-termination-notice']);
    expect(text).toContain(
      '逾期未提出验收申请（期限于2021年12月30日届满），按验收不通过处理，于2022年1月5日认定',
    );
    expect(text).toContain('第十条、第二十二条，该项目自2022年2月10日起终止');
    expect(text).toContain('自收到本通知书之日起60日内');
    const again = walked(concludedWith(fails), [
      'rectification.lapsed',
      { on: '2022-03-02', data: { confirmed: true } },
    ]);
    const of = caseAfter(again, [
      'project.terminated',
      { on: '2022-03-03', data: { reason: '逾期' } },
    ]);
    expect(written('project-termination-notice', of)).toContain('第二十一条、第二十二条');
  });

  it('办法12(二)、22: the termination and the notice before it say what was sent back and not handed in anew', () => {
    const terminated = (of: ProjectCase, from: string) =>
      written('project-termination-notice', {
        ...of,
        facts: { ...of.facts, termination: { on: from, reason: '逾期' } },
      });
    const first = terminated(returnLapsed, '2022-02-10');
    expect(first).toContain(
      '验收申请退回后逾期未补齐材料重新提交（期限于2022年1月17日届满），按验收不通过处理',
    );
    expect(first).toContain('第十条、第十二条第二项、第二十二条');
    expect(first).not.toContain('未提出验收申请');
    const second = terminated(returnLapsedAgain, '2022-03-10');
    expect(second).toContain('整改后的再次验收申请退回后逾期未补齐材料重新提交（期限于2022年2月');
    const before = caseAfter(sentBackAtTheEnd, [
      'priorNotice.given',
      { on: '2022-01-18', data: { about: 'lapse', grounds: '未补齐材料' } },
    ]);
    expect(written('prior-notice', before)).toContain('因退回后逾期未补齐材料重新提交，拟终止');
  });

  it('办法22: the recovery names the amount, the channel and what the audit found', () => {
    const text = written('recovery-notice', least['recovery-notice']);
    expect(text).toContain(
      '2022年2月21日决定：你单位应当将财政结余经费和经审计使用不合规经费共计100000元，按原拨付渠道退回财政',
    );
    expect(text).toContain('没有经费审计报告或者决算表');
    const of = caseAfter(
      walked(concludedWith(fails), [
        'rectification.lapsed',
        { on: '2022-03-02', data: { confirmed: true } },
      ]),
      ['recovery.ordered', { on: '2022-03-04', data: { amountYuan: 2000 } }],
    );
    expect(written('recovery-notice', of)).toContain('结余经费2000元，不合规使用经费0元');
  });

  it.each([
    ['lapse', '第十条、第十八条第三项、第二十二条，因逾期未提出验收申请'],
    ['ban', '第二十三条，拟对项目主持人、项目承担单位'],
    ['recovery', '第二十二条，拟责令'],
  ])(
    '办法22: the notice before a %s says what is intended and until when one may speak',
    (about, says) => {
      const text = written('prior-notice', noticed(about));
      expect(text).toContain(says);
      expect(text).toContain('请在2022年1月10日前（含当日）书面向我局提出');
    },
  );

  it('办法26: two records of one day are told apart by their entries', () => {
    const record = (subject: string) =>
      ['integrity.recorded', { on: '2022-02-28', data: { subject, fact: '玩忽职守' } }] as const;
    const both = caseAfter(filed(), record('某审计机构'), record('专家甲'));
    expect(written('integrity-record', both)).toContain('专家甲');
    const first = { ...both, entryData: record('某审计机构')[1].data };
    expect(written('integrity-record', first)).toContain('某审计机构');
  });

  it('办法18: a notice of a conclusion the project did not have is not complete', () => {
    const paper = papers['conclusion-notice-passed'];
    const data = paper.fromCase(sourceOf(failed));
    expect(paper.missing(data, bureauFrame).map(({ label }) => label)).toContain(
      '专家组意见签署日期',
    );
  });
});
