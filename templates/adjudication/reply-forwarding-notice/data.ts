/** What an 答复书副本送达通知书 must say (规则第12条): whose reply, when it came, what is enclosed, until when to comment. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { day, filled, someOf } from '../../fields.ts';
import { contactSchema } from '../notices.ts';
import { caseFields } from '../the-case.ts';

const R12 = cite('规则12');

export const schema = z.object({
  ...caseFields(R12),
  /** 被申请人甲, 第三人. */
  replier: filled('答复人', R12),
  receivedOn: day('收到答复日期', R12),
  enclosures: someOf(filled('答复副本及件数', R12), '答复副本及件数', R12),
  /** As the letter says it, 5个工作日: no law fixes it, the officer does. */
  commentTerm: filled('质证期限', cite('规则21')),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
