/** The forms of an acceptance: what people hand in and sign, and what the file keeps; when each is called for. */
import { describe, expect, it } from 'vitest';
import { acceptancePapers } from '../../templates/acceptance/register.ts';
import { papers as due } from '../../workflows/acceptance/papers.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { clock } from '../clock/the-clock.ts';
import {
  application,
  concludedWith,
  concludes,
  evaluated,
  fails,
  filed,
  met,
  panelled,
  passes,
  reevaluatedAfterFail,
  take,
  walked,
} from '../fixtures/acceptance.ts';
import {
  type AcceptanceKind,
  applicationLapsed,
  bureauFrame,
  caseAfter,
  concluded,
  failedAgain,
  least,
  type ProjectCase,
  reapplied,
  rectificationLapsed,
  returnLapsed,
  returnLapsedAgain,
  sourceOf,
  to,
  written,
} from './acceptance-written.ts';

const missing = (kind: AcceptanceKind, of: ProjectCase) =>
  acceptancePapers[kind]
    .missing(acceptancePapers[kind].fromCase(sourceOf(of)), bureauFrame)
    .map(({ label }) => label);

/** The kinds that an event calls for, where the facts are those after it. */
const calledBy = (type: string, { facts, entryOn: on, entryData: data }: ProjectCase): string[] => {
  const by = { account: 'office', role: 'office' } as const;
  const event: Envelope = { type, data, on, today: on, by, entry: 2, clock };
  return (due[type]?.(facts, event) ?? []).map(({ kind }) => kind);
};

describe('what the undertaker hands in', () => {
  it('办法11: the list goes through all six kinds and leaves room to check each', () => {
    const text = written('materials-list', least['materials-list']);
    expect(text).toContain('1\n丽水市科技计划项目验收申请');
    expect(text).toContain('论文（标注资助计划名称及编号）');
    expect(text).toContain('6\n其他相关资料\n无');
    expect(text.match(/□ 齐全/gu)).toHaveLength(6);
  });

  it('办法11: a kind that was not handed in is said to be missing', () => {
    const of = caseAfter(filed(), [
      'application.submitted',
      { on: '2021-07-05', data: application({ materials: [{ kind: 1, name: '申请' }] }) },
    ]);
    expect(written('materials-list', of)).toContain('2\n项目任务合同书\n未提交');
  });

  it('办法11: the application tells of research, novelty and use where the undertaker did', () => {
    const summary = { research: '菌渣发酵工艺', innovation: '低温菌种', use: '推广三县' };
    const of = caseAfter(filed(), [
      'application.submitted',
      { on: '2021-07-05', data: { ...application(), summary } },
    ]);
    const text = written('acceptance-application', of);
    expect(text).toContain('主要研究内容：菌渣发酵工艺。\n关键技术和创新点：低温菌种。');
    expect(text).toContain('应用和产业化：推广三县。');
    expect(text).not.toContain('知识产权：');
  });

  it('办法13: from 100 000 yuan on the audit is that of a qualified institution, below it others will do', () => {
    const of = (fundingYuan: number) =>
      written(
        'materials-list',
        caseAfter(filed({ fundingYuan }), [
          'application.submitted',
          { on: '2021-07-05', data: application() },
        ]),
      );
    expect(of(100_000)).toContain('由具有资质的审计机构出具专项审计报告');
    expect(of(99_999.99)).toContain('内审机构的专项审计报告，或者财务部门的经费决算表');
  });

  it('办法21: an application after rectification lists what was to be put right', () => {
    const text = written('acceptance-application', reapplied);
    expect(text).toContain('该项目于2021年8月9日验收不通过');
    expect(text).toContain('应当整改的问题：\n重新检测；\n补交用户报告。');
    expect(text).toContain('六、承诺');
    const unordered = caseAfter(concludedWith(fails), [
      'application.submitted',
      { on: '2021-11-01', data: application() },
    ]);
    expect(written('acceptance-application', unordered)).toContain('整改的问题：\n重新检测。');
    expect(written('acceptance-application', least['acceptance-application'])).not.toContain(
      '整改',
    );
  });

  it('办法10: a request for more time names both ends, and leaves room for the department and the bureau', () => {
    const of = least['project-extension-request'];
    const text = written('project-extension-request', of);
    expect(text).toMatch(
      /原完成日期\n2021年6月30日\n申请延长\n6个月\n延期后的\n完成日期\n2021年12月30日/u,
    );
    expect(text).toContain('归口管理部门：莲都区科技局');
    expect(text).toContain('疫情影响设备到货');
    expect(text).toContain('丽水市科学技术局意见');
    // It reads the same after it was granted.
    const granted = take({ ...filed(), facts: of.facts }, 'extension.approved', {
      on: '2021-04-20',
      data: { months: 3 },
    });
    expect(written('project-extension-request', { ...of, facts: granted.facts })).toBe(text);
  });

  it('办法10: a second request counts from the end that the first left', () => {
    const first = walked(
      filed(),
      ['extension.requested', { on: '2021-04-06', data: { months: 6, reason: '设备' } }],
      ['extension.approved', { on: '2021-04-20', data: { months: 6 } }],
    );
    const again = caseAfter(first, [
      'extension.requested',
      { on: '2021-10-08', data: { months: 12, reason: '气候' }, role: 'head' },
    ]);
    const text = written('project-extension-request', again);
    expect(text).toContain('2021年12月30日');
    expect(text).toContain('2022年12月30日');
    expect(text).toContain('1次（原则上不超过1次');
  });

  it('办法17、18: a request for a change says what, why, and what the targets become', () => {
    const text = written('project-change-request', least['project-change-request']);
    expect(text).toContain('发明专利由2件调整为1件。');
    expect(text).toContain('变更后的\n考核指标\n菌渣利用率：80%；\n发明专利：1件。');
  });

  it('办法20: an objection is against the opinion of its day, and is signed by who makes it', () => {
    const text = written('objection-letter', least['objection-letter']);
    expect(text).toContain('异议人\n丽水某生物公司\n提出日期\n2021年8月24日');
    expect(text).toContain('至2021年8月24日届满');
    expect(text).toContain('验收专家组于2021年8月9日签署的验收意见，结论为通过验收');
    expect(missing('objection-letter', to(least['objection-letter'], 'O2'))).toContain('异议人');
  });
});

