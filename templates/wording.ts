/** How sentences, lists, names, hours and lines to sign are put in every paper; no paper's own words. */

export const ended = (text: string): string => `${bare(text)}。`;

export const bare = (text: string): string => text.trim().replace(/[。；;，,]+$/u, '');

export const stopped = (text: string): string =>
  /[。！？]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`;

/** Items of a list end in semicolons, the last in a full stop. */
export const listed = (items: readonly string[]): string[] =>
  items.map((text, i) => `${bare(text)}${i === items.length - 1 ? '。' : '；'}`);

export { nameList, namesInText } from '../workflows/kernel/names.ts';

/** 14:30 as letters write it: 下午2时30分. Anything else is printed as it was entered. */
export function clockTime(time: string): string {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/u.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return time;
  const hour = Number(hours);
  const half = hour < 12 ? `上午${hour}` : `下午${hour === 12 ? 12 : hour - 12}`;
  return `${half}时${minutes === '00' ? '' : `${Number(minutes)}分`}`;
}

const SIGNATURE_COLUMNS = 24;

const BLANK_DATE = '年　　月　　日';

/** A line to sign on by hand, with room for the name; the dates stand under one another. */
export const signLine = (label: string): string =>
  `${label}：${'　'.repeat(Math.max(4, SIGNATURE_COLUMNS - label.length - 1 - BLANK_DATE.length))}${BLANK_DATE}`;

export const CLOSING = '特此通知。';
