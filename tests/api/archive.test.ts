/** 立卷归档: both volumes with cover, index, numbered pages and reference sheet, and the package a stranger can check. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from '../../src/cases/package.ts';
import { forestDispute } from '../../src/cli/demo-forest.ts';
import { projectThatPasses } from '../../src/cli/demo-projects.ts';
import { localSigner, makeCertificate } from '../../src/papers/signature-local.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let id: string;
let main: Page[];

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Page = readonly { readonly text: string; readonly x: number; readonly y: number }[];

async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }]
          : [],
      );
    }),
  );
}

const textOf = (page: Page | undefined) => (page ?? []).map(({ text }) => text).join('');

/** The number over a page of the file: alone above everything else. */
const numberOn = (page: Page) => page.filter(({ y, text }) => y > 800 && /^\d+$/.test(text));

const bytesOf = async (path: string) => (await office.as('clerk')).bytes(path);

type Listing = {
  volume: string;
  pages: number;
  apart: string[];
  items: { title: string; number?: string; firstPage: number; lastPage: number }[];
};

beforeAll(async () => {
  office = await openOffice('2021-02-25T09:00:00+08:00');
  id = await forestDispute(office.story);
  await office.issue(id, 'opening-approval');
  const desk = await office.as('officer');
  await desk.upload(`/cases/${id}/attachments`, new File([png], '现场照片.png'));
  await desk.upload(`/cases/${id}/attachments`, new File(['录音整理'], '录音.txt'));
  main = await pagesOf(await bytesOf(`/cases/${id}/volumes/main.pdf`));
}, 120_000);
afterAll(() => office.stop());

describe('规则29: the volumes of a closed case', () => {
  it('number every page from 1 on, in the outer upper corner, and the index names them', async () => {
    const listings: Listing[] = await office.see(`/cases/${id}/volumes`, 'clerk');
    expect(listings.map(({ volume }) => volume)).toEqual(['main', 'inner']);
    const [volume] = listings;
    if (!volume) throw new Error('no volume');
    let next = 1;
    for (const { firstPage, lastPage } of volume.items) {
      expect([firstPage, lastPage >= firstPage]).toEqual([next, true]);
      next = lastPage + 1;
    }
    expect(volume.pages).toBe(next - 1);
    const numbered = main.filter((page) => numberOn(page).length === 1);
    expect(numbered.map((page) => Number(numberOn(page)[0]?.text))).toEqual(
      Array.from({ length: volume.pages }, (_, index) => index + 1),
    );
    for (const [index, page] of numbered.entries()) {
      const x = numberOn(page)[0]?.x ?? 0;
      expect(index % 2 === 0 ? x > 500 : x < 100).toBe(true);
    }
    const index = main
      .slice(0, main.indexOf(numbered[0] as Page))
      .map(textOf)
      .join('');
    for (const { title } of volume.items)
      expect(index.replaceAll('\n', '')).toContain(title.slice(0, 4));
  });

  it('begin with the cover, then the index; letters stand as they were issued; the reference sheet comes last', async () => {
    expect(textOf(main[0])).toContain('正卷');
    expect(main.map(textOf).join('')).toContain('卷内备考表');
    const papers = await office.see(`/cases/${id}/papers`);
    const decision = papers.find(({ kind }: { kind: string }) => kind === 'decision-letter');
    const letter = await pagesOf(await bytesOf(`/papers/${decision.id}.pdf`));
    const bound = main.map((page) => textOf(page.filter((item) => !numberOn(page).includes(item))));
    for (const page of letter) expect(bound).toContain(textOf(page));
  });

  it('hold proofs of service and images; what is no page goes along apart', async () => {
    const [volume]: Listing[] = await office.see(`/cases/${id}/volumes`, 'clerk');
    const titles = volume?.items.map(({ title }) => title) ?? [];
    expect(titles.filter((title) => title.startsWith('送达回证')).length).toBeGreaterThan(1);
    expect(titles).toContain('现场照片.png');
    expect(volume?.apart).toEqual(['录音.txt']);
    expect(textOf(main.at(-1)) + textOf(main.at(-2))).toContain('录音.txt');
  });

  it('keep deliberation in the 副卷', async () => {
    const [first, inner]: Listing[] = await office.see(`/cases/${id}/volumes`, 'clerk');
    const approvals = (listing: Listing | undefined) =>
      listing?.items.filter(({ title }) => title.includes('审批表')).length;
    expect([approvals(first), approvals(inner)]).toEqual([0, 1]);
    expect(textOf((await pagesOf(await bytesOf(`/cases/${id}/volumes/inner.pdf`)))[0])).toContain(
      '副卷',
    );
  });

  it('are the same bytes each time', async () => {
    const again = [
      await bytesOf(`/cases/${id}/volumes/main.pdf`),
      await bytesOf(`/cases/${id}/volumes/main.pdf`),
    ];
    expect(Buffer.from(again[0] ?? []).equals(Buffer.from(again[1] ?? []))).toBe(true);
  });

  it('are bound for a project too', async () => {
    const other = await openOffice('2021-02-25T09:00:00+08:00');
    const project = await projectThatPasses(other.story);
    const desk = await other.as('clerk');
    const pages = await pagesOf(await desk.bytes(`/cases/${project}/volumes/main.pdf`));
    const cover = textOf(pages[0]);
    for (const said of ['科技计划项目验收案卷（正卷）', '承担单位', '项目负责人', '通过验收'])
      expect(cover).toContain(said);
    const [volume]: Listing[] = await other.see(`/cases/${project}/volumes`, 'clerk');
    const receipts = volume?.items.filter(({ title }) => title.startsWith('送达回证')) ?? [];
    expect(receipts.length).toBeGreaterThan(1);
    const bound = pages.map(textOf).join('');
    expect(bound).toContain('《科技计划项目通过验收通知书》');
    expect(bound.split('受送达人签收').length - 1).toBe(receipts.length);
    const form = await pagesOf(await desk.bytes(`/cases/${project}/address-confirmations/U1.pdf`));
    expect(form.map(textOf).join('')).toContain('承担单位');
    await other.stop();
  }, 120_000);

  it('are refused while the case is open, and are not there for parties', async () => {
    const open = await office.accept({ receivedOn: '2021-07-20' });
    const { status, body } = await office.read('clerk', `/cases/${open}/volumes/main.pdf`);
    expect([status, body.code, body.basis]).toEqual([422, 'archive.caseOpen', ['规则29']]);
    for (const account of ['applicant', 'admin']) {
      expect((await office.read(account, `/cases/${id}/volumes`)).status).toBe(404);
      expect((await office.read(account, `/cases/${id}/volumes/main.pdf`)).status).toBe(404);
    }
    expect((await office.read('clerk', `/cases/${id}/volumes/other.pdf`)).status).toBe(404);
  });
});

