/** What a 验收申请 must say (办法第8条、第10条、第11条、第14条): targets against results, funds, materials, promise. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, departmentField, projectField } from '../the-project.ts';

const M3 = citeMeasures('办法3');
const M10 = citeMeasures('办法10');
const M11 = citeMeasures('办法11');
const M14 = citeMeasures('办法14');
const M21 = citeMeasures('办法21');

export const schema = z.object({
  project: projectField,
  participants: z.array(filled('参与单位', M11)).default([]),
  department: departmentField,
  fundingYuan: z.number().meta({ label: '补助经费', basis: citeMeasures('办法6') }),
  startOn: day('合同开始日期', M10),
  /** With approved extensions. */
  endOn: day('合同完成日期', M10),
  submittedOn: day('提出申请的日期', M10),
  /** 1, or 2 for the application after rectification. */
  attempt: z.int().positive().default(1),
  /** What the application after rectification answers (办法21). */
  rectified: z
    .object({
      failedOn: day('首次不通过的日期', M21),
      items: someOf(filled('应当整改的问题', M21), '应当整改的问题', M21),
    })
    .optional(),
  /** What the undertaker tells beside the figures; left out where it told nothing. */
  summary: z
    .array(z.object({ title: filled('项目简介标题', M3), text: filled('项目简介', M3) }))
    .default([]),
  targets: someOf(
    z.object({
      name: filled('指标名称', M3),
      demanded: filled('合同指标值', M3),
      actual: filled('完成值', M3).optional(),
      share: z.number().meta({ label: '完成度', basis: M3 }),
    }),
    '考核指标完成情况',
    M3,
  ),
  completion: z.number().meta({ label: '总体完成度', basis: M3 }),
  audit: filled('专项审计报告或者经费决算表', M14),
  funds: z.array(filled('经费到位和支出情况', M14)).default([]),
  nonCompliantYuan: z.number().meta({ label: '不合规使用经费', basis: M14 }),
  balanceYuan: z.number().meta({ label: '结余经费', basis: M14 }),
  materials: someOf(filled('申请材料', M11), '申请材料', M11),
});

export type Data = z.output<typeof schema>;
