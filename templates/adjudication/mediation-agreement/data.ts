/** What a 行政调解协议书 must contain (规则第19条、第20条): parties, dispute, terms, effect, confirmation. */

import { z } from 'zod';
import { filled, someOf } from '../../fields.ts';
import { partySchema } from '../parties.ts';

const R19 = '《丽水市行政裁决程序规则》第十九条';

export const schema = z.object({
  applicants: someOf(partySchema, '申请人基本情况', R19),
  respondents: someOf(partySchema, '被申请人基本情况', R19),
  thirdParties: z.array(partySchema).default([]),
  dispute: filled('案由', R19),
  disputedFacts: filled('争议的事实', R19),
  terms: someOf(filled('协议内容', R19), '协议内容', R19),
  mediators: someOf(filled('调解人员', R19), '调解人员', R19),
  /** Originals, such as 4. */
  copies: z.int().min(2).meta({ label: '协议书份数', basis: R19 }),
});

export type Data = z.output<typeof schema>;
