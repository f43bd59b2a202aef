/** What a 诚信记录 must say (办法第26条): whose conduct, what it was. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, projectField } from '../the-project.ts';

const M26 = citeMeasures('办法26');

export const schema = z.object({
  project: projectField,
  subject: filled('被记录对象', M26),
  fact: filled('记录事实', M26),
  recordedOn: day('记录日期', M26),
});

export type Data = z.output<typeof schema>;
