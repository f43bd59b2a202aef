/** Who acts next in a project and until when, as the undertaker, an expert and the department in charge read it. */
import { type Duty, duty, runningTerm } from '../kernel/duty.ts';
import type { NextStep, Seen } from '../kernel/guide.ts';
import { endOf, type Facts, organiserOf } from './facts.ts';
import { type Known, knownIn, type Side, sideOf } from './readers.ts';

type Actor = Side | 'office' | 'bureau' | 'organiser';
type Turn = Omit<Duty, 'who' | 'mine'> & { readonly by: Actor };

export function nextSteps(seen: Seen): readonly NextStep[] {
  const side = sideOf(seen);
  const known = knownIn(seen);
  const turns = side === 'expert' ? expertsTurns(seen, known) : projectsTurns(seen, known);
  return turns.map((turn) => duty(seen, assigned(turn, side, known)));
}

/** Who the one is by name, and whether it is the reader. */
function assigned({ by, ...turn }: Turn, side: Side, { filing }: Known): Duty {
  const organiser = filing && organiserOf({ filing }) === 'unit' ? 'department' : 'office';
  const actor = by === 'organiser' && filing ? organiser : by;
  const names: Readonly<Record<Actor, string>> = {
    undertaker: '承担单位',
    expert: '专家',
    department: filing?.department ?? '归口管理部门',
    office: '市科技局业务处室',
    bureau: '市科技局',
    organiser: '验收组织单位',
  };
  return { ...turn, who: names[actor], mine: actor === side };
}

const projectsTurns = (seen: Seen, known: Known): readonly Turn[] => [
  ...(turnsIn[seen.flat]?.(seen, known) ?? []),
  ...requests(known),
  ...statements(seen, known),
];

/** The term to complete the acceptance, anew where an objection sent it back. */
const completion = (seen: Seen): string =>
  runningTerm(seen, 'completion:again') ? 'completion:again' : 'completion';

const turnsIn: Readonly<Record<string, (seen: Seen, known: Known) => readonly Turn[]>> = {
  'project.running': (seen, known) => [
    known.returned ? resubmission(known.returned) : application(seen),
    ...extension(seen, known),
  ],
  'application.unit': () => [
    {
      by: 'department',
      does: '审核验收申请，提出意见',
      term: 'unitReview',
      event: 'unit.endorsed',
      basis: ['办法12(二)'],
    },
  ],
  'application.office': () => [
    { by: 'office', does: '提出受理审核意见', term: 'officeReview', basis: ['办法12(二)'] },
  ],
  'panel.forming': (seen) => [
    {
      by: 'organiser',
      does: '组成专家组，完成验收',
      term: completion(seen),
      event: 'panel.confirmed',
      basis: ['办法7', '办法12(三)'],
    },
  ],
  'panel.ready': (seen, { meeting }) => [
    meeting
      ? attendance('undertaker', meeting)
      : {
          by: 'organiser',
          does: '通知验收的时间、地点，完成验收',
          term: completion(seen),
          event: 'meeting.scheduled',
          basis: ['办法6', '办法12(三)'],
        },
  ],
  evaluation: (seen) => [
    {
      by: 'organiser',
      does: '收齐专家评议表，由专家组签署意见',
      term: completion(seen),
      event: 'opinion.signed',
      basis: ['办法12(三)', '办法19'],
    },
  ],
  'objection.window': (seen, known) => [registration(known), ...objection(seen)],
  'rectification.open': (seen, known) => [...rectification(known), ...objection(seen)],
  'closed.failed': (_, known) => [
    ...refund(known),
    ...(known.lapse || known.completionRegisteredOn ? [] : [registration(known)]),
  ],
};

const application = (seen: Seen): Turn => ({
  by: 'undertaker',
  does: '提出验收申请',
  term: runningTerm(seen, 'application:excused') ? 'application:excused' : 'application',
  event: 'application.submitted',
  basis: ['办法10'],
});

const resubmission = ({ items }: NonNullable<Facts['returned']>): Turn => ({
  by: 'undertaker',
  does: `补齐以下内容，再次提交验收申请：${items.join('；')}`,
  term: 'resubmission',
  event: 'application.submitted',
  basis: ['办法12(二)'],
});

/** 办法10: asked in the last three months before the day of completion, and as a rule once. */
function extension(seen: Seen, { filing, extensions = [], extensionAsked }: Known): Turn[] {
  const opens = seen.deadlines.find(({ key }) => key === 'extensionWindow')?.due;
  if (!filing || !opens || extensionAsked || extensions.length > 0) return [];
  const ends = endOf({ filing, extensions });
  if (seen.today < opens || seen.today > ends) return [];
  return [
    {
      by: 'undertaker',
      where: '预计不能按期完成的',
      does: '申请延期',
      until: ends,
      event: 'extension.requested',
      basis: ['办法10'],
    },
  ];
}

