/** 使用说明: the guides, one's own first, and the pictures in them. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { problems } from '../../problems.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Guide, guides, guidesFor, pictureOf } from './guides.ts';

export function helpPages(app: Hono<PageEnv>, _: PageDeps, door: Door): void {
  app.get('/help', (context) => {
    const own = guidesFor(context.get('visitor')?.roles ?? []);
    const others = guides.filter((guide) => !own.includes(guide));
    const body = html`<h1>使用说明</h1><p>各岗位的日常办理，配有页面图片。图片点开可以看大图，整页可以打印。</p>
<section aria-labelledby="h-own"><h2 id="h-own">${context.get('visitor') ? '您的岗位' : '申请人、被申请人、代理人'}</h2>${listed(own)}</section>
<section aria-labelledby="h-others"><h2 id="h-others">其他岗位</h2>${listed(others)}</section>
<p>事项的条件、程序、期限和材料见<a href="/guide">办事指南</a>，只用键盘办理的见<a href="/keys">键盘操作</a>。</p>`;
    return door.show(context, { title: '使用说明', body });
  });

  app.get('/help/:picture{[a-z-]+\\.png}', (context) => {
    const picture = pictureOf(context.req.param('picture'));
    if (!picture) return door.problemPage(context, problems.notFound);
    return context.body(picture.bytes, 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  app.get('/help/:guide', (context) => {
    const guide = guides.find(({ name }) => name === context.req.param('guide'));
    if (!guide) return door.problemPage(context, problems.notFound);
    const body = html`<p class="crumb"><a href="/help">使用说明</a></p>
<div class="manual"><h1>${guide.title}</h1>${guide.body}</div>`;
    return door.show(context, { title: `${guide.title}（使用说明）`, body });
  });
}

const listed = (some: readonly Guide[]): Html =>
  html`<ul class="manuals">${some.map(
    ({ name, title, parts }) =>
      html`<li>${icon('guide')} <a href="/help/${name}">${title}</a><span>${parts.join('；')}</span></li>`,
  )}</ul>`;
