/** 打印批次: manifest, covers with the address in the window, copies as they were issued, labels, reprints and spoiled copies. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readExcelFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALWAYS_SEEN, coverPage, EVER_SEEN } from '../../src/print/window-cover.ts';
import { createKit } from '../../templates/kit/create-kit.ts';
import { type Office, openOffice, respondentNamed } from './office.ts';

let office: Office;
let id: string;
let notices: string[];

const MM = 72 / 25.4;

beforeAll(async () => {
  office = await openOffice('2021-03-05T09:00:00+08:00');
  id = await office.accept({ respondents: ['蓝秀英', '钟阿土'].map(respondentNamed) });
  notices = [await office.replyNotice(id, 'R1'), await office.replyNotice(id, 'R2')];
});
afterAll(() => office.stop());

type Item = { readonly text: string; readonly x: number; readonly y: number };

/** What stands on each page, with its place in millimetres from the upper left. */
async function pagesOf(pdf: Uint8Array): Promise<Item[][]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: item.transform[4] / MM, y: 297 - item.transform[5] / MM }]
          : [],
      );
    }),
  );
}

const textOf = (page: readonly Item[] | undefined) => (page ?? []).map(({ text }) => text).join('');

const post = async (path: string, body: unknown, account = 'clerk') =>
  (await office.as(account)).post(path, body);

const make = (papers: string[], more: object = {}, account = 'clerk') =>
  post('/print-batches', { papers, ...more }, account);

describe('a batch', () => {
  it('is one PDF: manifest, then for each recipient the cover and the letter as it was issued', async () => {
    const { status, body } = await make(notices);
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: '印批〔2021〕1号', copies: 2, createdBy: 'clerk' });
    const pages = await pagesOf(
      await (await office.as('clerk')).bytes(`/print-batches/${body.id}.pdf`),
    );
    expect(pages).toHaveLength(body.pages);
    const [first] = pages;
    expect(textOf(first)).toContain('文书打印清单');
    for (const [index, item] of body.items.entries()) {
      expect([item.paperId, item.recipient]).toEqual([notices[index], `R${index + 1}`]);
      const letter = await pagesOf(
        await (await office.as('clerk')).bytes(`/papers/${item.paperId}.pdf`),
      );
      expect(letter).toHaveLength(item.pages);
      letter.forEach((page, n) => {
        expect(textOf(pages[item.firstPage - 1 + n])).toBe(textOf(page));
      });
      // Printed on both sides: each begins on a front.
      expect(item.firstPage % 2).toBe(1);
      const span =
        item.pages === 1
          ? `${item.firstPage}`
          : `${item.firstPage}—${item.firstPage + item.pages - 1}`;
      expect(textOf(first)).toContain(span);
    }
    expect(textOf(pages[2])).toContain('蓝秀英');
    expect(textOf(pages[2])).toContain('内装文书');
  });

  it('GB/T 22585: shows the address and nothing else in the envelope’s window', async () => {
    const { body } = await make(notices);
    const pages = await pagesOf(
      await (await office.as('clerk')).bytes(`/print-batches/${body.id}.pdf`),
    );
    const covers = pages.filter((page) => textOf(page).includes('内装文书'));
    expect(covers).toHaveLength(2);
    for (const cover of covers) {
      const inWindow = cover.filter(
        ({ x, y }) =>
          x > EVER_SEEN.left && x < EVER_SEEN.right && y > EVER_SEEN.top && y < EVER_SEEN.bottom,
      );
      expect(textOf(inWindow)).toMatch(/^丽水市景宁畲族自治县鹤溪街道(蓝秀英|钟阿土)　?收$/);
      for (const { x, y } of inWindow) {
        expect(x).toBeGreaterThan(ALWAYS_SEEN.left);
        expect(x).toBeLessThan(ALWAYS_SEEN.right);
        expect(y).toBeGreaterThan(ALWAYS_SEEN.top);
        expect(y).toBeLessThan(ALWAYS_SEEN.bottom);
      }
    }
  });

  it('a longer address is set smaller, and one that the window cannot show is no cover', async () => {
    const kit = await createKit();
    const sheet = (address: string) => ({
      ...{ recipient: '蓝秀英', address, caseNumber: '裁案〔2021〕1号', batch: 'A', contents: [] },
      from: { name: '机关', address: '地址', phone: '1' },
    });
    const sizeOf = (length: number) =>
      coverPage(sheet('丽'.repeat(length)), kit)?.texts[0]?.size ?? null;
    expect([10, 60, 90, 200].map(sizeOf)).toEqual([14, 12, 10.5, null]);
  });

  it('holds papers for one recipient in one envelope, and a copy for the file where asked', async () => {
    const other = await office.accept();
    const [acceptance] = await office.issue(other, 'acceptance-notice');
    await office.act('officer', other, 'proceedings.suspended', { ground: 4, reason: '山洪' });
    const [suspension] = await office.issue(other, 'suspension-notice');
    const papers = [acceptance?.id ?? '', suspension?.id ?? ''];
    const { body } = await make(papers, { fileCopy: true });
    expect(body.items.map(({ recipient }: { recipient: string }) => recipient)).toEqual([
      'A1',
      'A1',
      'R1',
      'file',
      'file',
    ]);
    const csv = (await office.read('clerk', `/print-batches/${body.id}/labels.csv`)).body;
    expect(csv.trim().split('\r\n')).toHaveLength(3);
  });

  it('leaves out who was served already, and is refused where nothing is left', async () => {
    const other = await office.accept({ respondents: ['蓝秀英', '钟阿土'].map(respondentNamed) });
    const notice = await office.replyNotice(other, 'R1');
    await office.serveCopy(other, 'R1', '2021-03-05');
    expect((await make([notice])).body).toMatchObject({ status: 422, code: 'print.nothing' });
  });

  it('is refused for drafts, for what is not there, for nothing, and for those who do not print', async () => {
    const other = await office.accept();
    const drafts = await office.see(`/cases/${other}/papers`);
    const strange = '01900000-0000-7000-8000-000000000000';
    expect((await make([drafts[0].id, strange])).body).toMatchObject({
      status: 422,
      code: 'print.notPrintable',
      errors: [{ path: 'papers.0' }, { path: 'papers.1' }],
    });
    expect((await make([])).body.code).toBe('schema.invalid');
    expect((await make(notices, {}, 'supervisor')).status).toBe(403);
    expect((await make(notices, {}, 'applicant')).status).toBe(403);
    expect((await office.nobody.post('/print-batches', { papers: notices })).status).toBe(401);
  });
});

