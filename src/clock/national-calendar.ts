/** The nation's holidays and worked weekends as calendar rows, taken from the chinese-days package; no regional days. */

import arrangements from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '../../workflows/kernel/reckoning.ts';
import type { CalendarData, CalendarRow } from './calendar.ts';

/** Days that a later notice changed within the year; each beats the notice of the year. */
const amendments: readonly { readonly from: Day; readonly to: Day; readonly source: string }[] = [
  {
    from: '2015-09-03',
    to: '2015-09-06',
    source: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
  },
  {
    from: '2019-04-28',
    to: '2019-05-05',
    source: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  },
  { from: '2020-01-31', to: '2020-02-02', source: '国务院办公厅关于延长2020年春节假期的通知' },
];

/** The notice for 2006 has this Saturday worked; chinese-days 1.5.7 leaves it out. */
const omitted: CalendarRow = {
  day: '2005-12-31',
  region: '',
  kind: 'workday',
  name: '元旦',
  source: '国务院办公厅关于2006年部分节假日安排的通知',
};

export function nationalCalendar(): CalendarData {
  const rows = [
    omitted,
    ...rowsOf(arrangements.holidays, 'holiday'),
    ...rowsOf(arrangements.workdays, 'workday'),
  ];
  return { publishedYears: coveredYears(), rows };
}

/** The package lists each day as "English name,中文名,statutory days". */
function rowsOf(listed: Readonly<Record<Day, string>>, kind: CalendarRow['kind']): CalendarRow[] {
  return Object.entries(listed).map(([day, label]) => {
    const name = label.split(',')[1] ?? label;
    return { day, region: '', kind, name, source: sourceOf(day, name) };
  });
}

function sourceOf(day: Day, name: string): string {
  const amended = amendments.find(({ from, to }) => from <= day && day <= to);
  return amended?.source ?? `国务院办公厅关于${noticeYear(day, name)}年部分节假日安排的通知`;
}

/** Days around New Year that fall in December are ordered by the notice of the coming year. */
function noticeYear(day: Day, name: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) === '12' && name === '元旦' ? year + 1 : year;
}

/** A year is covered when its National Day is listed; New Year alone may come from a notice before. */
function coveredYears(): number[] {
  return Object.keys(arrangements.holidays)
    .filter((day) => day.endsWith('-10-01'))
    .map((day) => Number(day.slice(0, 4)));
}
