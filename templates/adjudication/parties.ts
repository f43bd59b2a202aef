/** Parties as letters name and describe them. Masking of numbers is the caller's decision, made before. */

import { z } from 'zod';
import { filled } from '../fields.ts';

export const partySchema = z.object({
  kind: z
    .enum(['person', 'organization'])
    .meta({ label: '当事人类别', basis: '《丽水市行政裁决程序规则》第二十三条第一项' }),
  name: filled('当事人姓名（名称）', '《丽水市行政裁决程序规则》第二十三条第一项'),
  /** Printed as given: masked or whole is decided by the caller. */
  idNumber: z.string().optional(),
  uscc: z.string().optional(),
  address: filled('当事人住址（住所）', '《丽水市行政裁决程序规则》第二十三条第一项'),
  /** 法定代表人 or 负责人, with the office in front where it is not the first: 负责人蓝某. */
  representative: z.string().optional(),
  agent: z
    .object({
      name: z.string().trim().min(1),
      authority: z.enum(['general', 'special']).optional(),
      from: z.string().optional(),
    })
    .optional(),
});

export type Party = z.infer<typeof partySchema>;

const AUTHORITY = { general: '一般代理', special: '特别授权代理' } as const;

/** The customary description at the head of a decision, one paragraph a person. */
export function describeParty(role: string, party: Party): string[] {
  return [
    `${role}：${party.name}，${[...numbers(party), addressOf(party)].join('，')}。`,
    ...(party.representative ? [`${representativeRole(party)}。`] : []),
    ...(party.agent ? [`委托代理人：${agentOf(party.agent)}。`] : []),
  ];
}

function numbers({ kind, idNumber, uscc }: Party): string[] {
  if (kind === 'person') return idNumber ? [`公民身份号码${idNumber}`] : [];
  return uscc ? [`统一社会信用代码${uscc}`] : [];
}

const addressOf = ({ kind, address }: Party): string =>
  kind === 'person' ? `住${address}` : `住所地${address}`;

const REPRESENTATIVE = /^(法定代表人|负责人|代表人|法定代理人)[：:]?\s*(.+)$/u;

/** Those who speak by law: of a body its 法定代表人, of a person without capacity its 法定代理人. */
const representativeRole = (party: Party): string => {
  const [, office] = REPRESENTATIVE.exec(party.representative ?? '') ?? [];
  const usual = party.kind === 'person' ? '法定代理人' : '法定代表人';
  return `${office ?? usual}：${representativeName(party)}`;
};

/** Without the office that stands in front of it. */
export const representativeName = ({ representative = '' }: Party): string =>
  REPRESENTATIVE.exec(representative)?.[2] ?? representative;

const agentOf = (agent: NonNullable<Party['agent']>): string =>
  [
    agent.name,
    ...(agent.from ? [agent.from] : []),
    ...(agent.authority ? [AUTHORITY[agent.authority]] : []),
  ].join('，');
