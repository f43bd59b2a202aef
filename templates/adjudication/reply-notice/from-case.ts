/** What the case knows for an 答复通知书 to one respondent. */

import { known } from '../../known.ts';
import { answerFromCase } from '../answer-request.ts';
import type { AdjudicationSource } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { to, ...answer } = answerFromCase(source);
  return known({ respondent: to, ...answer });
}
