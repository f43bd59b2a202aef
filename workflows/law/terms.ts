/**
 * The terms of the two instruments and the special terms they need, as dated data; what starts a term is the procedure's.
 * Amend by adding an entry, never by editing one: a case keeps the law it began under.
 */

import type { Day, Span, Unit } from '../kernel/reckoning.ts';

export type TermEntry = {
  /** In force from this day until the next entry begins. */
  readonly from: Day;
  readonly length: number;
  readonly unit: Unit;
  readonly direction?: 'forward' | 'backward';
  /** All extensions together. */
  readonly cap?: Span;
  /** The article as it is cited. */
  readonly basis: string;
  /** Where the number stands, or why it is our reading. */
  readonly reference: string;
};

export type RegisteredTerm = TermEntry & { readonly id: string; readonly title: string };

export type DatedTerm = {
  readonly title: string;
  readonly entries: readonly [TermEntry, ...TermEntry[]];
};

const RULES = '2021-02-01';
const MEASURES = '2021-01-10';
const rules = (article: string) => `丽政办发〔2020〕93号${article}`;
const measures = (article: string) => `丽科〔2020〕42号${article}`;
/** Numbers the article leaves open; the organ may decide otherwise. */
const reading = (why: string) => `本系统读法：${why}`;

const builtIn = {
  'adjudication.review': {
    title: '申请审查',
    entries: [
      { from: RULES, length: 7, unit: 'workingDay', basis: '规则10', reference: rules('第十条') },
    ],
  },
  'adjudication.correction': {
    title: '申请补正',
    entries: [
      {
        from: RULES,
        length: 10,
        unit: 'workingDay',
        basis: '规则10(一)',
        reference: reading('“合理期限”一般为10个工作日，由承办人定（参照行政复议法31）'),
      },
    ],
  },
  'adjudication.correctionAtMost': {
    title: '申请补正（最长）',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'workingDay',
        basis: '规则10(一)',
        reference: reading('“合理期限”的上限，可由机关另定'),
      },
    ],
  },
  'adjudication.reply': {
    title: '被申请人答复',
    entries: [
      {
        from: RULES,
        length: 10,
        unit: 'day',
        basis: '规则10(二)',
        reference: rules('第十条第（二）项'),
      },
    ],
  },
  'adjudication.copy': {
    title: '发送申请书副本',
    entries: [
      {
        from: RULES,
        length: 7,
        unit: 'workingDay',
        basis: '规则10(二)',
        reference: reading('副本随受理通知发送，特别法另有日数的从其规定'),
      },
    ],
  },
  'adjudication.suspensionReview': {
    title: '中止事由复核',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'day',
        basis: '规则14',
        reference: reading('“及时恢复审理”，每30日复核一次'),
      },
    ],
  },
  'adjudication.measure': {
    title: '暂停措施',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'day',
        basis: '采购法57',
        reference: '政府采购法第五十七条',
      },
    ],
  },
  'adjudication.premediation': {
    title: '受理前先行调解',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'day',
        basis: '规则10(五)',
        reference: reading('“不得久调不决”以30日为限'),
      },
    ],
  },
  'adjudication.forwardReply': {
    title: '转送答复副本',
    entries: [
      { from: RULES, length: 5, unit: 'workingDay', basis: '规则12', reference: rules('第十二条') },
    ],
  },
  'adjudication.decision': {
    title: '作出行政裁决',
    entries: [
      {
        from: RULES,
        length: 60,
        unit: 'day',
        cap: { length: 30, unit: 'day' },
        basis: '规则18',
        reference: rules('第十八条'),
      },
    ],
  },
  'adjudication.hearingNotice': {
    title: '听证通知',
    entries: [
      {
        from: RULES,
        length: 7,
        unit: 'workingDay',
        direction: 'backward',
        basis: '规则21',
        reference: rules('第二十一条'),
      },
    ],
  },
  'adjudication.mediation': {
    title: '审理中调解',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'day',
        basis: '规则19',
        reference: reading('调解停钟，满30日提示终结并“及时作出行政裁决”'),
      },
    ],
  },
  'adjudication.revocation': {
    title: '撤销行政裁决',
    entries: [
      {
        from: RULES,
        length: 7,
        unit: 'workingDay',
        basis: '规则24',
        reference: rules('第二十四条'),
      },
    ],
  },
  'adjudication.serviceDispatch': {
    title: '发出行政裁决书',
    entries: [
      {
        from: RULES,
        length: 7,
        unit: 'workingDay',
        basis: '规则18',
        reference: reading('裁决作出后7个工作日内发出（参照行政处罚法61、85）'),
      },
    ],
  },
  'adjudication.announcement': {
    title: '公告送达',
    entries: [
      {
        from: RULES,
        length: 30,
        unit: 'day',
        basis: '民诉法95',
        reference: reading('参照民事诉讼法第九十五条；《浙江省行政程序办法》原文取得后复核'),
      },
    ],
  },

  'acceptance.application': {
    title: '提出验收申请',
    entries: [
      { from: MEASURES, length: 6, unit: 'month', basis: '办法10', reference: measures('第十条') },
    ],
  },
  'acceptance.extensionWindow': {
    title: '提出延期申请的窗口',
    entries: [
      {
        from: MEASURES,
        length: 3,
        unit: 'month',
        direction: 'backward',
        basis: '办法10',
        reference: measures('第十条'),
      },
    ],
  },
  'acceptance.extension': {
    title: '延期（每次最长）',
    entries: [
      {
        from: MEASURES,
        length: 12,
        unit: 'month',
        cap: { length: 12, unit: 'month' },
        basis: '办法10',
        reference: measures('第十条'),
      },
    ],
  },
  'acceptance.unitReview': {
    title: '归口管理部门审核',
    entries: [
      {
        from: MEASURES,
        length: 5,
        unit: 'workingDay',
        basis: '办法12(二)',
        reference: reading('归口审核未定时限，以5个工作日为限'),
      },
    ],
  },
  'acceptance.resubmission': {
    title: '补齐退回的验收申请材料',
    entries: [
      {
        from: MEASURES,
        length: 10,
        unit: 'workingDay',
        basis: '办法12(二)',
        reference: reading('退回补齐未定时限，以10个工作日为限，期间不按逾期未申请处理'),
      },
    ],
  },
  'acceptance.officeReview': {
    title: '业务处室受理审核',
    entries: [
      {
        from: MEASURES,
        length: 10,
        unit: 'workingDay',
        basis: '办法12(二)',
        reference: measures('第十二条第（二）项'),
      },
    ],
  },
  'acceptance.completion': {
    title: '完成验收',
    entries: [
      {
        from: MEASURES,
        length: 15,
        unit: 'workingDay',
        basis: '办法12(三)',
        reference: measures('第十二条第（三）项'),
      },
    ],
  },
  'acceptance.objection': {
    title: '提出书面异议',
    entries: [
      { from: MEASURES, length: 15, unit: 'day', basis: '办法20', reference: measures('第二十条') },
    ],
  },
  'acceptance.rectification': {
    title: '整改后再次申请验收',
    entries: [
      {
        from: MEASURES,
        length: 6,
        unit: 'month',
        basis: '办法21',
        reference: measures('第二十一条'),
      },
    ],
  },
  'acceptance.statement': {
    title: '陈述意见（不利处理前的告知）',
    entries: [
      {
        from: MEASURES,
        length: 5,
        unit: 'workingDay',
        basis: '办法22',
        reference: reading('本办法未规定；按行政惯例，作出不利处理前告知并给予5个工作日陈述意见'),
      },
    ],
  },
  'acceptance.ban.leaderFailed': {
    title: '验收不通过，项目主持人不得承担、推荐',
    entries: [
      {
        from: MEASURES,
        length: 3,
        unit: 'year',
        basis: '办法23',
        reference: measures('第二十三条'),
      },
    ],
  },
  'acceptance.ban.undertakerFailed': {
    title: '验收不通过，项目承担单位不得承担、推荐',
    entries: [
      {
        from: MEASURES,
        length: 2,
        unit: 'year',
        basis: '办法23',
        reference: measures('第二十三条'),
      },
    ],
  },
  'acceptance.ban.leaderConcluded': {
    title: '结题，项目主持人不得承担、推荐',
    entries: [
      {
        from: MEASURES,
        length: 1,
        unit: 'year',
        basis: '办法23',
        reference: measures('第二十三条'),
      },
    ],
  },
} as const satisfies Record<string, DatedTerm>;

