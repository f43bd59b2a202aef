/** What every paper to the parties names: who, against whom, about what. Facts of one paper are its own. */

import { z } from 'zod';
import { caseName } from '../../workflows/adjudication/head.ts';
import { filled, group, someOf } from '../fields.ts';
import { nameList } from '../wording.ts';

/** `basis` is the article that makes the paper name them. */
export const caseFields = (basis: string) => ({
  applicants: someOf(filled('申请人', basis), '申请人', basis),
  respondents: someOf(filled('被申请人', basis), '被申请人', basis),
  thirdParties: z.array(filled('第三人', basis)).default([]),
  /** 案由, such as 林地所有权争议. */
  dispute: filled('案由', basis),
});

export type TheCase = {
  readonly applicants: readonly string[];
  readonly respondents: readonly string[];
  readonly thirdParties: readonly string[];
  readonly dispute: string;
};

export const venueFields = (basis: string) =>
  group('救济途径和期限', basis, {
    reconsideration: filled('行政复议机关', basis),
    court: filled('行政诉讼管辖法院', basis),
  });

export const allParties = ({ applicants, respondents, thirdParties }: TheCase): string =>
  nameList([...applicants, ...respondents, ...thirdParties]);

/** At the opening of a letter, with the number under which the case is kept. */
export const caseNameWithNumber = (theCase: TheCase, caseNumber: string): string =>
  `${caseName(theCase)}（${caseNumber}）`;
