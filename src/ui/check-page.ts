/** Checks whether a letter was issued here: its id and the digest of its bytes must be those that were kept. */
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { paperTitle } from '../papers/titles.ts';
import type { PageContext, PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';

export function checkPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, organ } = deps;

  app.get('/check', async (context) => {
    const id = (context.req.query('id') ?? '').trim();
    const digest = (context.req.query('h') ?? '').trim().toLowerCase();
    return page(context, id, digest, id && digest ? await verdict(id, digest) : null);
  });

  app.post('/check', door.files, async (context) => {
    const body = await context.req.parseBody();
    const id = String(body['id'] ?? '').trim();
    const file = body['file'];
    if (!(file instanceof File) || file.size === 0) {
      return page(
        context,
        id,
        '',
        html`<p class="notice bad" role="alert">请选择收到的 PDF 文件。</p>`,
      );
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = createHash('sha256').update(bytes).digest('hex');
    return page(context, id, digest, await verdict(id, digest));
  });

  async function verdict(id: string, digest: string): Promise<Html> {
    const paper = await store.paper(id);
    if (paper?.status !== 'issued' || paper.sha256 !== digest) {
      return html`<p class="notice bad" role="status">${icon('warning')} 没有核验通过：本机关没有签发过与此一致的文书。请核对输入内容，或者携带文书到本机关核实。</p>`;
    }
    return html`<div class="notice good" role="status"><p>${icon('done')} 核验通过：此文书由${organ.name}签发，内容没有改动。</p>
<dl class="facts"><dt>文书</dt><dd>${paperTitle(paper.kind)}</dd><dt>文号</dt><dd>${paper.number}</dd><dt>成文日期</dt><dd>${longDay(paper.issuedOn ?? '')}</dd></dl></div>`;
  }

  function page(context: PageContext, id: string, digest: string, result: Part): Response {
    const body = html`<section class="narrow"><h1>文书核验</h1>
<p>核对一份文书是否由本机关签发、内容是否有改动。</p>
${result}
<h2>用文件核验</h2>
<form method="post" action="/check" enctype="multipart/form-data">
<div class="field"><label for="file-id">文书编号</label><small>见文书页面或者核验链接，形如 01890a5d-…。</small><input id="file-id" name="id" value="${id}" autocomplete="off"></div>
<div class="field"><label for="file">收到的 PDF 文件</label><input id="file" type="file" name="file" accept="application/pdf"></div>
<button>核验文件</button></form>
<h2>用核验码核验</h2>
<form method="get" action="/check">
<div class="field"><label for="code-id">文书编号</label><input id="code-id" name="id" value="${id}" autocomplete="off"></div>
<div class="field"><label for="h">核验码</label><small>六十四位字母和数字。</small><input id="h" name="h" value="${digest}" autocomplete="off"></div>
<button class="secondary">核验</button></form></section>`;
    return door.show(context, { title: '文书核验', body });
  }
}
