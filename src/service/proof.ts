/**
 * 送达凭证: what the law asks to be on record for each of the eight ways of service. Only the elements; whether a
 * paper may be served so, and from which day it counts, is service.ts.
 */
import { z } from 'zod';
import type { ServiceMethod } from '../../db/rows.ts';
import { sha256, text } from '../../workflows/kernel/fields.ts';

/** 民诉法88、民诉解释130: who may take a paper for the recipient. */
export const relations = {
  self: '本人',
  family: '同住成年家属',
  representative: '法定代表人、主要负责人',
  mailroom: '负责收件的人（办公室、收发室、值班室）',
  agent: '代理人',
  appointed: '指定代收人',
} as const;

const relation = z.enum(Object.keys(relations) as [keyof typeof relations]);

/** 送达回证 bears the names of the two who served (law on paper: 送达人签章). */
const servers = z.array(text).min(2, { error: '送达人应当填写两人。' }).max(4);

const witness = z.strictObject({ name: text, unit: text });

/** The scan or photo that belongs to the record, among the case's attachments. */
const file = { file: sha256.optional(), note: text.optional() };

/** 中国邮政给据邮件 (国办公开办函〔2016〕235号): EMS has thirteen digits, other mail two letters, nine digits and CN. */
export const mailNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(\d{13}|[A-Z]{2}\d{9}[A-Z]{2})$/, {
    error: '邮件号码应为13位数字，或者两个字母、九位数字加两个字母。',
  });

/** The elements by method; names are those that the 送达回证 prints. */
export const proofs = {
  direct: z.strictObject({ receivedBy: text, relation, servers, ...file }),
  left: z
    .strictObject({
      reason: text,
      place: text,
      witnesses: z.array(witness).max(5).default([]),
      recording: text.optional(),
      servers,
      ...file,
    })
    .refine(({ witnesses, recording }) => witnesses.length > 0 || recording, {
      path: ['witnesses'],
      error: '留置送达应当有见证人签名，或者以拍照、录像记录送达过程。',
    }),
  electronic: z.strictObject({ account: text, arrivedAt: text, receipt: text, ...file }),
  post: z.strictObject({ mailNumber, receivedBy: text, relation, ...file }),
  entrusted: z.strictObject({ organ: text, document: text, receivedBy: text, ...file }),
  forwarded: z.strictObject({ organ: text, receivedBy: text, ...file }),
  collected: z
    .strictObject({ receivedBy: text.optional(), reason: text.optional(), servers, ...file })
    .refine(({ receivedBy, reason }) => receivedBy || reason, {
      path: ['receivedBy'],
      error: '请填写领取人；到场拒绝签收的，填写拒收事由（视为送达）。',
    }),
  announcement: z.strictObject({
    media: text,
    attempts: text,
    url: text.optional(),
    ...file,
  }),
} as const satisfies Record<ServiceMethod, z.ZodType>;

/** 民诉法: each method's article, cited by its refusals. */
export const articles: Readonly<Record<ServiceMethod, string>> = {
  direct: '民诉法88',
  left: '民诉法89',
  electronic: '民诉法90',
  post: '民诉法91',
  entrusted: '民诉法91',
  forwarded: '民诉法92',
  collected: '民诉解释131',
  announcement: '民诉法95',
};

/** Which day is the day of service, in words; an announcement's follows from its term. */
export const servedOnMeans: Readonly<Record<ServiceMethod, string>> = {
  direct: '送达回证上的签收日期',
  left: '留置之日',
  electronic: '到达受送达人特定系统之日',
  post: '回执上注明的收件日期',
  entrusted: '送达回证上的签收日期',
  forwarded: '送达回证上的签收日期',
  collected: '到场领取之日；拒绝签收的，为到场之日',
  announcement: '公告期满之日，由系统推算',
};

/** Whether a kept record holds every element that its method asks for. */
export function isWhole(method: ServiceMethod, evidence: unknown): boolean {
  return proofs[method].safeParse(evidence).success;
}
