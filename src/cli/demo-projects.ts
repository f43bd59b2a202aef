/** 科技计划项目验收: one project that passes, one that fails, rectifies and passes, one that lapses. */
import type { Story } from './rehearse.ts';

type Project = {
  readonly no: string;
  readonly name: string;
  readonly leader: string;
  readonly endOn: string;
};

const undertaker = { name: '丽水绿谷生态科技有限公司', uscc: '91331100MA0000000Q' };
const subjects = { fiscal: '材料费', own: '设备费' };

/** Registered with its task contract by the unit; answers the case's id. */
function register({ file }: Story, { no, name, leader, endOn }: Project): Promise<string> {
  return file('unit', {
    procedure: 'acceptance',
    matter: 'project',
    filing: {
      projectNo: no,
      name,
      category: '重点研发',
      undertaker,
      participants: ['丽水市农林科学研究院'],
      leader: { name: leader },
      fundingYuan: 150_000,
      startOn: '2019-07-01',
      endOn,
      targets: [
        { id: 'T1', name: '菌渣利用率', unit: '%', target: 80, weight: 60 },
        { id: 'T2', name: '发明专利', unit: '件', target: 2, weight: 40 },
      ],
      budget: [
        { source: 'fiscal', subject: subjects.fiscal, amountYuan: 150_000 },
        { source: 'own', subject: subjects.own, amountYuan: 150_000 },
      ],
    },
  });
}

const application = (utilisation: number, patents: number) => ({
  materials: [
    { kind: 1, name: '丽水市科技计划项目验收申请' },
    { kind: 2, name: '项目任务合同书' },
    { kind: 3, name: '项目工作总结和技术报告' },
    { kind: 4, name: '项目专项审计报告' },
    { kind: 5, name: '专利证书、技术检测报告和用户报告' },
  ],
  commitment: true,
  actuals: [
    { target: 'T1', actual: utilisation },
    { target: 'T2', actual: patents },
  ],
  audit: {
    kind: 'qualified',
    arrived: [
      { source: 'fiscal', amountYuan: 150_000 },
      { source: 'own', amountYuan: 150_000 },
    ],
    spent: [
      { source: 'fiscal', subject: subjects.fiscal, amountYuan: 146_000 },
      { source: 'own', subject: subjects.own, amountYuan: 150_000 },
    ],
    nonCompliantYuan: 0,
    balanceYuan: 4000,
  },
});

type Days = {
  readonly applied: string;
  readonly endorsed: string;
  readonly reviewed: string;
  readonly drawn: string;
  readonly met: string;
};

type Seat = { readonly id: string; readonly kind: 'technical' | 'finance' };

/** From application to the signed opinion: reviewed, panel drawn, met, judged target by target. */
async function judge(
  story: Story,
  id: string,
  days: Days,
  done: { readonly utilisation: number; readonly patents: number },
  opinion: object,
): Promise<void> {
  const { as, on, act } = story;
  await on(days.applied);
  await act('undertaker', id, 'application.submitted', application(done.utilisation, done.patents));
  await on(days.endorsed);
  await act('unit', id, 'unit.endorsed', { note: '材料齐全，同意申请验收' });
  await on(days.reviewed);
  await act('office', id, 'review.passed');
  await act('office', id, 'panel.demanded', { size: 5, fields: ['现代农业'], finance: 1 });
  await on(days.drawn);
  await act('drawer', id, 'panel.drawn');
  const { body } = await (await as('office')).get(`/cases/${id}`);
  const seats: readonly Seat[] = body.facts.panel.seats;
  for (const { id: expertId } of seats) await act('office', id, 'commitment.signed', { expertId });
  await act('office', id, 'panel.confirmed');
  await act('office', id, 'meeting.scheduled', { heldOn: days.met, place: '市科技局三楼会议室' });
  await on(days.met);
  await act('office', id, 'meeting.held');
  for (const seat of seats) await act('office', id, 'evaluation.submitted', sheetOf(seat, done));
  await act('office', id, 'opinion.signed', opinion);
}

/** A sheet filled in on paper and entered by the office, as `expertId` says. */
function sheetOf({ id, kind }: Seat, done: { utilisation: number; patents: number }) {
  if (kind === 'finance') {
    const items = [{ note: '经费到位，支出与预算科目基本一致，使用合规' }];
    return { kind, expertId: id, items, summary: '经费使用基本合理合规' };
  }
  const items = [
    { target: 'T1', completion: Math.min(done.utilisation / 80, 1), note: '查验技术检测报告' },
    { target: 'T2', completion: Math.min(done.patents / 2, 1), note: '查验专利证书' },
  ];
  return { kind, expertId: id, items, summary: '逐项核对任务合同书指标' };
}

