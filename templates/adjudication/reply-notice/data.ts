/** What an 答复通知书 must say to one respondent (规则第10条第2项). */

import { z } from 'zod';
import { filled } from '../../fields.ts';
import { answerFields } from '../answer-request.ts';

export const schema = z.object({
  /** One letter for each respondent: each one's term runs from its own service. */
  respondent: filled('被申请人', '《丽水市行政裁决程序规则》第十条第二项'),
  ...answerFields,
});

export type Data = z.output<typeof schema>;
