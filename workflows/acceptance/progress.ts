/** How far a project has come, as its undertaker and the department follow it, and what an expert has done in it. */
import { latest } from '../kernel/duty.ts';
import type { Seen, Stage } from '../kernel/guide.ts';
import { endOf } from './facts.ts';
import { conclusions } from './grounds.ts';
import { type Known, knownIn, sideOf } from './readers.ts';

export const progress = (seen: Seen): readonly Stage[] =>
  sideOf(seen) === 'expert' ? expertsStages(seen) : projectsStages(seen);

/** The stage that each state belongs to; what is closed has them all behind it. */
const reached: Readonly<Record<string, number>> = {
  'project.running': 0,
  'application.unit': 1,
  'application.office': 1,
  'panel.forming': 2,
  'panel.ready': 3,
  evaluation: 3,
  'objection.window': 4,
  'rectification.open': 4,
};

function projectsStages(seen: Seen): readonly Stage[] {
  const { closedOn, flat, stateTitle } = seen;
  const known = knownIn(seen);
  const ended = closedOn ? [`${closedOn}，${stateTitle}`] : [];
  // 办法10: nobody applied, so nothing was judged.
  if (known.lapse?.of === 'application')
    return [
      { title: '项目实施', told: carriedOut(seen, known), state: 'done' },
      { title: '办结', told: ended, state: 'done' },
    ];
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['项目实施', carriedOut(seen, known)],
    ['申请和审核', applied(seen, known)],
    ['组成专家组', known.passedOn && reached[flat] === 2 ? latest(seen, 'completion') : []],
    ['专家验收', judged(seen, known)],
    ['结论和异议', concluded(seen, known)],
    ['办结', ended],
  ];
  const now = closedOn ? told.length : (reached[flat] ?? 0);
  return told.map(([title, lines], place) => ({
    title,
    told: lines,
    state: place < now ? 'done' : place === now ? 'now' : 'ahead',
  }));
}

function carriedOut({ receivedOn }: Seen, known: Known): string[] {
  const { filing, extensions = [] } = known;
  if (!filing) return [];
  const end = endOf({ filing, extensions });
  return [`${receivedOn}登记`, `合同完成日期${end}${extensions.length > 0 ? '（已延期）' : ''}`];
}

function applied(seen: Seen, known: Known): string[] {
  const { flat } = seen;
  const { appliedOn = [], endorsedOn, passedOn, returned } = known;
  return [
    ...appliedOn.map((day, n) => `${day}${n > 0 ? '再次' : ''}申请`),
    ...(returned ? [`${returned.on}退回补齐`] : []),
    ...(endorsedOn ? [`${endorsedOn}归口管理部门审核通过`] : []),
    ...(passedOn ? [`${passedOn}受理审核通过`] : []),
    ...(flat === 'application.unit' ? latest(seen, 'unitReview') : []),
    ...(flat === 'application.office' ? latest(seen, 'officeReview') : []),
    ...(flat === 'project.running' ? latest(seen, 'application') : []),
  ];
}

function judged(seen: Seen, { meeting }: Known): string[] {
  const { flat } = seen;
  return [
    ...(meeting?.heldOn ? [`${meeting.heldOn}召开验收会议`] : []),
    ...(meeting && !meeting.heldOn ? [`${meeting.plannedFor}验收会议（已通知）`] : []),
    ...(reached[flat] === 3 ? latest(seen, 'completion') : []),
  ];
}

function concluded(seen: Seen, { opinions = [] }: Known): string[] {
  const { flat } = seen;
  return [
    ...opinions.map(
      ({ signedOn, conclusion, setAsideOn }) =>
        `${signedOn}专家组意见：${conclusions[conclusion]}${setAsideOn ? '（已重新评议）' : ''}`,
    ),
    ...(flat === 'rectification.open' ? latest(seen, 'rectification') : []),
  ];
}

function expertsStages(seen: Seen): readonly Stage[] {
  const { seat, meeting, sheet } = knownIn(seen);
  const day = (on: string | null | undefined) => (on ? [on] : []);
  const steps: readonly (readonly [string, readonly string[], boolean])[] = [
    ['受邀', day(seat?.since), true],
    ['签署承诺书', day(seat?.committedOn), seat?.committedOn !== undefined],
    [
      '审阅资料、参加验收',
      meeting ? [`${meeting.plannedFor}${meeting.time ?? ''}`] : [],
      meeting?.heldOn != null || Boolean(sheet),
    ],
    ['提交评议表', day(sheet?.on), Boolean(sheet)],
    ['专家组签署意见', latest(seen, 'completion'), false],
  ];
  const now = steps.findIndex(([, , done]) => !done);
  return steps.map(([title, told, done], place) => ({
    title,
    told,
    state: done ? 'done' : place === now ? 'now' : 'ahead',
  }));
}
