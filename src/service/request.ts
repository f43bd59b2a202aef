/** What is told to the register: a sending, its proof, its failure. Read here, judged in service.ts. */
import { z } from 'zod';
import { inChinese } from '../../workflows/kernel/complaint.ts';
import { day, text } from '../../workflows/kernel/fields.ts';
import { waysOfService } from '../../workflows/law/ways-of-service.ts';
import { mailNumber, proofs } from './proof.ts';

/** In the words of whoever records it; `proof` holds the elements one by one. */
const evidence = z
  .union([z.string().trim().min(1), z.record(z.string(), z.unknown()), z.array(z.unknown()).min(1)])
  .refine((value) => typeof value === 'string' || Object.keys(value).length > 0, {
    error: '请写明送达凭证。',
  });

export const serviceRequest = z
  .strictObject({
    recipient: z.string(),
    method: z.enum(waysOfService),
    sentOn: day,
    /** The day the proof shows; an announcement takes effect by its own term. */
    servedOn: day.optional(),
    evidence: evidence.optional(),
    /** The elements that the law asks of this method (src/service/proof.ts). */
    proof: z.record(z.string(), z.unknown()).optional(),
    /** Where it went; the party's confirmed address, or the one in the file, unless given. */
    address: text.optional(),
    /** Of a posting, when it goes out. */
    mailNumber: mailNumber.optional(),
  })
  .superRefine(({ method, proof }, context) => {
    if (proof === undefined) return;
    const read = proofs[method].safeParse(proof, { error: inChinese });
    for (const issue of read.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ['proof', ...issue.path] } as never);
    }
  });

export type ServiceRequest = z.output<typeof serviceRequest>;

/** Why a sending did not arrive (邮政退回批条 and what servers meet). */
export const failures = {
  moved: '迁移新址不明',
  unknown: '查无此人、查无此址',
  unclaimed: '逾期未领',
  refused: '拒收',
  absent: '无人接收',
  lost: '邮件丢失、毁损',
  undelivered: '电子送达未到达',
  other: '其他',
} as const;

export const failureRequest = z.strictObject({
  failedOn: day,
  failure: z.enum(Object.keys(failures) as [keyof typeof failures]),
  note: text.optional(),
});

export type FailureRequest = z.output<typeof failureRequest>;
