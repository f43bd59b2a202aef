/** The events of an acceptance in the order of the measures: title, data, article. Conditions are in guards.ts. */
import { z } from 'zod';
import { commonEventsUnder } from '../kernel/common-events.ts';
import type { EventDeclaration, EventOf } from '../kernel/event.ts';
import { day, sha256, text, texts, yuan, yuanPaid } from '../kernel/fields.ts';
import { drawProtocol, expert, frozenPool } from './experts.ts';
import { source, targets } from './filing.ts';

const declare = <Event extends EventDeclaration>(event: Event) => event;
const nothing = z.strictObject({});
const reasoned = z.strictObject({ reason: text });
const aboutExpert = z.strictObject({ expertId: text, reason: text });
const months = z.int().positive();
const adverse = z.enum(['lapse', 'ban', 'recovery']);

/** 完成度 as a share of the target; what is written as per cent is read as such. */
const completion = z
  .number()
  .finite()
  .min(0)
  .max(100)
  .transform((value) => (value > 1 ? value / 100 : value));

/** 办法14: the audit or the accounts, in figures. */
const audit = z.strictObject({
  kind: z.enum(['qualified', 'internal', 'settlement']),
  institution: text.optional(),
  arrived: z.array(z.strictObject({ source, amountYuan: yuan })).max(1000),
  spent: z.array(z.strictObject({ source, subject: text, amountYuan: yuan })).max(1000),
  nonCompliantYuan: yuan,
  balanceYuan: yuan,
});

const drawAnswer = z.union([
  z.strictObject({ protocol: drawProtocol }),
  z.strictObject({
    refusal: z.strictObject({ code: text, detail: text, basis: z.array(text) }),
  }),
]);

