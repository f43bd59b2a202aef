/** What a 禁入登记表 must say (办法第23条): whom it binds, why, from when until when, and since when it counts. */

import { z } from 'zod';
import { day, filled, someOf } from '../../fields.ts';
import { citeMeasures, projectField } from '../the-project.ts';

const M23 = citeMeasures('办法23');

export const schema = z.object({
  project: projectField,
  ground: filled('禁入的事由', M23),
  /** 终局确认日 */
  finalOn: day('结论终局之日', M23),
  /** Unknown while an objection waits for its answer: then nothing is entered yet. */
  inForceFrom: day('禁入生效日期', M23),
  subjects: someOf(
    z.object({
      who: z.enum(['leader', 'undertaker']).meta({ label: '禁入对象类别', basis: M23 }),
      name: filled('禁入对象', M23),
      /** Of a sub-unit, the body it belongs to. */
      parent: filled('所属单位', M23).optional(),
      from: day('禁入起始日期', M23),
      until: day('禁入截止日期', M23),
    }),
    '禁入对象',
    M23,
  ),
});

export type Data = z.output<typeof schema>;
