/** 提醒: who is told of what, once, and where it leads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let id: string;

beforeAll(async () => {
  pages = await openPages();
  id = await pages.story.file('applicant', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing({ form: 'electronic' }),
  });
});
afterAll(() => pages.stop());

const told = async (account: string) =>
  (await pages.store.desk.notices(account, { limit: 100 })).map(
    ({ kind, text }) => `${kind} ${text.split('：')[0]}`,
  );

describe('notices', () => {
  it('tell those who receive of an application from outside, and not of what they register themselves', async () => {
    expect(await told('registrar')).toEqual(['filed 收到申请，待受理审查']);
    await pages.story.file('registrar', {
      procedure: 'adjudication',
      matter: 'land',
      filing: filing(),
    });
    expect(await told('registrar')).toHaveLength(1);
  });

  it('tell the officer of a party’s act, and the head of what is asked of him', async () => {
    const { story } = pages;
    await story.act('registrar', id, 'application.accepted');
    await story.act('applicant', id, 'evidence.submitted', {
      partyId: 'A1',
      items: [{ name: '合同' }],
    });
    expect(await told('officer')).toContain('event 提交证据');
    await story.act('officer', id, 'extension.requested', { days: 30, reason: '案情复杂' });
    expect(await told('head')).toEqual(['pending 待审批（延长办理期限）']);
    expect(await told('officer')).not.toContain('event 提请延长期限');
    await story.act('officer', id, 'major.marked', { reason: '公共利益' });
    expect(await told('head')).toHaveLength(1);
  });

  it('tell the officer, and who covers him, of a return', async () => {
    const { story } = pages;
    await story.act('officer', id, 'opinion.submitted', {
      recommendation: '支持',
      reasoning: '证据充分',
    });
    await story.act('head', id, 'decision.returned', { reason: '请核实四至' });
    const [newest] = await pages.store.desk.notices('officer', { limit: 1 });
    expect(newest).toMatchObject({ kind: 'returned', link: `/cases/${id}` });
    expect(newest?.text).toContain('请核实四至');
  });

  it('tell once of a deadline that comes near, and once more when it is over', async () => {
    const { story } = pages;
    const about = async (kind: string) =>
      (await told('officer')).filter((text) => text.startsWith(`${kind} 申请审查`));
    expect(await about('due')).toEqual([]);
    await story.on('2021-03-04');
    await story.on('2021-03-05');
    expect(await about('due')).toEqual(['due 申请审查2021-03-10届满']);
    await story.on('2021-03-11');
    expect(await about('overdue')).toEqual(['overdue 申请审查已超期']);
  });

  it('are counted at the bell, open by a plain form, and stay to be found when read', async () => {
    const head = await pages.as('head');
    const { html } = await head.get('/work');
    expect(html).toMatch(/aria-label="提醒，\d+条未读"/);
    const list = await head.get('/notices');
    const [, notice = ''] =
      /name="id" value="([^"]+)"><button class="plain">/.exec(list.html) ?? [];
    expect((await head.post('/notices/open', { id: notice })).location).toBe('/approvals');
    const unread = await pages.store.desk.notices('head', { unread: true, limit: 100 });
    expect(unread.some((one) => one.id === notice)).toBe(false);
    await head.post('/notices/read', { id: unread.map((one) => one.id) });
    expect((await head.get('/notices')).html).toContain('提醒，0条未读');
    expect((await head.get('/notices')).html).toContain('待审批（延长办理期限）');
  });

  it('are one’s own: another’s cannot be read away', async () => {
    const [notice] = await pages.store.desk.notices('officer', { limit: 1 });
    const head = await pages.as('head');
    await head.post('/notices/read', { id: notice?.id ?? '' });
    expect((await pages.store.desk.notices('officer', { limit: 1 }))[0]?.readAt).toBeNull();
    expect((await pages.public.get('/notices')).location).toContain('/sign-in');
  });
});
