/** What a 验收专家组意见 must say (办法第18条、第19条): four parts, the conclusion, and why a project fails. */

import { z } from 'zod';
import { day, filled, group, someOf } from '../../fields.ts';
import { citeMeasures, conclusionField, expertField, projectField } from '../the-project.ts';

const M7 = citeMeasures('办法7');
const M18 = citeMeasures('办法18');
const M19 = citeMeasures('办法19');

export const schema = z
  .object({
    project: projectField,
    signedOn: day('专家组意见签署日期', M19),
    parts: group('专家组意见', M19, {
      materials: filled('验收资料规范性', M19),
      indicators: filled('技术经济指标', M19),
      performance: filled('绩效情况', M19),
      funds: filled('经费使用合规性', M19),
    }),
    conclusion: conclusionField,
    /** 办法18 in its own words. */
    grounds: z.array(filled('认定的情形', M18)).default([]),
    causes: someOf(filled('不通过的原因', M19), '不通过的原因', M19).optional(),
    measures: someOf(filled('改进的措施', M19), '改进的措施', M19).optional(),
    /** What the figures alone would have said, and why the panel says otherwise. */
    deviation: z
      .object({ proposed: conclusionField, reason: filled('另作结论的理由', M18) })
      .optional(),
    completion: z.number().optional(),
    experts: someOf(expertField(M7), '专家组成员', M7),
  })
  .superRefine(({ conclusion, causes, measures }, context) => {
    if (conclusion !== 'fail') return;
    if (!causes) context.addIssue({ code: 'custom', path: ['causes'] });
    if (!measures) context.addIssue({ code: 'custom', path: ['measures'] });
  });

export type Data = z.output<typeof schema>;
