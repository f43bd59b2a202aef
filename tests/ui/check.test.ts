import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages } from './visitor.ts';

let pages: Pages;
let code = '';
let id = '';
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  pages = await openPages();
  const caseId = await pages.story.file('registrar', {
    procedure: 'adjudication',
    matter: 'general',
    filing: filing({ receivedOn: '2021-03-01' }),
  });
  await pages.story.act('registrar', caseId, 'application.accepted');
  const [notice] = await pages.story.issue(caseId, 'acceptance-notice');
  id = notice?.id ?? '';
  const paper = await pages.store.paper(id);
  code = paper?.shortCode ?? '';
  file = new Uint8Array((await pages.blobs.get(paper?.sha256 ?? '')) ?? []);
}, 60_000);
afterAll(() => pages.stop());

async function withFile(bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData();
  body.set('code', code);
  body.set('file', new File([bytes], '通知书.pdf'));
  return pages.public.send('/check', body);
}

describe('whether a letter is genuine', () => {
  it('is told by the code printed on it, however it is typed', async () => {
    for (const typed of [code, code.toLowerCase().replace('-', ' ')]) {
      const { html } = await pages.public.get(`/check?code=${encodeURIComponent(typed)}`);
      expect(html).toContain('核验通过');
      expect(html).toContain('行政裁决申请受理通知书');
    }
  });

  it('is told to who scans its QR code, as a page or as data', async () => {
    const asked = `/verify/${id}?h=${'0'.repeat(32)}`;
    const scanned = await pages.app.request(`http://localhost${asked}`, {
      headers: { accept: 'text/html' },
    });
    expect(scanned.headers.get('location')).toBe(`/check?id=${id}&h=${'0'.repeat(32)}`);
    const data = await pages.app.request(`http://localhost${asked}`);
    expect(await data.json()).toEqual({ genuine: false });
  });

  it('is told of a file, and of a file that was changed', async () => {
    expect((await withFile(file)).html).toContain('文件内容没有改动');
    expect((await withFile(new Uint8Array([...file, 32]))).html).toContain('可能改动过');
  });

  it('says what is wrong with what was typed, and keeps it', async () => {
    const bad = await pages.public.get('/check?code=12345');
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('核验码是十位字母和数字');
    expect(bad.html).toContain('value="12345"');
    const unknown = await pages.public.get('/check?code=00000-00000');
    expect(unknown.html).toContain('没有核验通过');
  });
});
