/** The deadlines of a case as its page shows them. */
import { expect, it } from 'vitest';
import type { DeadlineView } from '../../src/cases/deadlines.ts';
import { deadlineList } from '../../src/ui/case/deadlines.ts';

const names = { party: (id: string) => id, account: (account: string) => account };
const missed: DeadlineView = {
  key: 'reply:R1',
  term: 'adjudication.reply',
  start: '2021-04-26',
  nominal: '2021-05-06',
  due: '2021-05-06',
  status: 'missed',
  provisional: false,
  ended: null,
  used: null,
  remaining: null,
  proposes: null,
  working: [],
  basis: [],
};
const shown = (today: string, closedOn: string | null) =>
  String(deadlineList([missed], names, today, closedOn));

it('what was late when the case ended grows no later', () => {
  expect(shown('2021-07-06', null)).toContain('超期61日');
  expect(shown('2021-09-10', '2021-07-06')).toContain('超期61日');
  expect(shown('2021-05-10', '2021-05-05')).toContain('超期4日');
});
