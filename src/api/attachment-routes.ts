/** The routes of attachments: files with checked types and sizes, kept by their SHA-256. */
import { fileTypeFromBuffer } from 'file-type';
import { z } from 'zod';
import type { Blobs } from '../../db/blobs.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { accessTo } from '../cases/access.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route } from './route.ts';
import * as shapes from './shapes.ts';

export type AttachmentRoutesDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
};

/** What the file itself shows to be, whatever its name says. */
const allowed = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'audio/mpeg',
  'audio/x-m4a',
  'audio/wav',
  'video/mp4',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const badFile = (code: string, detail: string): Problem => ({
  status: 422,
  code,
  detail,
  basis: [],
});

export function attachmentRoutes({
  store,
  blobs,
  procedures,
  time,
}: AttachmentRoutesDeps): Route[] {
  async function upload(context: ApiContext): Promise<Response> {
    const person = context.get('person');
    const access = await accessTo(store, procedures, context.req.param('id') ?? '', person);
    if (!access) return problemResponse(problems.notFound);
    const form = await context.req.parseBody().catch(() => null);
    const file = form?.['file'];
    if (!(file instanceof File) || file.size === 0) {
      return problemResponse(badFile('attachment.missing', '请选择文件（字段名 file）。'));
    }
    const kept = await takeFile(blobs, file);
    if (failed(kept)) return problemResponse(kept.problem);
    await store.addAttachment({
      caseId: access.row.id,
      ...kept.ok,
      uploadedBy: person.account,
      uploadedAt: time.now(),
    });
    return context.json(kept.ok, 201);
  }

  async function download(context: ApiContext): Promise<Response> {
    const sha256 = context.req.param('sha256') ?? '';
    const person = context.get('person');
    for (const row of await store.attachmentOwners(sha256)) {
      const access = await accessTo(store, procedures, row.caseId, person);
      if (!access || (!access.whole && row.uploadedBy !== person.account)) continue;
      const bytes = await blobs.get(sha256);
      if (!bytes) return problemResponse(problems.internal);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': row.mediaType,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
        },
      });
    }
    return problemResponse(problems.notFound);
  }

  const tag = '附件';
  const shape = z.object({
    sha256: z.string(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
  });
  return [
    {
      method: 'post',
      path: '/cases/{id}/attachments',
      summary: '上传附件',
      tag,
      params: shapes.caseId,
      multipart: true,
      status: 201,
      answer: shape,
      handle: upload,
    },
    {
      method: 'get',
      path: '/attachments/{sha256}',
      summary: '下载附件',
      tag,
      params: z.object({ sha256: z.string() }),
      status: 200,
      answer: { mediaType: '*/*' },
      handle: download,
    },
  ];
}

export type TakenFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** Keeps what was uploaded, whatever it is for: 422 for an empty file or one of a type that is not taken. */
export async function takeFile(blobs: Blobs, file: File): Promise<Outcome<TakenFile>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) {
    return { problem: badFile('attachment.empty', '文件是空的，请重新选择。') };
  }
  const mediaType = await mediaTypeOf(bytes);
  if (!mediaType) {
    return {
      problem: badFile(
        'attachment.typeNotAllowed',
        '只接受 PDF、图片、音视频、Word、Excel 和纯文本文件。',
      ),
    };
  }
  const sha256 = await blobs.put(bytes);
  return { ok: { sha256, name: file.name.slice(0, 255), mediaType, bytes: bytes.length } };
}

async function mediaTypeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return allowed.has(found.mime) ? found.mime : null;
  return isText(bytes) ? 'text/plain; charset=utf-8' : null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
