/** What a 第三人参加通知书 must say (规则第10条第2项、第12条): the interest in the case, and until when to answer. */

import { z } from 'zod';
import { filled, someOf } from '../../fields.ts';
import { answerFields } from '../answer-request.ts';

const R12 = '《丽水市行政裁决程序规则》第十二条';

export const schema = z.object({
  thirdParty: filled('第三人', R12),
  respondents: someOf(filled('被申请人', R12), '被申请人', R12),
  /** 你方与本案的利害关系: no record says it, so the officer writes it. */
  interest: filled('第三人与本案的利害关系', R12),
  ...answerFields,
});

export type Data = z.output<typeof schema>;
