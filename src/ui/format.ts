/** How pages write days, numbers of people, and articles; nothing is decided here. */
import { inFull } from '../../workflows/kernel/citation.ts';

export { spanText } from '../../workflows/kernel/span-text.ts';

/** 2021年3月1日 */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Days written YYYY-MM-DD within a sentence. */
export const withDays = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}/gu, longDay);

const inLishui = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A recorded instant as a clock on the wall in Lishui showed it: 2021-03-01 09:00. */
export function moment(instant: string): string {
  const parts = inLishui.formatToParts(Temporal.Instant.from(instant).epochMilliseconds);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** Calendar days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** The articles as a letter cites them, each once; a title is not said twice in a row. */
export function articles(basis: readonly string[]): string {
  let before = '';
  return [...new Set(basis)]
    .map((citation) => {
      const full = inFull(citation);
      const title = /^《[^》]+》/.exec(full)?.[0] ?? '';
      const said = title !== '' && title === before ? full.slice(title.length) : full;
      before = title;
      return said;
    })
    .join('、');
}

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