const requests = ({ extensionAsked, changeAsked }: Known): readonly Turn[] => [
  ...(extensionAsked
    ? [{ by: 'bureau', does: '批复延期申请', basis: ['办法10'] } satisfies Turn]
    : []),
  ...(changeAsked
    ? [
        {
          by: 'bureau',
          does: '批复变更申请，批复以前照原合同执行',
          basis: ['办法18(三)'],
        } satisfies Turn,
      ]
    : []),
];

/** Who is told of a disadvantage to come may speak. */
const statements = (seen: Seen, { notices = [] }: Known): readonly Turn[] =>
  notices
    .filter(({ about, statement }) => !statement && runningTerm(seen, `statement:${about}`))
    .map(({ about, grounds }) => ({
      by: 'undertaker',
      does: `对拟作的处理陈述意见（${grounds}）`,
      term: `statement:${about}`,
      event: 'statement.received',
      basis: ['办法22'],
    }));

/** 办法12(四): by the undertaker, or by the department where it organises. */
const registration = ({ filing }: Known): Turn => ({
  by: filing && organiserOf({ filing }) === 'unit' ? 'department' : 'undertaker',
  does: '上传专家验收意见，办理验收登记',
  event: 'registration.completed',
  basis: ['办法12(四)'],
});

/** 办法20: open to anybody while the window is. */
function objection(seen: Seen): Turn[] {
  const until = runningTerm(seen, 'objection')?.due;
  if (!until || until < seen.today) return [];
  return [
    {
      by: 'undertaker',
      where: '对验收意见有异议的',
      does: '书面提出',
      until,
      event: 'objection.filed',
      basis: ['办法20'],
    },
  ];
}

function rectification({ returned, rectification: ordered }: Known): readonly Turn[] {
  if (returned) return [resubmission(returned)];
  const again: Turn = {
    by: 'undertaker',
    does: `整改并再次申请验收${ordered ? `：${ordered.items.join('；')}` : ''}`,
    term: 'rectification',
    event: 'application.submitted',
    basis: ['办法21'],
  };
  if (ordered) return [again];
  const order: Turn = {
    by: 'organiser',
    does: '通知整改事项',
    event: 'rectification.ordered',
    basis: ['办法21'],
  };
  return [order, again];
}

function refund({ recovery, recovered = [] }: Known): readonly Turn[] {
  const paid = recovered.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  const left = (recovery?.amountYuan ?? 0) - paid;
  if (left <= 0) return [];
  return [
    {
      by: 'undertaker',
      does: `将应退经费${left}元按原拨付渠道退回财政`,
      basis: ['办法22'],
    },
  ];
}

const attendance = (by: Side, meeting: NonNullable<Facts['meeting']>): Turn => ({
  by,
  does: `于${meeting.plannedFor}${meeting.time ?? ''}到${meeting.place}参加验收会议`,
  basis: ['办法6', '办法12(三)'],
});

/** 办法16: an interest is said first; what is to be judged follows the signed commitment. */
function expertsTurns(seen: Seen, { seat, sheet, meeting }: Known): readonly Turn[] {
  if (!seat) return [];
  if (!seat.committedOn) return beforeCommitment;
  if (sheet) return [collecting(seen)];
  if (seen.flat === 'panel.forming') return [confirmation];
  const coming = meeting && !meeting.heldOn && meeting.plannedFor >= seen.today;
  return [
    ...(coming ? [attendance('expert', meeting)] : []),
    {
      by: 'expert',
      does: '审阅全部验收资料，提交个人评议表',
      term: completion(seen),
      event: 'evaluation.submitted',
      basis: ['办法15', '办法16'],
    },
  ];
}

const beforeCommitment: readonly Turn[] = [
  {
    by: 'expert',
    where: '没有利益关系的',
    does: '签署专家承诺书，签署以后可以查看验收资料',
    event: 'commitment.signed',
    basis: ['办法15', '办法25'],
  },
  {
    by: 'expert',
    where: '与承担单位、参与单位或者项目人员有利益关系的',
    does: '主动申请回避',
    event: 'expert.recused',
    basis: ['办法8', '办法16'],
  },
];

const confirmation: Turn = {
  by: 'organiser',
  does: '确定专家组，通知验收时间',
  basis: ['办法7', '办法12(三)'],
};

const collecting = (seen: Seen): Turn => ({
  by: 'organiser',
  does: '汇总评议表，由专家组签署意见',
  term: completion(seen),
  basis: ['办法12(三)', '办法19'],
});

/** A statement answers a notice: without one there is nothing to speak to. */
export const concerns = (seen: Seen, event: string): boolean =>
  event !== 'statement.received' ||
  (knownIn(seen).notices ?? []).some(({ statement }) => !statement);
