/** What a 送达公告 must say (民事诉讼法第95条，民诉解释第139条): what is served, its gist, from when it counts, what follows. */

import { z } from 'zod';
import { inFull } from '../../../workflows/kernel/citation.ts';
import { contactSchema } from '../../contact.ts';
import { day, filled, someOf } from '../../fields.ts';

const C95 = inFull('民诉法95');
const E139 = inFull('民诉解释139');

export const schema = z.object({
  /** 申请人……与被申请人……一案. */
  caseName: filled('案件', E139),
  recipient: filled('受送达人', C95),
  paper: filled('公告送达的文书', E139),
  number: z.string().optional(),
  /** 下落不明, or nothing else served. */
  attempts: filled('公告送达的原因', C95),
  /** 30日. */
  term: filled('公告期限', C95),
  /** 要点: what the paper asks or decides, until when, what silence brings, where remedy lies. */
  gist: someOf(filled('文书的主要内容', E139), '文书的主要内容', E139),
  publishedOn: day('公告发布日期', C95).optional(),
  contact: contactSchema,
});

export type Data = z.output<typeof schema>;
