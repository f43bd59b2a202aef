/** Schemas of fields that every procedure uses: legal dates, texts, identity numbers with their check digits. */
import { z } from 'zod';

/** A calendar day that exists, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine(isRealDay, { error: '日期应为实际存在的日期，格式为 2021-03-01。' });

/** A text that says something. */
export const text = z
  .string()
  .trim()
  .min(1, { error: '此项必填。' })
  .max(20_000, { error: '此项不得超过20000字。' });

export const texts = z.array(text).min(1, { error: '至少填写一项。' }).max(500);

/** As people write them: 13900000000, 0578-2091000转8, +86 578 2091000; several with a mark between them. */
export const phone = text.regex(/^(?=(?:\D*\d){5})[\d\s+\-()（）转、，,;；/]{5,60}$/, {
  error: '联系电话应为号码，如13900000000、0578-2091000。',
});

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: '应为文件的 SHA-256 值（64位小写十六进制）。' });

export const yuan = z.number().finite().nonnegative().max(1e12);

/** An amount that somebody pays. */
export const yuanPaid = yuan.positive({ error: '金额应大于零。' });

/** GB 11643: seventeen digits and a check character. */
export const idNumber = z
  .string()
  .refine((value) => hasValidIdNumber(value), { error: '身份证号码校验不符（GB 11643）。' });

/** GB 32100: the check character only; positions 3 to 8 may carry a division code of the time of registration. */
export const uscc = z
  .string()
  .refine((value) => hasValidUscc(value), { error: '统一社会信用代码校验不符（GB 32100）。' });

function isRealDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, dayOfMonth] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function hasValidIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function hasValidUscc(value: string): boolean {
  if (value.length !== 18 || [...value].some((c) => !usccAlphabet.includes(c))) return false;
  const sum = usccWeights.reduce(
    (total, weight, i) => total + weight * usccAlphabet.indexOf(value[i] ?? ''),
    0,
  );
  return usccAlphabet[(31 - (sum % 31)) % 31] === value[17];
}
