/** What a reply on an extension (办法第10条) or a change (办法第17条、第18条) must say. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, contactField, projectField } from '../the-project.ts';

const M10 = citeMeasures('办法10');
const M17 = citeMeasures('办法17');

const replyFields = (basis: string) => ({
  project: projectField,
  decidedOn: day('批复日期', basis),
  decision: z.enum(['approved', 'denied']).meta({ label: '批复意见', basis }),
  /** Why it was denied. */
  reason: filled('不予批准的理由', basis).optional(),
  contact: contactField,
});

export const extensionSchema = z
  .object({
    ...replyFields(M10),
    /** Why it was asked for, where that is known. */
    askedFor: filled('申请延期的理由', M10).optional(),
    months: z.int().positive().meta({ label: '延长的月数', basis: M10 }).optional(),
    /** As it stood before this reply. */
    endOn: day('原完成日期', M10),
    newEndOn: day('延期后的完成日期', M10).optional(),
    /** The last day to apply for acceptance as it follows from this reply. */
    applyBy: day('提出验收申请的截止日期', M10),
  })
  .superRefine((data, context) =>
    complete(data.decision === 'approved' ? ['months', 'newEndOn'] : ['reason'], data, context),
  );

export const changeSchema = z
  .object({
    ...replyFields(M17),
    what: filled('申请变更的内容', M17),
    /** 考核指标 as they are to be met from now on. */
    targets: z.array(filled('考核指标', M17)).default([]),
  })
  .superRefine((data, context) =>
    complete(data.decision === 'denied' ? ['reason'] : [], data, context),
  );

/** An approval and a denial each have items of their own. */
function complete(
  items: readonly string[],
  data: Readonly<Record<string, unknown>>,
  context: z.RefinementCtx,
): void {
  for (const item of items)
    if (data[item] === undefined) context.addIssue({ code: 'custom', path: [item] });
}

export type Extension = z.output<typeof extensionSchema>;
export type Change = z.output<typeof changeSchema>;
