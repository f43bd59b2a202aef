/** The route that hands out a whole case as one package; staff who read the whole file only. */
import type { Blobs } from '../../db/blobs.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { accessTo } from '../cases/access.ts';
import { packCase } from '../cases/package.ts';
import { problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route } from './route.ts';
import * as shapes from './shapes.ts';

export type PackageRouteDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly procedures: Readonly<Record<string, Procedure>>;
};

export function packageRoute({ store, blobs, procedures }: PackageRouteDeps): Route {
  const bytesOf = async (sha256: string): Promise<Uint8Array> => {
    const bytes = await blobs.get(sha256);
    if (!bytes) throw new Error(`The kept file ${sha256} is gone`);
    return bytes;
  };

  async function pack(context: ApiContext): Promise<Response> {
    const caseId = context.req.param('id') ?? '';
    const access = await accessTo(store, procedures, caseId, context.get('person'));
    if (!access?.whole) return problemResponse(problems.notFound);
    const papers = (await store.papers(caseId)).filter((row) => row.sha256 !== null);
    const attachments = await store.attachments(caseId);
    const bytes = packCase({
      row: access.row,
      entries: await store.entries(caseId),
      papers: await Promise.all(
        papers.map(async (row) => ({ row, bytes: await bytesOf(row.sha256 ?? '') })),
      ),
      attachments: await Promise.all(
        attachments.map(async (row) => ({ row, bytes: await bytesOf(row.sha256) })),
      ),
    });
    const name = encodeURIComponent(`${access.row.caseNumber}.zip`);
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      },
    });
  }

  return {
    method: 'get',
    path: '/cases/{id}/package',
    summary: '案卷包：可以脱离系统核验',
    tag: '案件',
    params: shapes.caseId,
    status: 200,
    answer: { mediaType: 'application/zip' },
    handle: pack,
  };
}
