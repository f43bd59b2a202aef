/** A day as letters write it: Arabic figures without padding (GB/T 9704-2012 7.3.5.4). It checks no calendar. */

import type { Day } from './letter-document.ts';

export function chineseDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