export const events = {
  'project.registered': declare({
    title: '项目登记',
    data: z.looseObject({}),
    basis: ['办法2'],
    derived: true,
  }),

  // 第七、八条
  'panel.demanded': declare({
    title: '提出专家需求',
    data: z.strictObject({
      size: z.int().positive(),
      fields: z.array(text).max(100).default([]),
      finance: z.union([z.int().nonnegative(), z.boolean()]).transform(Number).default(1),
    }),
    basis: ['办法7'],
    supplied: { by: 'expertPool', data: frozenPool },
  }),
  'panel.drawn': declare({
    title: '抽取专家',
    data: z.strictObject({
      /** 监督人 */
      witness: text.optional(),
      /** What the witness adds to the seed, said only now: a number, a word. */
      contribution: text.optional(),
    }),
    basis: ['办法7'],
    supplied: { by: 'expertDraw', data: drawAnswer },
  }),
  'panel.invited': declare({
    title: '定向邀请专家',
    data: z.strictObject({
      /** Ids in the expert bank, or members of the unit's academic committee in full. */
      experts: z
        .array(z.union([text, expert]))
        .min(1)
        .max(100),
      reason: text,
    }),
    basis: ['办法7'],
    supplied: {
      by: 'experts',
      data: z.strictObject({ experts: z.array(expert), unknown: z.array(text) }),
    },
  }),
  'panel.confirmed': declare({ title: '确定验收专家组', data: nothing, basis: ['办法7'] }),
  'expert.recused': declare({ title: '专家回避', data: aboutExpert, basis: ['办法8', '办法16'] }),
  'expert.declined': declare({ title: '专家不能参加', data: aboutExpert, basis: ['办法7'] }),
  'commitment.signed': declare({
    title: '签署专家承诺书',
    data: z.strictObject({ expertId: text }),
    basis: ['办法25', '办法15'],
  }),

  // 第九条
  'fees.signed': declare({
    title: '签收专家咨询费',
    data: z.strictObject({ expertId: text, amountYuan: yuanPaid }),
    basis: ['办法9'],
  }),

  // 第十条
  'extension.requested': declare({
    title: '申请延期',
    data: z.strictObject({ months, reason: text }),
    basis: ['办法10', '办法17'],
  }),
  'extension.approved': declare({
    title: '批准延期',
    data: z.strictObject({ months }),
    basis: ['办法10'],
  }),
  'extension.denied': declare({ title: '不予延期', data: reasoned, basis: ['办法10'] }),
  'application.lapsed': declare({
    title: '确认逾期未申请验收',
    data: z.union([
      z.strictObject({ confirmed: z.literal(true) }),
      /** 无特殊原因 (办法18(三)3): with one, the project goes on. */
      z.strictObject({ specialReason: text, newDueOn: day.optional() }),
    ]),
    basis: ['办法10', '办法18(三)'],
    lapse: true,
  }),

  // 第十一条、第十三条、第十四条
  'application.submitted': declare({
    title: '提出验收申请',
    data: z.strictObject({
      materials: z
        .array(
          z.strictObject({ kind: z.int().min(1).max(6), name: text, sha256: sha256.optional() }),
        )
        .min(1)
        .max(500),
      /** 办法8: true, accurate and complete. */
      commitment: z.literal(true, {
        error: '应当对验收资料和数据的真实性、准确性、完整性作出承诺。',
      }),
      /** 办法3: what the form of the application tells beside the figures, where the undertaker does. */
      summary: z
        .strictObject({
          research: text.optional(),
          comparison: text.optional(),
          innovation: text.optional(),
          property: text.optional(),
          use: text.optional(),
        })
        .optional(),
      actuals: z
        .array(z.strictObject({ target: text, actual: z.number().finite().nonnegative() }))
        .max(500),
      audit,
    }),
    basis: ['办法10', '办法11', '办法17'],
  }),

  // 第十二条
  'unit.endorsed': declare({
    title: '归口管理部门审核通过',
    data: z.strictObject({ note: text }),
    basis: ['办法12(二)'],
  }),
  'unit.returned': declare({
    title: '归口管理部门退回',
    data: reasoned,
    basis: ['办法12(二)'],
  }),
  'review.passed': declare({ title: '受理审核通过', data: nothing, basis: ['办法12(二)'] }),
  'review.returned': declare({
    title: '受理审核退回补齐',
    data: z.strictObject({ items: texts }),
    basis: ['办法12(二)'],
  }),
  'meeting.scheduled': declare({
    title: '通知验收会议',
    data: z.strictObject({ heldOn: day, place: text, time: text.optional() }),
    basis: ['办法6', '办法12(三)'],
  }),
  'meeting.held': declare({
    title: '召开验收会议',
    data: nothing,
    basis: ['办法6', '办法12(三)'],
  }),
  'registration.completed': declare({
    title: '办理验收登记',
    data: nothing,
    basis: ['办法12(四)', '办法24'],
  }),

  // 第十五、十六条
  'evaluation.submitted': declare({
    title: '提交个人评议表',
    data: z.strictObject({
      kind: z.enum(['technical', 'finance']),
      items: z
        .array(
          z.strictObject({
            target: text.optional(),
            completion: completion.optional(),
            note: text,
          }),
        )
        .min(1)
        .max(500),
      summary: text,
      /** Whose signed paper sheet this is, where staff record it. */
      expertId: text.optional(),
    }),
    basis: ['办法15', '办法16'],
  }),

  // 第十七条
  'change.requested': declare({
    title: '申请变更',
    data: z.strictObject({ what: text, reason: text, targets: targets.optional() }),
    basis: ['办法17', '办法18(三)'],
  }),
  'change.approved': declare({ title: '批准变更', data: nothing, basis: ['办法17', '办法18(三)'] }),
  'change.denied': declare({ title: '不予变更', data: reasoned, basis: ['办法17', '办法18(三)'] }),

  // 第十八、十九条
  'opinion.signed': declare({
    title: '签署专家组意见',
    data: z.strictObject({
      conclusion: z.enum(['pass', 'conclude', 'fail']),
      parts: z.strictObject({
        materials: text,
        indicators: text,
        performance: text,
        funds: text,
      }),
      failGrounds: z.array(z.int().min(1).max(5)).optional(),
      concludeGround: z.int().min(1).max(2).optional(),
      causes: z.union([text, texts]).optional(),
      measures: z.union([text, texts]).optional(),
      deviationReason: text.optional(),
    }),
    basis: ['办法18', '办法19'],
  }),

  // 第二十条
  'objection.filed': declare({
    title: '收到书面异议',
    data: z.strictObject({ by: text, text }),
    basis: ['办法20'],
  }),
  'objection.refused': declare({
    title: '不予受理异议',
    data: z.strictObject({ reason: text, objection: z.int().positive().optional() }),
    basis: ['办法20'],
  }),
  'objection.resolved': declare({
    title: '处理异议',
    data: z.strictObject({
      outcome: z.enum(['rejected', 'textCorrected', 'reevaluate']),
      opinion: text,
      investigation: text.optional(),
      objection: z.int().positive().optional(),
    }),
    basis: ['办法20'],
  }),

  // 第二十一、二十二条
  'rectification.ordered': declare({
    title: '通知整改',
    data: z.strictObject({ items: texts }),
    basis: ['办法21'],
  }),
  'rectification.lapsed': declare({
    title: '确认逾期未再次申请验收',
    data: z.strictObject({ confirmed: z.literal(true) }),
    basis: ['办法21'],
    lapse: true,
  }),
  'project.terminated': declare({ title: '终止项目', data: reasoned, basis: ['办法22'] }),
  'recovery.ordered': declare({
    title: '责令退回经费',
    data: z.strictObject({ amountYuan: yuanPaid }),
    basis: ['办法22'],
  }),
  'funds.recovered': declare({
    title: '经费退回到账',
    data: z.strictObject({ amountYuan: yuan }),
    basis: ['办法22'],
  }),
  // Not in the measures: notice before a disadvantage, and a chance to speak, as practice has it.
  'priorNotice.given': declare({
    title: '不利处理前告知',
    data: z.strictObject({ about: adverse, grounds: text }),
    basis: ['办法22'],
  }),
  'statement.received': declare({
    title: '收到陈述意见',
    data: z.strictObject({ about: adverse, text }),
    basis: ['办法22'],
  }),

  // 第二十六条
  'integrity.recorded': declare({
    title: '记录诚信情况',
    data: z.strictObject({ subject: text, fact: text }),
    basis: ['办法26'],
  }),

  ...commonEventsUnder(['办法24']),
} as const;

export type AcceptanceEvents = typeof events;
export type AcceptanceEventType = keyof AcceptanceEvents;
export type AcceptanceEvent = EventOf<AcceptanceEvents>;
export type On<Type extends AcceptanceEventType> = EventOf<AcceptanceEvents, Type>;
