/** What a 送达回证 must say (民事诉讼法第87条至第95条): what, to whom, how, by whom, with what proof. */

import { z } from 'zod';
import { inFull } from '../../../workflows/kernel/citation.ts';
import { waysOfService } from '../../../workflows/law/ways-of-service.ts';
import { day, filled, group } from '../../fields.ts';

const C87 = inFull('民诉法87');
const C91 = inFull('民诉法91');
const C89 = inFull('民诉法89');
const C95 = inFull('民诉法95');

const record = group('送达记录', C87, {
  method: z.enum(waysOfService).meta({ label: '送达方式', basis: C87 }),
  sentOn: day('送出日期', C87),
  /** Absent while the proof is awaited. */
  servedOn: day('送达日期', C87).optional(),
  address: z.string().optional(),
  receivedBy: z.string().optional(),
  relation: z.string().optional(),
  reason: filled('拒收事由', C89).optional(),
  witnesses: z.array(z.object({ name: z.string(), unit: z.string().optional() })).default([]),
  servers: z.array(z.string()).default([]),
  organ: filled('受托、转交机关', C91).optional(),
  document: z.string().optional(),
  mailNumber: z.string().optional(),
  receipt: z.string().optional(),
  account: z.string().optional(),
  arrivedAt: z.string().optional(),
  media: z.string().optional(),
  publishedOn: day('公告发布日期', C95).optional(),
  url: z.string().optional(),
  attempts: filled('公告送达的原因和经过', C95).optional(),
  note: z.string().optional(),
});

export const schema = z
  .object({
    recipient: filled('受送达人', C87),
    agent: z.string().optional(),
    /** 案由, or how else the procedure calls what the case is about. */
    called: z.string().default('案由'),
    dispute: filled('案由', C87),
    paper: filled('送达文书名称', C87),
    number: z.string().optional(),
    pages: z.int().positive().optional(),
    copies: z.int().positive().default(1),
    /** As the recipient confirmed it or the file has it; an institution's is written by hand. */
    address: filled('送达地址', C87).optional(),
    /** Absent where the form goes along with the paper and is filled in by hand. */
    record: record.optional(),
  })
  .superRefine(({ record: made }, context) => {
    const gap = (path: string) => context.addIssue({ code: 'custom', path: ['record', path] });
    if (made?.method === 'left' && made.reason === undefined) gap('reason');
    if (made?.method === 'announcement' && made.attempts === undefined) gap('attempts');
  });

export type Data = z.output<typeof schema>;