describe('what the file keeps', () => {
  it('办法7、16: a departure is recorded with its reason and who came by the order of the draw', () => {
    const of = least['departure-record'];
    const text = written('departure-record', of);
    const [departure] = of.facts.panel?.departed ?? [];
    const nameOf = (id: string | null | undefined) =>
      of.facts.appointed.find((one) => one.id === id)?.name ?? '无';
    expect(text).toContain(`${nameOf(departure?.expertId)}，`);
    expect(text).toContain(`由${nameOf(departure?.replacedBy)}，`);
    expect(text).toContain('情形\n不能参加\n日期\n2021年7月23日');
    const invitedOnes = caseAfter(panelled(), [
      'expert.recused',
      { on: '2021-07-30', data: { expertId: 'E2', reason: '与项目负责人合作过' } },
    ]);
    const recused = written('departure-record', invitedOnes);
    expect(recused).toContain('专家2，丽水职业技术学院');
    expect(recused).toContain('情形\n回避');
    expect(recused).toContain('没有候选次序');
  });

  it('办法7: the draw is that of the centre, or of the department to which acceptance is delegated', () => {
    expect(written('draw-protocol', least['draw-protocol'])).toContain(
      '市科技发展研究中心于2021年',
    );
    const { facts } = least['draw-protocol'];
    const filing = { ...facts.filing, fundingYuan: 99_999, department: '莲都区科技局' };
    const delegated = { ...least['draw-protocol'], facts: { ...facts, filing } };
    expect(written('draw-protocol', delegated)).toContain('莲都区科技局于2021年');
  });

  it('办法9: the receipt of fees has a line for each expert, and sums up what all have signed for', () => {
    const text = written('fee-receipt', least['fee-receipt']);
    for (const name of ['专家1', '专家2', '专家4', '专家5', '专家7']) expect(text).toContain(name);
    expect(text).toContain('2021年8月6日验收会议的专家咨询费');
    expect(text).toContain('直接汇入专家本人银行账号');
    expect(text).toMatch(/合计\n　+元/u);
    const paid = caseAfter(
      met(),
      ...['expert1', 'expert2', 'expert4', 'expert5', 'expert7'].map(
        (expertId) =>
          ['fees.signed', { on: '2021-08-06', data: { expertId, amountYuan: 800.5 } }] as const,
      ),
    );
    expect(written('fee-receipt', paid)).toContain('合计\n4002.5元');
    expect(written('fee-receipt', paid)).toContain('800.5\n2021年8月6日');
  });

  it('办法9: one sheet is called for by a panel: when it met, or at its first fee', () => {
    const fee = (expertId: string) =>
      ['fees.signed', { on: '2021-08-06', data: { expertId, amountYuan: 800 } }] as const;
    const held = met();
    expect(calledBy('meeting.held', caseAfter(held))).toEqual(['attendance-sheet', 'fee-receipt']);
    expect(calledBy('fees.signed', caseAfter(held, fee('expert1')))).toEqual([]);
    expect(calledBy('fees.signed', caseAfter(panelled(), fee('expert1')))).toEqual(['fee-receipt']);
    expect(calledBy('fees.signed', caseAfter(panelled(), fee('expert1'), fee('expert2')))).toEqual(
      [],
    );
    expect(calledBy('meeting.held', caseAfter(met(take(panelled(), ...fee('expert1')))))).toEqual([
      'attendance-sheet',
    ]);
  });

  it('办法23: a final fail enters the leader for three years and the undertaker for two', () => {
    const text = written('ban-record', failedAgain);
    expect(text).toContain('项目主持人\n项一帆\n2021年11月22日\n2024年11月22日');
    expect(text).toContain(
      '项目承担单位\n丽水绿谷生态科技有限公司\n2021年11月22日\n2023年11月22日',
    );
    expect(text).toContain('再次验收不通过');
    expect(text).toContain('生效日期\n2021年12月8日');
  });

  it('办法23: 结题 enters the leader alone; a lapse enters both', () => {
    const text = written('ban-record', concluded);
    expect(text).toContain('项目主持人\n项一帆\n2021年8月9日\n2022年8月9日');
    expect(text).not.toContain('2\n项目承担单位');
    expect(written('ban-record', applicationLapsed)).toContain('逾期未申请验收，终止项目');
    expect(written('ban-record', rectificationLapsed)).toContain('2022年2月10日');
    expect(written('ban-record', returnLapsed)).toContain(
      '验收申请退回后逾期未补齐材料重新提交，终止项目',
    );
    expect(written('ban-record', returnLapsedAgain)).toContain(
      '再次验收申请退回后逾期未补齐材料重新提交',
    );
  });

  it('办法20、23: while an objection waits for its answer nothing is entered', () => {
    const open = caseAfter(concludedWith({ ...concludes, deviationReason: '未应用' }), [
      'objection.filed',
      { on: '2021-08-20', data: { by: '某公司', text: '评分不公' } },
    ]);
    expect(missing('ban-record', open)).toEqual(['禁入生效日期']);
    const upheld = caseAfter({ ...concludedWith(passes), facts: open.facts }, [
      'objection.resolved',
      { on: '2021-09-01', data: { outcome: 'reevaluate', opinion: '重新评议' } },
    ]);
    expect(missing('ban-record', upheld)).toContain('禁入对象');
  });

  it('办法23: it is called for where somebody is banned, and nowhere else', () => {
    const opinion = (data: unknown, position = evaluated()) =>
      calledBy(
        'opinion.signed',
        caseAfter(position, ['opinion.signed', { on: '2021-12-01', data }]),
      );
    expect(opinion(passes)).not.toContain('ban-record');
    expect(opinion(fails)).not.toContain('ban-record');
    expect(opinion({ ...concludes, deviationReason: '未应用' })).toContain('ban-record');
    expect(opinion(fails, reevaluatedAfterFail())).toContain('ban-record');
    expect(calledBy('application.lapsed', applicationLapsed)).toContain('ban-record');
    expect(calledBy('rectification.lapsed', rectificationLapsed)).toContain('ban-record');
    const excused = caseAfter(filed(), [
      'application.lapsed',
      { on: '2022-01-05', data: { specialReason: '疫情' } },
    ]);
    expect(calledBy('application.lapsed', excused)).toEqual([]);
  });
});