const parts = {
  materials: '验收资料规范、齐全，数据真实',
  indicators: '对照任务合同书逐项核对技术经济指标',
  performance: '形成菌渣循环利用技术一套，应用效果良好',
  funds: '经费到位，使用基本合理合规',
};

const passes = { conclusion: 'pass', parts };

/** Approved by the head, issued, and handed to the undertaker. */
async function issueToUndertaker(
  { issueAndServe }: Story,
  id: string,
  day: string,
  kinds: readonly string[],
): Promise<void> {
  for (const kind of kinds) await issueAndServe(id, kind, day, ['U1'], 'head');
}

/** 通过: applied in time, drawn, judged, registered; nobody objects. */
export async function projectThatPasses(story: Story): Promise<string> {
  const { on, act } = story;
  await on('2021-03-01');
  const id = await register(story, {
    no: '2019ZDYF08',
    name: '食用菌菌渣生态循环利用关键技术研究',
    leader: '项一帆',
    endOn: '2021-06-30',
  });
  const days = {
    applied: '2021-07-05',
    endorsed: '2021-07-08',
    reviewed: '2021-07-20',
    drawn: '2021-07-21',
    met: '2021-08-03',
  };
  await judge(story, id, days, { utilisation: 85, patents: 2 }, passes);
  await issueToUndertaker(story, id, days.met, [
    'draw-protocol',
    'group-opinion',
    'conclusion-notice-passed',
  ]);
  await on('2021-08-06');
  await act('undertaker', id, 'registration.completed');
  await issueToUndertaker(story, id, '2021-08-06', ['acceptance-certificate']);
  return id;
}

/** 不通过, 整改, 再次申请后通过 (办法21). */
export async function projectThatRectifies(story: Story): Promise<string> {
  const { on, act } = story;
  await on('2021-09-01');
  const id = await register(story, {
    no: '2019ZDYF11',
    name: '高山蔬菜冷链保鲜装备研发',
    leader: '章若水',
    endOn: '2021-09-30',
  });
  const first = {
    applied: '2021-10-08',
    endorsed: '2021-10-11',
    reviewed: '2021-10-18',
    drawn: '2021-10-19',
    met: '2021-11-02',
  };
  await judge(
    story,
    id,
    first,
    { utilisation: 85, patents: 1 },
    {
      conclusion: 'fail',
      parts: { ...parts, materials: '检测报告与现场抽测结果不一致，所提供的数据不真实' },
      failGrounds: [1],
      causes: '检测报告所载主要指标与现场抽测结果相差较大，所提供的数据不真实',
      measures: '委托法定资质单位重新检测，如实填报完成情况后再次申请',
    },
  );
  await on('2021-11-05');
  await act('office', id, 'rectification.ordered', {
    items: ['委托法定资质单位重新检测', '更正验收申请和技术报告'],
  });
  await issueToUndertaker(story, id, '2021-11-05', [
    'conclusion-notice-failed',
    'rectification-notice',
  ]);
  const second = {
    applied: '2022-03-01',
    endorsed: '2022-03-03',
    reviewed: '2022-03-09',
    drawn: '2022-03-10',
    met: '2022-03-22',
  };
  await judge(story, id, second, { utilisation: 82, patents: 2 }, passes);
  await on('2022-03-28');
  await act('undertaker', id, 'registration.completed');
  await issueToUndertaker(story, id, '2022-03-28', ['acceptance-certificate']);
  return id;
}

/** 逾期6个月未申请: prior notice, confirmation by the office, termination, recovery (办法10、22). */
export async function projectThatLapses(story: Story): Promise<string> {
  const { on, act } = story;
  await on('2022-04-01');
  const id = await register(story, {
    no: '2019GYX22',
    name: '竹木复合材料阻燃工艺优化',
    leader: '梅向阳',
    endOn: '2022-04-30',
  });
  await on('2022-11-01');
  await act('office', id, 'priorNotice.given', {
    about: 'lapse',
    grounds: '实施期满逾6个月未提出验收申请',
  });
  await issueToUndertaker(story, id, '2022-11-01', ['prior-notice']);
  await on('2022-11-10');
  await act('office', id, 'application.lapsed', { confirmed: true });
  await issueToUndertaker(story, id, '2022-11-10', ['conclusion-notice-failed']);
  return id;
}
