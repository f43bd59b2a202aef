import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { hidden, openPages, type Pages } from './visitor.ts';

let pages: Pages;

const nasty = '<script>alert("甲")</script>\'&';

beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.stop());

const running = async (overrides = {}) => {
  const id = await pages.story.file('registrar', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing(overrides),
  });
  await pages.story.act('registrar', id, 'application.accepted');
  return id;
};

describe('acting in a case', () => {
  it('tries a step before it is taken, and takes it on confirmation', async () => {
    const id = await running();
    const officer = await pages.as('officer');
    const path = `/cases/${id}/actions/proceedings.suspended`;
    const form = await officer.get(path);
    expect(form.status).toBe(200);
    expect(form.html).not.toContain('name="effectiveOn"');
    const version = hidden(form.html, 'version');
    const fields = { version, 'data.ground': '4', 'data.reason': '山洪阻断道路' };
    const trial = await officer.post(path, { ...fields, step: 'preview' });
    expect(trial.html).toContain('试算结果（尚未办理）');
    expect(trial.html).toContain('审理中 → 中止');
    expect(trial.html).toContain('停止计算');
    expect((await officer.get(`/cases/${id}`)).html).toContain('审理中');
    const done = await officer.post(path, { ...fields, step: 'confirm' });
    expect([done.status, done.location]).toEqual([303, `/cases/${id}?done=proceedings.suspended`]);
    expect((await officer.get(done.location)).html).toContain('已办理：中止');
  });

  it('keeps what was typed and says beside the field what is wrong', async () => {
    const id = await running();
    const officer = await pages.as('officer');
    const path = `/cases/${id}/actions/parties.heard`;
    const version = hidden((await officer.get(path)).html, 'version');
    const answer = await officer.post(path, {
      version,
      step: 'preview',
      'data.partyId': 'A1',
      'data.mode': '',
      'data.note': '当面陈述',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('当面陈述');
    expect(answer.html).toMatch(/<option value="A1" selected/);
    expect(answer.html).toMatch(
      /name="data\.mode"[^>]*aria-invalid="true"[\s\S]*?<p class="wrong">请选择。<\/p>/,
    );
  });

  it('asks for the reason of a late entry beside its field', async () => {
    await pages.story.on('2021-03-05');
    const id = await running();
    const officer = await pages.as('officer');
    const path = `/cases/${id}/actions/major.marked`;
    const version = hidden((await officer.get(path)).html, 'version');
    const answer = await officer.post(path, {
      version,
      step: 'preview',
      'data.reason': '涉及面广',
      effectiveOn: '2021-03-04',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toMatch(/name="reason"[\s\S]*?补登以前日期的事项，应当说明理由。/);
  });

  it('says that the form is stale, shows what happened since, and keeps what was typed', async () => {
    const id = await running();
    const officer = await pages.as('officer');
    const path = `/cases/${id}/actions/opinion.submitted`;
    const version = hidden((await officer.get(path)).html, 'version');
    await pages.story.act('head', id, 'major.marked', { reason: '涉及面广' });
    const typed = { 'data.recommendation': '支持请求', 'data.reasoning': '权证清楚' };
    const answer = await officer.post(path, { version, step: 'confirm', ...typed });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('案件已由他人更新');
    expect(answer.html).toContain('列为重大事项');
    expect(answer.html).toContain('权证清楚');
    const again = await officer.post(path, {
      version: hidden(answer.html, 'version'),
      step: 'confirm',
      ...typed,
    });
    expect(again.status).toBe(303);
  });

  it('adds and removes rows without scripts, and drops rows nobody filled in', async () => {
    const id = await running();
    const officer = await pages.as('officer');
    const path = `/cases/${id}/actions/evidence.submitted`;
    const version = hidden((await officer.get(path)).html, 'version');
    const one = {
      version,
      'data.partyId': 'A1',
      'data.items.0.name': '采伐许可证',
      'data.items.0.proves': '',
    };
    const two = await officer.post(path, { ...one, step: 'add:data.items' });
    expect(two.html).toContain('name="data.items.1.name"');
    expect(two.html).toContain('采伐许可证');
    const back = await officer.post(path, {
      ...one,
      'data.items.1.name': '照片',
      step: 'remove:data.items.0',
    });
    expect(back.html).not.toContain('采伐许可证');
    expect(back.html).toContain('照片');
    const kept = await officer.post(path, {
      ...one,
      'data.items.1.name': '',
      'data.items.2.name': '照片',
      step: 'confirm',
    });
    expect(kept.status).toBe(303);
    const { body } = await (await pages.story.as('officer')).get(`/cases/${id}`);
    expect(body.facts.evidence.map(({ name }: { name: string }) => name).slice(-2)).toEqual([
      '采伐许可证',
      '照片',
    ]);
  });

  it('corrects an entry by another hand in the kind of value that stands there', async () => {
    const id = await running();
    const reviewer = await pages.as('reviewer');
    const path = `/cases/${id}/actions/entry.corrected`;
    const form = await reviewer.get(`${path}?entry=1`);
    expect(form.html).toContain('claims：请求确认');
    const fields = {
      version: hidden(form.html, 'version'),
      'data.entry': '1',
      'data.field': 'claims',
      'data.value': '请求一\n请求二',
      'data.evidence': '申请书原件',
      reason: '录入有误',
      step: 'confirm',
    };
    expect((await reviewer.post(path, fields)).status).toBe(303);
    expect((await (await pages.story.as('officer')).get(`/cases/${id}`)).body.facts.claims).toEqual(
      ['请求一', '请求二'],
    );
  });

  it('offers the fields that an entry left out, and takes them in the kind of value that its form asks', async () => {
    const id = await running();
    const reviewer = await pages.as('reviewer');
    const path = `/cases/${id}/actions/entry.corrected`;
    const { html } = await reviewer.get(`${path}?entry=1`);
    expect(html).toContain('value="contractDispute"');
    expect(html).toContain('contractDispute（未填）');
    expect(html).toContain('respondents.0.phone（未填）：联系电话');
    expect(html).not.toContain('claims（未填）');
    const put = async (field: string, value: string) =>
      reviewer.post(path, {
        version: hidden((await reviewer.get(`${path}?entry=1`)).html, 'version'),
        'data.entry': '1',
        'data.field': field,
        'data.value': value,
        'data.evidence': '申请书原件',
        reason: '漏录',
        step: 'confirm',
      });
    expect((await put('contractDispute', '否')).status).toBe(303);
    expect((await put('respondents.0.phone', '13800000001')).status).toBe(303);
    expect((await put('surname', '蓝')).status).toBe(422);
    expect((await put('contractDispute', '对')).status).toBe(422);
    const { facts } = (await (await pages.story.as('officer')).get(`/cases/${id}`)).body;
    expect(facts.filing).toMatchObject({
      contractDispute: false,
      respondents: [{ phone: '138****0001' }],
    });
    expect((await reviewer.get(`${path}?entry=1`)).html).not.toContain('contractDispute（未填）');
  });

  it('writes nothing unescaped, whoever named himself so', async () => {
    const id = await running({
      respondents: [{ kind: 'person', name: nasty, address: nasty }],
      facts: nasty,
    });
    const officer = await pages.as('officer');
    const file = new File([new TextEncoder().encode('文字')], `${nasty}.txt`);
    expect((await officer.upload(`/cases/${id}/attachments`, file)).status).toBe(303);
    const seen = [
      `/cases/${id}`,
      `/cases/${id}/actions/parties.heard`,
      `/work?q=${encodeURIComponent(nasty)}`,
      '/work',
      `/check?id=${encodeURIComponent(nasty)}&h=${encodeURIComponent(nasty)}`,
      `/reckon?start=${encodeURIComponent(nasty)}`,
      `/sign-in?next=${encodeURIComponent(nasty)}`,
    ];
    for (const path of seen) {
      const { html } = await officer.get(path);
      expect(html, path).not.toContain('<script>');
      expect(html, path).not.toContain('"甲"');
    }
    const path = `/cases/${id}/actions/parties.heard`;
    const typed = await officer.post(path, {
      version: '1',
      step: 'preview',
      'data.note': nasty,
      'data.partyId': nasty,
      [nasty]: nasty,
    });
    expect(typed.html).not.toContain('<script>');
  });

  it('masks numbers of people wherever they are shown', async () => {
    const id = await running({
      applicants: [
        {
          kind: 'person',
          name: '雷建国',
          idNumber: '11010519491231002X',
          address: '丽水市',
          phone: '13805780001',
        },
      ],
    });
    const { html } = await (await pages.as('officer')).get(`/cases/${id}`);
    expect(html).toContain('110105********002X');
    expect(html).toContain('138****0001');
    expect(html).not.toContain('11010519491231002X');
    expect(html).not.toContain('13805780001');
  });

  it('offers a form for every step that a person can post', async () => {
    const id = await running();
    const { body } = await (await pages.story.as('officer')).get(`/cases/${id}/actions`);
    for (const { event, allowed } of body as { event: string; allowed: boolean }[]) {
      if (!allowed) continue;
      const { status, html } = await (await pages.as('officer')).get(
        `/cases/${id}/actions/${event}`,
      );
      expect(status, event).toBe(200);
      // Every field has a Chinese label: none falls back to its own name.
      expect(html.match(/<label for="[^"]*">[a-zA-Z]+/g) ?? [], event).toEqual([]);
    }
  });
});
