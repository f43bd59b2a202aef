/** What an application states (规则8、9), and the schemas of persons and evidence in it. */
import { z } from 'zod';
import { day, idNumber, phone, sha256, text, texts, uscc } from '../kernel/fields.ts';

/** 授权委托书 (规则7, 省程序办法15): 特别授权 lists what it covers. */
export const agent = z.strictObject({
  name: text,
  authority: z.enum(['general', 'special']),
  scope: text,
  until: day.optional(),
});

export const party = z.strictObject({
  kind: z.enum(['person', 'organization']),
  name: text,
  idNumber: idNumber.optional(),
  uscc: uscc.optional(),
  /** A village group or another body without a code says why it has none. */
  noCodeReason: text.optional(),
  address: text,
  phone: phone.optional(),
  representative: text.optional(),
  agent: z.union([agent, text]).optional(),
});

/** Evidence named by its title, or with what it proves. */
export const evidenceItem = z.union([
  text.transform((name) => ({ name })),
  z.strictObject({ name: text, proves: text.optional(), sha256: sha256.optional() }),
]);

/** An item that is referred to: its name, whichever way it is written. */
export const namedItem = z.union([
  text,
  z.looseObject({ name: text }).transform((item) => item.name),
]);

const material = z.strictObject({ name: text, sha256: sha256.optional() });

export const filing = z
  .strictObject({
    /** The day the application reached the organ: the review term runs from it. */
    receivedOn: day,
    appliedOn: day.optional(),
    form: z.enum(['written', 'electronic', 'oral']),
    applicants: z.array(party).min(1, { error: '至少有一名申请人。' }).max(500),
    respondents: z.array(party).min(1, { error: '至少有一名被申请人。' }).max(500),
    thirdParties: z.array(party).max(500).default([]),
    claims: texts,
    facts: text,
    reasons: text,
    /** 申请书应当载明的“时间”: when the dispute arose, in the applicant's words. */
    occurredOn: text,
    materials: z.array(material).max(500).default([]),
    evidence: z
      .array(z.strictObject({ name: text, proves: text.optional(), sha256: sha256.optional() }))
      .max(500)
      .default([]),
    referredBy: text.optional(),
    /** 规则2: the registrar found that the dispute is one about a civil contract. */
    contractDispute: z.boolean().optional(),
    /** 口头申请: the protocol that the applicant confirmed (规则9). */
    protocol: z
      .union([
        text,
        z.strictObject({
          text,
          confirmedOn: day,
          recorder: text.optional(),
          sha256: sha256.optional(),
        }),
      ])
      .optional(),
  })
  .superRefine((value, context) => {
    value.applicants.forEach((applicant, index) => {
      const missing = missingNumber(applicant);
      if (missing)
        context.addIssue({
          code: 'custom',
          path: ['applicants', index, missing.field],
          message: missing.says,
        });
    });
    const protocolled = value.protocol || value.materials.some((m) => m.name.includes('笔录'));
    if (value.form === 'oral' && !protocolled) {
      context.addIssue({
        code: 'custom',
        path: ['protocol'],
        message: '口头申请应当附经申请人核对确认的笔录（规则第九条）。',
      });
    }
  });

export type Filing = z.output<typeof filing>;
export type FiledParty = z.output<typeof party>;

/** Applicants prove who they are (规则8): a number, or the reason why a body has none. */
function missingNumber(applicant: FiledParty): { field: 'idNumber' | 'uscc'; says: string } | null {
  if (applicant.kind === 'person') {
    return applicant.idNumber
      ? null
      : { field: 'idNumber', says: '申请人为自然人的，应当填写身份证号码。' };
  }
  return applicant.uscc || applicant.noCodeReason
    ? null
    : { field: 'uscc', says: '申请人为组织的，应当填写统一社会信用代码；没有代码的，说明理由。' };
}
