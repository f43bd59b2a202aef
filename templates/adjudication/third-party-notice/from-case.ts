/** What the case knows for a 第三人参加通知书; the interest in the case is the officer's to write. */

import { known } from '../../known.ts';
import { answerFromCase } from '../answer-request.ts';
import { type AdjudicationSource, namesIn } from '../case-facts.ts';

export function fromCase(source: AdjudicationSource) {
  const { to, ...answer } = answerFromCase(source);
  return known({
    thirdParty: to,
    respondents: namesIn(source.facts, 'respondent'),
    ...answer,
  });
}