describe('the package', () => {
  it('holds volumes, key, signature and a page that says how to check it; the command agrees', async () => {
    const zip = await bytesOf(`/cases/${id}/package`);
    const files = unzipSync(zip);
    for (const path of ['volumes/正卷.pdf', 'volumes/副卷.pdf', 'manifest.sig', 'public-key.pem']) {
      expect(files[path]?.length, path).toBeGreaterThan(0);
    }
    const page = strFromU8(files['核验说明.html'] ?? new Uint8Array());
    const { fingerprint } = (await office.nobody.get('/package-key')).body;
    expect(page).toContain(fingerprint);
    expect(page).toContain('openssl pkeyutl -verify');
    expect(page).not.toMatch(/https?:\/\//);
    expect(verifyPackage(zip)).toMatchObject({ faults: [], key: fingerprint });
    const folder = mkdtempSync(join(tmpdir(), 'anjuan-package-'));
    writeFileSync(join(folder, 'case.zip'), zip);
    const said = execFileSync(process.execPath, ['src/cli/verify.ts', join(folder, 'case.zip')]);
    rmSync(folder, { recursive: true });
    expect(said.toString()).toContain('完整一致');
    expect(said.toString()).toContain(fingerprint);
  });

  it('is signed by the seal’s certificate too: openssl says so without this system, and not of a changed list', async () => {
    const zip = await bytesOf(`/cases/${id}/package`);
    const folder = mkdtempSync(join(tmpdir(), 'anjuan-package-'));
    const files = unzipSync(zip);
    for (const name of ['manifest.json', 'manifest.p7s', 'certificate.pem'])
      writeFileSync(join(folder, name), files[name] ?? new Uint8Array());
    const page = strFromU8(files['核验说明.html'] ?? new Uint8Array());
    const [told = ''] = /openssl cms -verify[^<]+/.exec(page) ?? [];
    const check = () =>
      spawnSync(told.split(' ')[0] ?? '', told.split(' ').slice(1), {
        cwd: folder,
        encoding: 'utf8',
      });
    expect(check().stderr).toContain('CMS Verification successful');
    const list = strFromU8(files['manifest.json'] ?? new Uint8Array());
    writeFileSync(join(folder, 'manifest.json'), list.replace('"version"', '"Version"'));
    expect(check().status).not.toBe(0);
    rmSync(folder, { recursive: true });
    const { seal } = verifyPackage(zip);
    expect(seal?.holder).toContain('（样章）');
    expect(page).toContain(seal?.fingerprint);
  });

  it('is at fault when the seal’s signature is changed, taken away or another’s', async () => {
    const files = unzipSync(await bytesOf(`/cases/${id}/package`));
    const faultsOf = (change: Record<string, Uint8Array>) => {
      const changed = { ...files, ...change };
      return verifyPackage(zipSync(changed)).faults;
    };
    expect(faultsOf({})).toEqual([]);
    const list = files['manifest.json'] ?? new Uint8Array();
    const own = await localSigner(await makeCertificate('他人', '2021-01-01T00:00:00.000Z'));
    expect(faultsOf({ 'manifest.p7s': await own.sign(list) })).toEqual([
      'manifest.p7s：不是目录所列证书的签名',
    ]);
    expect(faultsOf({ 'certificate.pem': Buffer.from(own.certificate) })).toEqual([
      'certificate.pem：缺失，或者不是目录所列的证书',
    ]);
    const seal = Uint8Array.from(files['manifest.p7s'] ?? []);
    seal[seal.length - 3] = (seal.at(-3) ?? 0) ^ 1;
    expect(faultsOf({ 'manifest.p7s': seal })).toEqual([
      'manifest.p7s：与目录不符，目录或者签名被改动',
    ]);
    const { 'manifest.p7s': _, ...without } = files;
    expect(verifyPackage(zipSync(without)).faults).toEqual(['manifest.p7s：缺少印章证书的签名']);
  });

  it('leaves a line in the log of readings', async () => {
    await bytesOf(`/cases/${id}/package`);
    const log = await office.store.desk.readLog({ caseId: id, limit: 5 });
    expect(log[0]).toMatchObject({ account: 'clerk', what: 'package' });
  });
});
