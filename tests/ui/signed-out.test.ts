/** A sign-in that has run out costs nobody what he typed: it goes through the next one and is sent again by his own hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { codeShown } from '../people/authenticator.ts';
import { openPages, type Pages, visitor } from './visitor.ts';

let pages: Pages;
let id: string;

beforeAll(async () => {
  pages = await openPages();
  const application = { procedure: 'adjudication', matter: 'forest', filing: filing() };
  id = await pages.story.file('applicant', application);
});
afterAll(() => pages.stop());

const words = '当事人来电：“<b>明天</b>”\n下周再来 & 补交';

/** What a form on the page would send, its unseen fields only. */
function unseenIn(html: string): Record<string, string> {
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const main = html.slice(html.indexOf('<main'));
  return Object.fromEntries(
    [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );
}

describe('a form sent after the sign-in has run out', () => {
  it('says so, keeps what was typed through the sign-in, and sends it only when told', async () => {
    const there = visitor(pages.app);
    const before = await there.post(`/cases/${id}/notes`, { text: words });
    expect(before.status).toBe(401);
    expect(before.html).toContain('所填内容已经保留');
    expect(before.headers.get('cache-control')).toBe('private, no-store');
    const wrong = await there.post('/sign-in', {
      ...unseenIn(before.html),
      username: 'officer',
      password: 'not this one',
    });
    expect(wrong.status).toBe(401);
    const back = await there.post('/sign-in', {
      ...unseenIn(wrong.html),
      username: 'officer',
      password: 'rehearsal-1',
    });
    expect(back.status).toBe(200);
    expect(back.html).toContain(`<form method="post" action="/cases/${id}/notes">`);
    expect(back.html).not.toContain('rehearsal-1');
    expect(unseenIn(back.html)).toEqual({ text: words });
    const officer = await pages.as('officer');
    expect((await officer.get(`/cases/${id}`)).html).not.toContain('下周再来');
    expect((await there.post(`/cases/${id}/notes`, unseenIn(back.html))).status).toBe(303);
    expect((await officer.get(`/cases/${id}`)).html).toContain('下周再来 &amp; 补交');
  });

  it('is judged as the person who signs in now', async () => {
    const there = visitor(pages.app);
    const before = await there.post(`/cases/${id}/notes`, { text: words });
    const credentials = { username: 'respondent', password: 'rehearsal-1' };
    const back = await there.post('/sign-in', { ...unseenIn(before.html), ...credentials });
    expect((await there.post(`/cases/${id}/notes`, unseenIn(back.html))).status).toBe(404);
  });

  it('goes through the code of the authenticator as well', async () => {
    const clerk = await pages.as('clerk');
    const shown = await clerk.post('/account/second-factor', { password: 'rehearsal-1' });
    const secret = /class="secret">([A-Z2-7 ]+)</.exec(shown.html)?.[1] ?? '';
    await clerk.post('/account/second-factor/confirm', { code: codeShown(secret) });
    const there = visitor(pages.app);
    const before = await there.post(`/cases/${id}/notes`, { text: words });
    const credentials = { username: 'clerk', password: 'rehearsal-1' };
    const half = await there.post('/sign-in', { ...unseenIn(before.html), ...credentials });
    expect(half.html).toContain('输入验证码');
    const wrong = await there.post('/sign-in/code', { ...unseenIn(half.html), code: '000000' });
    expect(wrong.status).toBe(401);
    const code = codeShown(secret);
    const back = await there.post('/sign-in/code', { ...unseenIn(wrong.html), code });
    expect(unseenIn(back.html)).toEqual({ text: words });
    expect((await there.post(`/cases/${id}/notes`, unseenIn(back.html))).status).toBe(303);
  });

  it('says that files have to be chosen again', async () => {
    const there = visitor(pages.app);
    const body = new FormData();
    body.set('data.items', '补交的身份证复印件');
    body.set('files', new File(['%PDF-1.4'], '证据.pdf'));
    const before = await there.send(`/cases/${id}/hand-in/evidence`, body);
    expect(before.status).toBe(401);
    const credentials = { username: 'applicant', password: 'rehearsal-1' };
    const back = await there.post('/sign-in', { ...unseenIn(before.html), ...credentials });
    expect(back.html).toContain('所选的文件没有保留');
    expect(unseenIn(back.html)).toEqual({ 'data.items': '补交的身份证复印件' });
  });

  it('leads nowhere but to this site', async () => {
    const there = visitor(pages.app);
    const answer = await there.post('/sign-in', {
      'kept-to': '//elsewhere.example/steal',
      'kept/text': words,
      username: 'officer',
      password: 'rehearsal-1',
    });
    expect([answer.status, answer.location]).toEqual([303, '/']);
  });
});

describe('a page that says no', () => {
  it('leads back to the page one came from, when that is ours and another', async () => {
    const officer = await pages.as('officer');
    const came = (from: string) =>
      officer.post(`/cases/${id}/attachments`, {}, { origin: 'http://localhost', referer: from });
    const { html, status } = await came(`http://localhost/cases/${id}?timeline=notes`);
    expect(status).toBe(422);
    expect(html).toContain('没有选择文件，或者所选的文件是空的。');
    expect(html).toContain(`href="/cases/${id}?timeline=notes">返回上一页</a>`);
    for (const from of ['http://elsewhere.example/cases/1', 'nonsense'])
      expect((await came(from)).html).not.toContain('返回上一页');
  });

  it('says of a file that is too large how large one may be', async () => {
    const officer = await pages.as('officer');
    const headers = { origin: 'http://localhost', 'content-length': String(65 * 1024 * 1024) };
    const answer = await officer.post(`/cases/${id}/attachments`, {}, headers);
    expect(answer.status).toBe(413);
    expect(answer.html).toContain('文件超过64MB，没有上传。请分开或者压缩后再传。');
  });
});
