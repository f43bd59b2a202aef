/** Checks whether a letter was issued here: by the code printed on it, by its file, or by the address in its QR code. */
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PaperRow } from '../../../db/rows.ts';
import { paperTitle } from '../../papers/titles.ts';
import { isGenuine, readShortCode } from '../../papers/verification.ts';
import type { FieldError } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { longDay } from '../format.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { plainField } from '../plain-field.ts';

export function checkPage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, organ } = deps;

  app.get('/check', async (context) => {
    const id = (context.req.query('id') ?? '').trim();
    const sum = (context.req.query('h') ?? '').trim().toLowerCase();
    const code = context.req.query('code');
    if (code !== undefined) return byCode(context, code);
    if (!id || !sum) return page(context, '', null);
    const paper = await store.paper(id);
    return page(context, '', paper && isGenuine(paper, sum) ? genuine(paper) : unknown);
  });

  app.post('/check', door.files, async (context) => {
    const body = await context.req.parseBody();
    const code = String(body['code'] ?? '');
    const file = body['file'];
    if (!(file instanceof File) || file.size === 0) {
      return page(context, code, null, [{ path: 'file', detail: '请选择收到的 PDF 文件。' }]);
    }
    const digest = createHash('sha256')
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest('hex');
    return byCode(context, code, digest);
  });

  async function byCode(context: PageContext, typed: string, digest?: string): Promise<Response> {
    const code = readShortCode(typed);
    if (!code) {
      return page(context, typed, null, [
        { path: 'code', detail: '核验码是十位字母和数字，印在文书末页二维码旁，如 7K2MQ-4XW9D。' },
      ]);
    }
    const paper = await store.paperByShortCode(code);
    if (!paper) return page(context, typed, unknown);
    if (digest === undefined) return page(context, typed, genuine(paper));
    return page(context, typed, paper.sha256 === digest ? genuine(paper, true) : changed);
  }

  function genuine(paper: PaperRow, file = false): Html {
    const facts = html`<dl class="facts"><dt>文书</dt><dd>${paperTitle(paper.kind)}</dd><dt>文号</dt><dd>${paper.number ?? '—'}</dd><dt>成文日期</dt><dd>${longDay(paper.issuedOn ?? '')}</dd></dl>`;
    if (paper.status !== 'issued') {
      return html`<div class="notice warn" role="status"><p>${icon('warning')} 此文书由${organ.name}签发过，后来已经作废，不再有效。</p>${facts}</div>`;
    }
    return html`<div class="notice good" role="status"><p>${icon('done')} 核验通过：此文书由${organ.name}签发${file ? '，文件内容没有改动' : ''}。</p>${facts}
${file ? null : html`<p class="aside">请和手中文书的文号、日期、内容对照；有电子文件的，可以再核对文件有没有改动。</p>`}</div>`;
  }

  function page(
    context: PageContext,
    code: string,
    result: Part,
    errors: readonly FieldError[] = [],
  ): Response {
    const typed = { code };
    const wrongFile = errors.filter(({ path }) => path === 'file');
    const body = html`<section class="narrow"><h1>文书核验</h1>
<p>核对一份文书是不是本机关签发的。也可以用手机扫文书上的二维码。</p>
${result}
<section class="card"><h2>输入核验码</h2>
<form method="get" action="/check" novalidate>
${plainField({ name: 'code', label: '核验码', help: '十位字母和数字，印在文书上二维码旁边。字母不分大小写。' }, typed, errors)}
<p class="buttons"><button>核验</button></p></form></section>
<details class="card" ${wrongFile.length > 0 ? 'open' : ''}><summary>收到的是电子文件，想知道有没有改动过</summary>
<form method="post" action="/check" enctype="multipart/form-data" novalidate>
<div class="field"><label for="file-code">核验码</label><input id="file-code" name="code" value="${code}" autocomplete="off" autocapitalize="none" spellcheck="false"></div>
<div class="field"><label for="file">收到的 PDF 文件</label><input id="file" type="file" name="file" accept="application/pdf" aria-describedby="wrong-file">
<p class="wrong" id="wrong-file">${wrongFile.map(({ detail }) => detail).join('')}</p></div>
<p class="buttons"><button class="secondary">核验文件</button></p></form></details></section>`;
    return door.show(context, { title: '文书核验', body, status: errors.length > 0 ? 422 : 200 });
  }
}

const unknown = html`<p class="notice bad" role="status">${icon('warning')} 没有核验通过：本机关没有签发过与此一致的文书。请核对输入的内容，或者带着文书到本机关核实。</p>`;

const changed = html`<p class="notice bad" role="status">${icon('warning')} 没有核验通过：本机关签发过此核验码的文书，但这个文件和签发的不一样，可能改动过。</p>`;
