/** A holiday notice as a person types it, a line a stretch of days; checked further by notice.ts. */

/** `2027-01-01 至 2027-01-03 休 元旦`, `2027年1月9日 班 元旦`: days, rest or work, and the name. */
const date = String.raw`\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?`;
const line = new RegExp(
  String.raw`^(?<from>${date})(?:\s*(?:至|到|—|-|~)\s*(?<to>${date}))?\s+(?<kind>休|放假|班|上班)\s+(?<name>\S.*)$`,
  'u',
);

export type TypedDays = {
  readonly from: string;
  readonly to?: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
};

/** The lines as data, or the number (from 1) of each line that cannot be read. Blank lines are passed over. */
export function readNoticeText(
  text: string,
): { ok: readonly TypedDays[] } | { wrong: readonly number[] } {
  const days: TypedDays[] = [];
  const wrong: number[] = [];
  for (const [index, typed] of text.split(/\r?\n/).entries()) {
    if (typed.trim() === '') continue;
    const { from, to, kind, name } = line.exec(typed.trim())?.groups ?? {};
    if (from === undefined || kind === undefined || name === undefined) {
      wrong.push(index + 1);
      continue;
    }
    days.push({
      from: isoDay(from),
      ...(to === undefined ? {} : { to: isoDay(to) }),
      kind: kind === '休' || kind === '放假' ? 'holiday' : 'workday',
      name: name.trim(),
    });
  }
  return wrong.length > 0 ? { wrong } : { ok: days };
}

/** 2027年1月9日 and 2027/1/9 as 2027-01-09; whether there is such a day, the notice says. */
function isoDay(text: string): string {
  const [year, month = '', day = ''] = text.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
