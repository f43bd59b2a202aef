/** What a notice before a disadvantage must say: what is intended, on what grounds, until when one may speak. */

import { z } from 'zod';
import { day, filled } from '../../fields.ts';
import { citeMeasures, contactField, projectField } from '../the-project.ts';

const M22 = citeMeasures('办法22');

export const schema = z.object({
  project: projectField,
  about: z.enum(['lapse', 'ban', 'recovery']).meta({ label: '拟作出的处理', basis: M22 }),
  /** Whether it is the application or the one after rectification that was not made. */
  afterRectification: z.boolean().default(false),
  /** Whether it was made, sent back, and is not handed in anew. */
  sentBack: z.boolean().default(false),
  grounds: filled('事实和理由', M22),
  noticedOn: day('告知日期', M22),
  speakBy: day('提出陈述意见的截止日期', M22),
  contact: contactField,
});

export type Data = z.output<typeof schema>;
