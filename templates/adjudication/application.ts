/** What an application says, in writing as by mouth (规则第8条、第9条); the form around it is the paper's own. */

import { z } from 'zod';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { cite } from '../citations.ts';
import { filled, someOf } from '../fields.ts';
import { describedIn } from './case-facts.ts';
import { partySchema } from './parties.ts';

const R8 = cite('规则8');

export const applicationFields = {
  applicants: someOf(partySchema, '申请人基本情况', R8),
  respondents: someOf(partySchema, '被申请人基本情况', R8),
  thirdParties: z.array(partySchema).default([]),
  claims: someOf(filled('行政裁决请求', R8), '行政裁决请求', R8),
  occurredOn: filled('争议发生的时间', R8),
  facts: filled('主要事实', R8),
  reasons: filled('申请的理由', R8),
};

/** As it was filed. Numbers of identity are masked: copies go to the other side. */
export const applicationFromCase = (facts: Facts) => ({
  applicants: describedIn(facts, 'applicant'),
  respondents: describedIn(facts, 'respondent'),
  thirdParties: describedIn(facts, 'thirdParty'),
  claims: facts.filing.claims,
  occurredOn: facts.filing.occurredOn,
  facts: facts.filing.facts,
  reasons: facts.filing.reasons,
});
