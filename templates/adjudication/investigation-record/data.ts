/** What a record of an investigation must say (规则第21条、第29条): when, where, by which two, told what, what was found, checked. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { sessionFields, twoOfStaff } from '../records.ts';
import { caseFields } from '../the-case.ts';

const R21 = cite('规则21');
const R29 = cite('规则29');

export const recordTypes = {
  site: '勘验笔录',
  questioning: '询问笔录',
  opinion: '听取意见笔录',
  investigation: '调查笔录',
} as const;

export type RecordType = keyof typeof recordTypes;

export const schema = z.object({
  ...caseFields(R21),
  type: z
    .enum(Object.keys(recordTypes) as [RecordType, ...RecordType[]])
    .meta({ label: '笔录种类', basis: R29 }),
  /** 现场勘验, 向某人询问 … as it was entered. */
  what: filled('调查事项', R21),
  ...sessionFields(R29),
  investigators: twoOfStaff('调查人员（不少于两名）', R29),
  recorder: filled('记录人', R29),
  /** Who was asked, or who was on the spot. */
  subjects: someOf(filled('被调查人（到场人员）', R21), '被调查人（到场人员）', R21),
  witnesses: z.array(filled('见证人', R29)).meta({ label: '见证人', basis: R29 }).default([]),
  /** To what was told before: heard, and whether a recusal is asked. */
  answer: filled('对告知事项的答复', R21),
  content: filled('笔录内容', R29),
});

export type Data = z.output<typeof schema>;
