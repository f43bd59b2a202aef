/** How a length of time is written. */
import type { Span } from './reckoning.ts';

const units = { day: '日', workingDay: '个工作日', month: '个月', year: '年' } as const;

/** 10日, 7个工作日, 6个月. */
export const spanText = ({ length, unit }: Span): string => `${length}${units[unit]}`;
