/** Attachments looked at in place: pictures, PDF, sound, film and plain text; anything else is taken as a file. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { AttachmentRow } from '../../../db/rows.ts';
import { type Access, accessTo } from '../../cases/access.ts';
import { logReading } from '../../cases/read-log.ts';
import { problems } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { fileSize, moment } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';

/** What a browser shows without running any of it. */
const shown = /^(image\/(jpeg|png)|application\/pdf|audio\/|video\/|text\/plain)/;

/** More of a text is not shown in the page. */
const MOST_TEXT = 200_000;

export function caseFiles(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, blobs } = deps;

  const inFile = (
    handle: (context: PageContext, file: AttachmentRow, access: Access) => Promise<Response>,
  ) =>
    door.signedIn(async (context, person) => {
      const access = await accessTo(store, procedures, context.req.param('id') ?? '', person);
      const sha256 = context.req.param('sha256') ?? '';
      const file =
        access &&
        (await store.attachments(access.row.id)).find(
          (row) =>
            row.sha256 === sha256 && (access.whole || row.uploadedBy === access.actor.account),
        );
      if (!access || !file) return door.problemPage(context, problems.notFound);
      return handle(context, file, access);
    });

  app.get(
    '/cases/:id/files/:sha256',
    inFile(async (context, file, access) => {
      const { caseId, sha256, name, bytes, uploadedAt } = file;
      await logReading(deps, {
        account: access.actor.account,
        caseId,
        what: 'attachment',
        subject: sha256,
      });
      const body = html`<p class="crumb"><a href="/cases/${caseId}#files">${access.row.caseNumber}</a> ／ ${access.row.title}</p>
<h1>${name}</h1>
<p class="meta"><span>${fileSize(bytes)}</span><span>${moment(uploadedAt)}上传</span><a href="/attachments/${sha256}">${icon('download')} 下载</a></p>
<div class="preview">${await inPlace(file)}</div>`;
      return door.show(context, { title: name, body, dense: access.whole });
    }),
  );

  async function inPlace({ caseId, sha256, name, mediaType }: AttachmentRow): Promise<Html> {
    const raw = `/cases/${caseId}/files/${sha256}/content`;
    if (mediaType.startsWith('text/plain')) return text(sha256);
    if (!shown.test(mediaType))
      return html`<p class="empty">此类文件不能在网页中预览，请下载查看。</p>`;
    if (mediaType.startsWith('image/')) return html`<img src="${raw}" alt="${name}">`;
    if (mediaType.startsWith('audio/'))
      return html`<audio controls src="${raw}" aria-label="${name}"></audio>`;
    if (mediaType.startsWith('video/'))
      return html`<video controls src="${raw}" aria-label="${name}"></video>`;
    return html`<iframe src="${raw}" title="${name}"></iframe><p><a href="${raw}">在新页查看</a></p>`;
  }

  async function text(sha256: string): Promise<Html> {
    const bytes = await blobs.get(sha256);
    const whole = new TextDecoder().decode(bytes ?? new Uint8Array());
    const more = whole.length > MOST_TEXT;
    return html`<pre tabindex="0">${whole.slice(0, MOST_TEXT)}</pre>${more ? html`<p class="notice">文件较长，这里只显示开头部分，请下载查看全文。</p>` : null}`;
  }

  app.get(
    '/cases/:id/files/:sha256/content',
    inFile(async (context, file) => {
      const bytes = shown.test(file.mediaType) ? await blobs.get(file.sha256) : null;
      if (!bytes) return door.problemPage(context, problems.notFound);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': file.mediaType,
          'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          // Shown within our own page only; a browser's PDF viewer bears no further policy.
          'content-security-policy': "frame-ancestors 'self'",
          'cache-control': 'private, no-store',
        },
      });
    }),
  );
}
