/** What is thrown away, and when: on a real store, by the clock of a rehearsal. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../src/scheduler/housekeeping.ts';
import { openPages, type Pages } from '../ui/visitor.ts';

let pages: Pages;
let tidy: () => Promise<void>;

beforeAll(async () => {
  pages = await openPages('2021-03-01T09:00:00+08:00');
  tidy = createHousekeeping(pages);
});
afterAll(() => pages.stop());

const draftsOf = async (account: string) => (await pages.store.desk.drafts(account)).length;

describe('a filing that was begun and never handed in', () => {
  it('is kept for ninety days, and the page says until when', async () => {
    const applicant = await pages.as('applicant');
    expect((await applicant.get('/file')).html).toContain('自最后一次保存起保留90日');
    await applicant.post('/file/new', { procedure: 'adjudication', matter: 'forest' });
    expect((await applicant.get('/my')).html).toContain('2021年5月30日以后仍没有提交');
    await pages.story.on('2021-05-30');
    await tidy();
    expect(await draftsOf('applicant')).toBe(1);
  });

  it('is cleared on the day after, for everybody who left one', async () => {
    await pages.story.on('2021-05-31');
    await tidy();
    expect(await draftsOf('applicant')).toBe(0);
    expect((await (await pages.as('applicant')).get('/my')).html).not.toContain('继续填写');
  });

  it('begins its days anew whenever it is kept', async () => {
    const applicant = await pages.as('applicant');
    const { location } = await applicant.post('/file/new', { procedure: 'adjudication' });
    await pages.story.on('2021-08-29');
    await applicant.post(location, { matter: 'land', step: 'leave' });
    await pages.story.on('2021-08-30');
    await tidy();
    expect(await draftsOf('applicant')).toBe(1);
    await pages.story.on('2021-11-27');
    await tidy();
    expect(await draftsOf('applicant')).toBe(1);
    await pages.story.on('2021-11-28');
    await tidy();
    expect(await draftsOf('applicant')).toBe(0);
  });
});

it('keys are kept for thirty days, and swept once in a legal day', async () => {
  await pages.story.on('2021-12-31');
  const swept: string[] = [];
  const watched = createHousekeeping({
    time: pages.time,
    store: {
      desk: pages.store.desk,
      sweep: async (before) => {
        swept.push(before);
        await pages.store.sweep(before);
      },
    },
  });
  await watched();
  await watched();
  expect(swept).toEqual(['2021-12-01T01:00:00.000Z']);
  await pages.story.on('2022-01-01');
  await watched();
  expect(swept).toEqual(['2021-12-01T01:00:00.000Z', '2021-12-02T01:00:00.000Z']);
});
