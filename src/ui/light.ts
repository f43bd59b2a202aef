/** The traffic light of a deadline: colour and words for how long is left. Alarms go by the unmoved date. */
import { html } from 'hono/html';
import { daysBetween, longDay } from './format.ts';
import type { Html } from './html.ts';

/** Calendar days before the end from which on a deadline is pressing; the same as `due=soon`. */
export const SOON_DAYS = 7;

type Dated = {
  readonly nominal: string | null;
  readonly due: string | null;
  readonly provisional: boolean;
};

type Colour = 'red' | 'amber' | 'green' | 'grey';

function light(due: string | null, today: string): { colour: Colour; words: string } {
  if (due === null) return { colour: 'grey', words: '停止计算' };
  const left = daysBetween(today, due);
  if (left < 0) return { colour: 'red', words: `超期${-left}日` };
  if (left === 0) return { colour: 'red', words: '今日届满' };
  return { colour: left <= SOON_DAYS ? 'amber' : 'green', words: `还有${left}日` };
}

export function lightMark(due: string | null, today: string): Html {
  const { colour, words } = light(due, today);
  return html`<span class="light ${colour}">${words}</span>`;
}

/** The last day, and the unmoved one where a rest day moved it. */
export function dates({ nominal, due, provisional }: Dated): Html {
  return html`${due ? longDay(due) : '—'}${
    nominal && due && nominal !== due
      ? html`<small class="aside">（原届满 ${longDay(nominal)}，逢休息日顺延）</small>`
      : null
  }${provisional ? html`<small class="aside">（暂定：所涉年份的放假安排尚未公布）</small>` : null}`;
}