export type TermId = keyof typeof builtIn;

const known: Record<string, DatedTerm> = { ...builtIn };

/** Every term by its id: those above, and what procedures bring along. */
export const terms: Readonly<Record<string, DatedTerm>> = known;

/** Throws where an id would come to mean another term. */
export function bringTerms(more: Readonly<Record<string, DatedTerm>>): void {
  for (const [id, term] of Object.entries(more)) {
    if (Object.hasOwn(known, id) && known[id] !== term)
      throw new Error(`Two terms are called ${id}`);
    known[id] = term;
  }
}

/** The term as it stood on a day, or as it stands now; nothing for an unknown id or a day before the term was law. */
export function registeredTerm(id: string, on?: Day): RegisteredTerm | undefined {
  const term = Object.hasOwn(known, id) ? known[id] : undefined;
  const entry = term && entryOn(term, on);
  return entry && { id, title: term.title, ...entry };
}

const entryOn = ({ entries }: DatedTerm, on: Day | undefined): TermEntry | undefined =>
  entries.findLast(({ from }) => on === undefined || from <= on);

/** The span of a registered term as it stood on a day; throws for a day before it was law. */
export const spanOn = (id: TermId, on: Day): DirectedSpan => spanOf(builtIn[id], on);

type DirectedSpan = Span & { readonly direction?: 'forward' | 'backward' };

/** The same of a term that a procedure brings along. */
export function spanOf(term: DatedTerm, on: Day): DirectedSpan {
  const entry = entryOn(term, on);
  if (!entry) throw new Error(`${term.title} was not law on ${on}`);
  const { length, unit, direction } = entry;
  return { length, unit, ...(direction ? { direction } : {}) };
}
