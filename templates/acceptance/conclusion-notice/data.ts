/** What a notice of the conclusion must say (办法第18条至第23条): the conclusion, its ground, objection, what follows. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, contactField, projectField, venuesField } from '../the-project.ts';

const M12 = citeMeasures('办法12(二)');
const M18 = citeMeasures('办法18');
const M19 = citeMeasures('办法19');
const M20 = citeMeasures('办法20');
const M21 = citeMeasures('办法21');
const M23 = citeMeasures('办法23');

/** Of the leader or the undertaker; dated once the conclusion is final. */
const ban = z.object({
  who: filled('限制承担项目的对象', M23),
  years: z.int().positive(),
  from: day('限制期间起始日', M23).optional(),
  until: day('限制期间届满日', M23).optional(),
});

/** What every conclusion that waits for its registration says. */
const registeredFields = {
  project: projectField,
  /** Then the department registers the acceptance, not who undertakes it (办法12). */
  delegated: z.boolean().default(false),
  concludedOn: day('专家组意见签署日期', M18),
  objectBy: day('提出异议的截止日期', M20),
  contact: contactField,
};

export const passedSchema = z.object(registeredFields);

export const concludedSchema = z.object({
  ...registeredFields,
  grounds: z.array(filled('结题的情形', M18)).default([]),
  ban: ban.meta({ label: '对项目主持人的限制', basis: M23 }),
});

export const failedSchema = z
  .object({
    project: projectField,
    contact: contactField,
    /** By the panel's opinion, or because nobody applied in time (办法10、21). */
    by: z
      .enum(['opinion', 'applicationLapsed', 'rectificationLapsed'])
      .meta({ label: '不通过验收的原由', basis: M18 }),
    concludedOn: day('认定不通过的日期', M18),
    /** The day on which the time to apply had run out. */
    lapsedOn: day('申请期限届满日', M21).optional(),
    /** Who had applied in time and did not hand in anew what was sent back. */
    returnedOn: day('验收申请退回日期', M12).optional(),
    grounds: z.array(filled('不通过的情形', M18)).default([]),
    causes: someOf(filled('不通过的原因', M19), '不通过的原因', M19).optional(),
    measures: someOf(filled('改进的措施', M19), '改进的措施', M19).optional(),
    objectBy: day('提出异议的截止日期', M20).optional(),
    /** After a first opinion only. */
    reapplyBy: day('再次申请验收的截止日期', M21).optional(),
    final: z.boolean().meta({ label: '是否终局', basis: M21 }),
    bans: someOf(ban, '对项目主持人和承担单位的限制', M23),
    venues: venuesField,
  })
  .superRefine((data, context) => {
    const asked =
      data.by === 'opinion'
        ? (['causes', 'measures', 'objectBy', ...(data.final ? [] : ['reapplyBy'])] as const)
        : (['lapsedOn'] as const);
    for (const item of asked)
      if (data[item as keyof typeof data] === undefined)
        context.addIssue({ code: 'custom', path: [item] });
  });

export type Passed = z.output<typeof passedSchema>;
export type Concluded = z.output<typeof concludedSchema>;
export type Failed = z.output<typeof failedSchema>;
export type BanData = z.output<typeof ban>;
