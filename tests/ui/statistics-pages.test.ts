import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
  await forestDispute(pages.story);
}, 120_000);
afterAll(() => pages?.stop());

const seenBy = async (account: string, path: string) => (await pages.as(account)).get(path);

describe('统计监督', () => {
  it('shows the figures with a chart and a table, and leads from a number to its cases', async () => {
    const { status, html } = await seenBy(
      'supervisor',
      '/statistics?from=2021-01-01&to=2021-12-31&by=month&procedure=adjudication',
    );
    expect(status).toBe(200);
    expect(html).toContain('<svg');
    expect(html).not.toContain('科技计划项目验收统计表');
    const [, link = ''] =
      /href="(\/statistics\/cases\?[^"]*indicator=received[^"]*)"/.exec(html) ?? [];
    const cases = await seenBy('supervisor', link.replaceAll('&amp;', '&'));
    expect(cases.html).toContain('裁案〔2021〕1号');
    expect(cases.html).toContain('按收到日计入统计期');
  });

  it('says each indicator’s rule of counting and article, and what is our reading', async () => {
    const { html } = await seenBy('supervisor', '/statistics');
    expect(html).toContain('调解和和解结案÷结案总数');
    expect(html).toContain('《丽水市行政裁决程序规则》第十九条');
    expect(html).toContain('计数规则为本系统读法');
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const { status, html } = await seenBy(
      'supervisor',
      '/statistics?from=2021-05-01&to=2021-04-01&by=month',
    );
    expect(status).toBe(422);
    expect(html).toContain('value="2021-04-01" aria-invalid="true" aria-describedby="to-wrong"');
    expect(html).toContain('统计期的末日不得早于首日。');
  });

  it('lists what is overdue, and what is not there says so', async () => {
    const soon = await seenBy('supervisor', '/statistics/due?due=soon&procedure=acceptance');
    expect(soon.html).toContain('没有这样的案件。');
    const overdue = await seenBy('supervisor', '/statistics/due?due=overdue');
    expect(overdue.status).toBe(200);
  });

  it.each([
    '/statistics',
    '/statistics/due',
    '/statistics/cases?procedure=adjudication&indicator=received',
  ])('is not there for others: %s', async (path) => {
    for (const account of ['officer', 'applicant', 'admin', 'auditor']) {
      expect((await seenBy(account, path)).status, account).toBe(404);
    }
  });

  it('has no list for a share or an indicator that does not exist', async () => {
    for (const indicator of ['mediationRate', 'nothing', 'constructor']) {
      const { status } = await seenBy(
        'supervisor',
        `/statistics/cases?procedure=adjudication&indicator=${indicator}`,
      );
      expect(status).toBe(404);
    }
  });
});