describe('had again later', () => {
  it('gives the same bytes; the first taking is printing, each later one a reprint with its reason', async () => {
    const { body } = await make(notices);
    const desk = await office.as('clerk');
    const first = await desk.bytes(`/print-batches/${body.id}.pdf`);
    const reason = encodeURIComponent('卡纸');
    const second = await desk.bytes(`/print-batches/${body.id}.pdf?reason=${reason}`);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await office.see(`/print-batches/${body.id}`, 'clerk')).log).toMatchObject([
      { kind: 'printed', account: 'clerk', reason: null },
      { kind: 'reprinted', account: 'clerk', reason: '卡纸' },
    ]);
  });

  it('tells of spoiled copies, which must have been in it', async () => {
    const { body } = await make(notices);
    const path = `/print-batches/${body.id}/spoiled`;
    const spoiled = { paperId: notices[0], recipient: 'R1', copies: 2, reason: '漏墨' };
    expect((await post(path, spoiled)).body.log).toMatchObject([{ kind: 'spoiled', ...spoiled }]);
    expect((await post(path, { ...spoiled, recipient: 'R2' })).body.code).toBe('print.notInBatch');
    expect((await post(path, { ...spoiled, reason: ' ' })).body.code).toBe('schema.invalid');
    expect((await office.see(`/print-batches/${body.id}`, 'clerk')).log).toHaveLength(1);
  });

  it('gives label data as CSV and XLSX, with what could pass for a formula made harmless', async () => {
    const other = await office.accept({ respondents: [respondentNamed('=HYPERLINK("x")')] });
    const { body } = await make([await office.replyNotice(other, 'R1')]);
    const csv: string = (await office.read('clerk', `/print-batches/${body.id}/labels.csv`)).body;
    const [head = '', row = ''] = csv.replace('\uFEFF', '').split('\r\n');
    expect(head.split(',').slice(0, 4)).toEqual(['序号', '收件人', '收件人电话', '收件人地址']);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain('行政裁决答复通知书');
    const bytes = await (await office.as('clerk')).bytes(`/print-batches/${body.id}/labels.xlsx`);
    const [sheet] = await readExcelFile(new Blob([Uint8Array.from(bytes)]));
    expect(sheet?.sheet).toBe('邮件面单');
    expect(sheet?.data[1]?.slice(0, 4)).toEqual([
      1,
      '=HYPERLINK("x")',
      null,
      '丽水市景宁畲族自治县鹤溪街道',
    ]);
  });

  it('is listed, the newest first, and is not there for those who read none of it', async () => {
    const { body } = await make(notices);
    const { items, next } = await office.see('/print-batches?limit=1', 'clerk');
    expect([items[0].id, typeof next]).toEqual([body.id, 'string']);
    const older = await office.see(`/print-batches?limit=1&cursor=${next}`, 'clerk');
    expect(older.items[0].id).not.toBe(body.id);
    for (const account of ['admin', 'applicant', 'supervisor']) {
      expect((await office.read(account, `/print-batches/${body.id}`)).status).toBe(404);
      expect((await office.read(account, `/print-batches/${body.id}.pdf`)).status).toBe(404);
    }
    expect((await office.read('clerk', '/print-batches/nonsense')).status).toBe(404);
  });
});
