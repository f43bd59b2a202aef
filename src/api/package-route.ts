/** The routes that hand out a whole case: its package, its bound volumes, and the key that packages are signed with. */
import { z } from 'zod';
import type { Blobs } from '../../db/blobs.ts';
import type { PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Archive } from '../archive/archive.ts';
import type { Volume } from '../archive/contents.ts';
import { type Access, accessTo } from '../cases/access.ts';
import { fingerprint, type PackageKey, packCase } from '../cases/package.ts';
import type { PackageSeal } from '../cases/package-seal.ts';
import { logReading } from '../cases/read-log.ts';
import type { Time } from '../clock/time.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, problems } from '../problems.ts';
import { pdfResponse } from './in-paper.ts';
import { type ApiContext, problemResponse, type Route } from './route.ts';
import * as shapes from './shapes.ts';

export type PackageRouteDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly archive: Archive;
  readonly packageKey: PackageKey;
  /** Who signs in the name of the organ's seal now. */
  readonly sealSigner: () => Promise<PackageSeal>;
  readonly time: Time;
};

export const volumeTitles: Readonly<Record<Volume, string>> = { main: '正卷', inner: '副卷' };

export function packageRoutes(deps: PackageRouteDeps): Route[] {
  const { store, blobs, procedures, archive, packageKey, sealSigner } = deps;

  const bytesOf = async (sha256: string): Promise<Uint8Array> => {
    const bytes = await blobs.get(sha256);
    if (!bytes) throw new Error(`The kept file ${sha256} is gone`);
    return bytes;
  };

  /** Staff who read the whole file only; each reading is on record. */
  const inFile =
    (
      what: string,
      handle: (context: ApiContext, access: Access) => Promise<Response>,
    ): Route['handle'] =>
    async (context) => {
      const caseId = context.req.param('id') ?? '';
      const person = context.get('person');
      const access = await accessTo(store, procedures, caseId, person);
      if (!access?.whole) return problemResponse(problems.notFound);
      await logReading(deps, { account: person.account, caseId, what });
      return handle(context, access);
    };

  async function pack(_: ApiContext, { row }: Access): Promise<Response> {
    const papers = (await store.papers(row.id)).filter(({ sha256 }) => sha256 !== null);
    const attachments = await store.attachments(row.id);
    const volumes = await boundVolumes(row.id, row.closedOn !== null);
    if ('problem' in volumes) return problemResponse(volumes.problem);
    const bytes = await packCase({
      row,
      entries: await store.entries(row.id),
      papers: await Promise.all(
        papers.map(async (paper) => ({
          row: paper,
          name: fileName(paper),
          bytes: await bytesOf(paper.sha256 ?? ''),
        })),
      ),
      attachments: await Promise.all(
        attachments.map(async (one) => ({ row: one, bytes: await bytesOf(one.sha256) })),
      ),
      volumes: volumes.ok,
      key: packageKey,
      seal: await sealSigner(),
    });
    const name = encodeURIComponent(`${row.caseNumber}.zip`);
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      },
    });
  }

  async function boundVolumes(caseId: string, isClosed: boolean) {
    const bound: { name: string; bytes: Uint8Array }[] = [];
    for (const which of isClosed ? (['main', 'inner'] as const) : []) {
      const made = await archive.volume(caseId, which);
      if (failed(made)) return made;
      if (made.ok) bound.push({ name: volumeTitles[which], bytes: made.ok });
    }
    return { ok: bound };
  }

  async function volume(context: ApiContext, { row }: Access): Promise<Response> {
    const which = (context.req.param('file') ?? '').replace(/\.pdf$/, '');
    if (which !== 'main' && which !== 'inner') return problemResponse(problems.notFound);
    const made = await archive.volume(row.id, which);
    if (failed(made)) return problemResponse(made.problem);
    return made.ok
      ? pdfResponse(made.ok, `${row.caseNumber}${volumeTitles[which]}.pdf`)
      : problemResponse(problems.notFound);
  }

  const tag = '案件';
  const params = shapes.caseId;
  return [
    {
      method: 'get',
      path: '/cases/{id}/package',
      summary: '案卷包：可以脱离系统核验',
      tag,
      params,
      status: 200,
      answer: { mediaType: 'application/zip' },
      handle: inFile('package', pack),
    },
    {
      method: 'get',
      path: '/cases/{id}/volumes/{file}.pdf',
      summary:
        '装订成卷的正卷（main）、副卷（inner）：封面、目录、编页的文件、备考表；结案以后才有',
      tag,
      params: z.object({ id: z.uuid(), file: z.enum(['main', 'inner']) }),
      status: 200,
      answer: { mediaType: 'application/pdf' },
      handle: inFile('volume', volume),
    },
    {
      method: 'get',
      path: '/cases/{id}/volumes',
      summary: '正卷、副卷的目录和页次；不能装订的电子文件另列',
      tag,
      params,
      status: 200,
      answer: z.array(
        z.object({
          volume: z.enum(['main', 'inner']),
          pages: z.int(),
          items: z.array(z.record(z.string(), z.unknown())),
          apart: z.array(z.string()),
          lacking: z.array(z.string()),
        }),
      ),
      handle: inFile('case', async (context, { row }) => {
        const listings = await archive.listings(row.id);
        return failed(listings) ? problemResponse(listings.problem) : context.json(listings.ok);
      }),
    },
    {
      method: 'get',
      path: '/package-key',
      summary: '案卷包签名的公钥和指纹，供核对',
      tag,
      open: true,
      status: 200,
      answer: z.object({ publicKey: z.string(), fingerprint: z.string() }),
      handle: (context) =>
        context.json({
          publicKey: packageKey.publicKey,
          fingerprint: fingerprint(packageKey.publicKey),
        }),
    },
  ];
}

/** Forms bear no number: their title and the end of their id tell them apart. */
const fileName = ({ number, kind, id }: PaperRow): string =>
  number ?? `${paperTitle(kind)}-${id.slice(-8)}`;
