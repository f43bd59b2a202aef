/** 日程: hearings and deadlines by day, and a feed whose address is its only key. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedToken } from '../../src/ui/calendar/feed.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;

beforeAll(async () => {
  pages = await openPages();
  const { story } = pages;
  id = await story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(),
  });
  await story.act('registrar', id, 'application.accepted');
  await story.act('officer', id, 'hearing.scheduled', {
    id: 'T1',
    heldOn: '2021-03-26',
    place: '第一听证室',
    time: '上午9时30分',
  });
  await story.file('registrar', { procedure: 'adjudication', matter: 'general', filing: filing() });
});
afterAll(() => pages.stop());

/** What stands in the cell of a day. */
const cell = (html: string, day: string) =>
  new RegExp(`<time datetime="${day}">.*?</td>`, 's').exec(html)?.[0] ?? '';
const see = async (account: string, query = '') =>
  (await pages.as(account)).get(`/calendar${query}`);
const feedPath = (html: string) =>
  /<code>[^<]*(\/calendar\/[^<]+\.ics)<\/code>/.exec(html)?.[1] ?? '';

describe('the month', () => {
  it('规则10、21: holds hearings and the days on which deadlines end, with links to their cases', async () => {
    const { html } = await see('officer');
    expect(html).toContain('2021年3月');
    expect(cell(html, '2021-03-26')).toContain(`<a href="/cases/${id}"`);
    expect(cell(html, '2021-03-26')).toContain('上午9时30分，第一听证室');
    expect(cell(html, '2021-03-10')).toContain('申请审查届满');
    expect(cell(html, '2021-03-11')).not.toContain('届满');
  });

  it('marks rest days by the published calendar: 4月5日 is 清明, the Sunday before 5月1日 a working day', async () => {
    const april = (await see('officer', '?month=2021-04')).html;
    expect(cell(april, '2021-04-05')).toContain('休');
    expect(cell(april, '2021-04-25')).not.toContain('休');
    expect(cell(april, '2021-04-24')).toContain('休');
  });

  it('is one’s own for an officer, and everybody’s where asked for', async () => {
    const second = { username: 'officer2', name: '梅志坚', password: 'rehearsal-1' };
    await pages.people.create({ ...second, roles: ['officer'] });
    await pages.story.act('head', id, 'case.assigned', { to: 'officer2' });
    expect(cell((await see('officer')).html, '2021-03-26')).not.toContain('听证');
    expect(cell((await see('officer', '?whose=all')).html, '2021-03-26')).toContain('听证');
    expect(cell((await see('head')).html, '2021-03-26')).toContain('听证');
    await pages.story.act('head', id, 'case.assigned', { to: 'officer' });
  });

  it('shows this month for one that cannot be, and nothing to parties', async () => {
    expect((await see('officer', '?month=2021-13')).html).toContain('2021年3月');
    expect((await see('applicant')).status).toBe(404);
  });
});

describe('the feed', () => {
  it('gives whole days by case number, and no name of a party', async () => {
    const path = feedPath((await see('officer')).html);
    const feed = await pages.public.get(path);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(feed.html).toContain('DTSTART;VALUE=DATE:20210326');
    expect(feed.html).toContain('DTEND;VALUE=DATE:20210327');
    expect(feed.html).toMatch(/SUMMARY:听证　裁案〔2021〕1号/);
    expect(feed.html).not.toContain('雷建国');
    expect(feed.html.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('answers nobody who does not know the address, and no old address', async () => {
    const path = feedPath((await see('officer')).html);
    const [, token = ''] = /\/([\w-]+)\.ics$/.exec(path) ?? [];
    expect((await pages.public.get(path.replace('/officer/', '/head/'))).status).toBe(404);
    expect(
      (await pages.public.get(`/calendar/officer/${'A'.repeat(token.length)}.ics`)).status,
    ).toBe(404);
    expect((await pages.public.get('/calendar/nobody/x.ics')).status).toBe(404);
    await (await pages.as('officer')).post('/calendar/feed');
    expect((await pages.public.get(path)).status).toBe(404);
    const renewed = feedPath((await see('officer')).html);
    expect(renewed).not.toBe(path);
    expect((await pages.public.get(renewed)).status).toBe(200);
  });

  it('ends with the account', async () => {
    const path = `/calendar/officer2/${await feedToken(pages.store, 'officer2')}.ics`;
    expect((await pages.public.get(path)).status).toBe(200);
    await pages.people.disable('officer2');
    expect((await pages.public.get(path)).status).toBe(404);
  });
});
