/** What a 项目终止通知书 must say (办法第22条): why the project counts as ended, and what of its funds. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, contactField, projectField, venuesField } from '../the-project.ts';

const M22 = citeMeasures('办法22');

export const schema = z.object({
  project: projectField,
  by: z
    .enum([
      'opinion',
      'applicationLapsed',
      'applicationReturnLapsed',
      'rectificationLapsed',
      'rectificationReturnLapsed',
    ])
    .meta({ label: '终止的情形', basis: M22 }),
  /** Where a time ran out: its last day. */
  lapsedOn: day('期限届满日', M22).optional(),
  establishedOn: day('认定终止情形的日期', M22),
  terminatedOn: day('终止日期', M22),
  reason: filled('终止的理由', M22),
  venues: venuesField,
  contact: contactField,
});

export type Data = z.output<typeof schema>;
