/** What registers a project: its task contract (办法2、3), entered by the department or the bureau. */
import { z } from 'zod';
import { day, idNumber, text, uscc, yuan } from '../kernel/fields.ts';

export const source = z.enum(['fiscal', 'matching', 'own']);

export const target = z.strictObject({
  id: text,
  name: text,
  unit: text,
  target: z.number().finite().positive({ error: '指标值应大于零。' }),
  weight: z.number().finite().positive({ error: '权重应大于零。' }).optional(),
  /** 不高于: a target that is met by staying below (能耗、成本、排放). At least, unless it says so. */
  aim: z.enum(['atLeast', 'atMost']).optional(),
});

/** 考核指标: each once, and weighted all or none (without weights they count alike). */
export const targets = z
  .array(target)
  .min(1, { error: '至少填写一项考核指标。' })
  .max(500)
  .superRefine((list, context) => {
    const weighted = list.filter((one) => one.weight !== undefined).length;
    if (weighted > 0 && weighted < list.length)
      context.addIssue({ code: 'custom', message: '权重应当全部填写，或者全部不填。' });
    if (new Set(list.map((one) => one.id)).size < list.length)
      context.addIssue({ code: 'custom', message: '考核指标编号重复。' });
  });

export const filing = z
  .strictObject({
    projectNo: text,
    name: text,
    category: text,
    /** A university's department or a hospital's section is the undertaker itself; `parent` is the body (办法23). */
    undertaker: z.strictObject({ name: text, uscc: uscc.optional(), parent: text.optional() }),
    participants: z.array(text).max(100).default([]),
    leader: z.strictObject({ name: text, idNumber: idNumber.optional() }),
    /** 项目组成员 by the contract: nobody judges the own work (办法16). */
    members: z.array(text).max(200).optional(),
    /** 归口管理部门 */
    department: text.optional(),
    fundingYuan: yuan,
    startOn: day,
    endOn: day,
    targets,
    budget: z
      .array(z.strictObject({ source, subject: text, amountYuan: yuan }))
      .max(1000)
      .default([]),
    /** The day it was put on record, where that was not today. */
    registeredOn: day.optional(),
    /** The document by which the project was approved before a ban began: the ban does not reach it. */
    approvedBeforeBan: text.optional(),
  })
  .superRefine((value, context) => {
    if (value.endOn <= value.startOn) {
      context.addIssue({
        code: 'custom',
        path: ['endOn'],
        message: '完成日期应当晚于开始日期。',
      });
    }
  });

export type Filing = z.output<typeof filing>;
export type Target = z.output<typeof target>;
export type Source = z.output<typeof source>;
