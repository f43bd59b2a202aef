/** What a request for an extension (办法第10条) or a change (办法第17条、第18条) must say: what is asked, and why. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, departmentField, projectField } from '../the-project.ts';

const M10 = citeMeasures('办法10');
const M17 = citeMeasures('办法17');

const requestFields = (basis: string) => ({
  project: projectField,
  department: departmentField,
  askedOn: day('提出申请的日期', basis),
  reason: filled('申请的理由', basis),
});

export const extensionSchema = z.object({
  ...requestFields(M10),
  startOn: day('合同开始日期', M10),
  /** As it stood when more time was asked for. */
  endOn: day('原完成日期', M10),
  months: z.int().positive().meta({ label: '申请延长的月数', basis: M10 }),
  newEndOn: day('延期后的完成日期', M10),
  /** Extensions approved before this request. */
  before: z.int().nonnegative().default(0),
});

export const changeSchema = z.object({
  ...requestFields(M17),
  what: filled('申请变更的内容', M17),
  /** 考核指标 as they are to read after the change. */
  targets: z.array(filled('变更后的考核指标', M17)).default([]),
});

export type Extension = z.output<typeof extensionSchema>;
export type Change = z.output<typeof changeSchema>;
