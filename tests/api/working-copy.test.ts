/** The working copy over the API: for staff only, of drafts and of issued papers, and noted among what was read. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
});
afterAll(() => office.stop());

type Listed = { readonly id: string; readonly kind: string; readonly number: string | null };

const replyNotice = async (id: string): Promise<Listed> =>
  (await office.see(`/cases/${id}/papers`)).find((paper: Listed) => paper.kind === 'reply-notice');

const wordsOf = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());

describe('GET /papers/{id}.docx', () => {
  it('gives the draft, and later the issued paper with its number', async () => {
    const id = await office.accept();
    const { id: paper } = await replyNotice(id);
    const desk = await office.as('officer');
    expect(wordsOf(await desk.bytes(`/papers/${paper}.docx`))).toContain('（草稿，尚未编号）');
    await office.issue(id, 'reply-notice');
    const { number } = await replyNotice(id);
    expect(wordsOf(await desk.bytes(`/papers/${paper}.docx`))).toContain(number);
  });

  it('is not for parties, whose paper is the PDF', async () => {
    const id = await office.accept();
    await office.issue(id, 'reply-notice');
    const { id: paper } = await replyNotice(id);
    expect((await office.read('respondent', `/papers/${paper}.docx`)).status).toBe(403);
    expect((await office.read('respondent', `/papers/${paper}.pdf`)).status).toBe(200);
  });

  it('is 404 for what is no paper', async () => {
    for (const name of ['nonsense', '01900000-0000-7000-8000-000000000000'])
      expect((await office.read('clerk', `/papers/${name}.docx`)).status).toBe(404);
  });
});
