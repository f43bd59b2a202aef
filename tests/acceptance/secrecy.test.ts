/** 办法8、16、25: until the panel has met nothing tells the project who judges it; later it knows names, never the bank's ids. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../../src/cli/desk.ts';
import { application, filing } from '../fixtures/acceptance.ts';
import { openPages, type Pages } from '../ui/visitor.ts';

type Seat = { readonly id: string; readonly name: string; readonly account?: string };

let anjuan: Pages;
let id: string;
let seats: readonly Seat[];

beforeAll(async () => {
  anjuan = await openPages('2021-07-05T09:00:00+08:00');
  const { file, act, as } = anjuan.story;
  id = await file('office', {
    procedure: 'acceptance',
    matter: 'project',
    filing: filing({ participants: [] }),
  });
  await act('undertaker', id, 'application.submitted', application());
  await act('unit', id, 'unit.endorsed', { note: '同意' });
  await act('office', id, 'review.passed');
  const experts = ['expert1', 'expert2', 'expert3', 'expert9', 'expert7'];
  await act('head', id, 'panel.invited', { experts, reason: '本领域专家不足' });
  seats = (await (await as('office')).get(`/cases/${id}`)).body.facts.panel.seats;
  for (const { id: expertId } of seats) await act('office', id, 'commitment.signed', { expertId });
  await act('office', id, 'panel.confirmed');
  const meeting = { heldOn: '2021-07-05', place: '科技局' };
  await act('office', id, 'meeting.scheduled', meeting);
});
afterAll(() => anjuan.stop());

/** All that the reader can get of the case over the API. */
async function allOf(desk: Desk): Promise<string> {
  const paths = ['', '/papers', '/events', '/deadlines', '/actions'];
  const answers = await Promise.all(paths.map((path) => desk.get(`/cases/${id}${path}`)));
  const papers = answers[1]?.body as readonly { readonly id: string }[];
  const each = await Promise.all(papers.map((paper) => desk.get(`/papers/${paper.id}`)));
  return JSON.stringify([...answers, ...each].map(({ body }) => body));
}

/** The pages of the case and of every paper that the reader is shown, as one text. */
async function pagesOf(account: string): Promise<string> {
  const there = await anjuan.as(account);
  const papers = (await (await anjuan.story.as(account)).get(`/cases/${id}/papers`)).body;
  const paths = [`/cases/${id}`, ...papers.map((paper: { id: string }) => `/papers/${paper.id}`)];
  const shown = await Promise.all(paths.map((path) => there.get(path)));
  return shown.map(({ html }) => html).join('\n');
}

const found = async (desk: Desk, q: string): Promise<number> =>
  (await desk.get(`/cases?q=${encodeURIComponent(q)}`)).body.items.length;

test('办法12(三): the notice of the meeting is two letters, and the project is addressee of its own alone', async () => {
  const issued = await anjuan.story.issue(id, 'acceptance-meeting-notice', 'head');
  expect(issued.map(({ addressees }) => addressees)).toEqual([
    ['U1'],
    ['E1', 'E2', 'E3', 'E4', 'E5'],
  ]);
  const mine = (await (await anjuan.story.as('undertaker')).get(`/cases/${id}/papers`)).body;
  expect(
    mine
      .filter(({ kind }: { kind: string }) => kind === 'acceptance-meeting-notice')
      .map(({ addressees }: { addressees: string[] }) => addressees),
  ).toEqual([['U1']]);
});

test('before they met neither case, papers, journal nor search tell the project who its experts are', async () => {
  const undertaker = await anjuan.story.as('undertaker');
  const seen = (await allOf(undertaker)) + (await pagesOf('undertaker'));
  for (const seat of seats) {
    expect(seen).not.toContain(seat.id);
    expect(seen).not.toContain(seat.name);
    expect(await found(undertaker, seat.name)).toBe(0);
  }
  expect(seen).not.toMatch(/"E\d+"/u);
  expect(await found(undertaker, '菌渣')).toBe(1);
});

test('an expert sees the own number and none of the others', async () => {
  const seat = seats.findIndex(({ account }) => account === 'expert9');
  const expert = await anjuan.story.as(seats[seat]?.account ?? '');
  const seen = await allOf(expert);
  const shown = await pagesOf(seats[seat]?.account ?? '');
  expect(shown).toContain('科技计划项目验收会议通知');
  expect([...new Set(seen.match(/"E\d+"/gu))]).toEqual([`"E${seat + 1}"`]);
  for (const other of seats.filter((_, i) => i !== seat)) {
    expect(seen).not.toContain(other.id);
    expect(seen).not.toContain(other.name);
    expect(shown).not.toContain(other.name);
  }
});

test('after they met the project knows their names, and still no id of the bank', async () => {
  await anjuan.story.act('office', id, 'meeting.held');
  const undertaker = await anjuan.story.as('undertaker');
  const { parties } = (await undertaker.get(`/cases/${id}`)).body;
  expect(
    parties
      .filter(({ role }: { role: string }) => role === 'expert')
      .map(({ id: number, name }: { id: string; name: string }) => [number, name]),
  ).toEqual(seats.map(({ name }, i) => [`E${i + 1}`, name]));
  const seen = (await allOf(undertaker)) + (await pagesOf('undertaker'));
  for (const seat of seats) expect(seen).not.toContain(seat.id);
  expect(await found(undertaker, seats[0]?.name ?? '')).toBe(1);
});

test('staff name an expert as the file numbers them', async () => {
  const fee = { expertId: 'E2', amountYuan: 800 };
  await anjuan.story.act('office', id, 'fees.signed', fee);
  const { facts } = (await (await anjuan.story.as('office')).get(`/cases/${id}`)).body;
  expect(facts.fees).toMatchObject([{ expertId: seats[1]?.id, amountYuan: 800 }]);
});
