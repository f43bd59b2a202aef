/** The landing page: what is handled here and where to begin; those who are signed in go to their own start. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { icon } from '../icons.ts';
import { homeOf } from '../navigation.ts';

export function homePage(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  app.get('/keys', (context) => door.show(context, { title: '键盘操作', body: keysPage }));

  const { organ, procedures } = deps;
  app.get('/', (context) => {
    const visitor = context.get('visitor');
    const home = visitor ? homeOf(visitor, procedures) : '/';
    if (home !== '/') return context.redirect(home, 303);
    const { office, phone, address } = organ.contact;
    const body = html`<section class="welcome"><h1>网上办理</h1>
<p>在这里可以提出申请，查看办到哪一步、何时届满，接收文书、提交材料。</p>
${visitor ? html`<p class="notice">${visitor.name}，您好。系统管理、安全管理和审计岗位不接触案件内容，请使用公开栏目。</p>` : null}
</section>
<section class="tiles" aria-label="从这里开始">
${
  visitor
    ? null
    : html`<a class="tile" href="/file">${icon('file')}<strong>提出申请</strong><span>在网上分步填写申请，登录后办理。</span></a>
<a class="tile" href="/my">${icon('cases')}<strong>查看我的案件</strong><span>办到哪一步、何时届满、收到了什么文书。</span></a>`
}
<a class="tile" href="/guide">${icon('guide')}<strong>办事指南</strong><span>受理范围、条件、程序、期限和所需材料。</span></a>
<a class="tile" href="/reckon">${icon('reckon')}<strong>期限计算</strong><span>输入起算日期，得出届满日期和推算过程。</span></a>
<a class="tile" href="/check">${icon('check')}<strong>文书核验</strong><span>核对收到的文书是否由本机关签发。</span></a>
<a class="tile" href="/help">${icon('help')}<strong>使用说明</strong><span>注册、申请、查看、签收怎么做，配有图片。</span></a>
</section>
<section aria-labelledby="h-procedures"><h2 id="h-procedures">办理的事项</h2><dl class="facts">${Object.values(procedures).map(({ id, title, guide }) => html`<dt><a href="/guide#h-${id}">${title}</a></dt><dd>${guide.opening}</dd>`)}</dl></section>
${phone || address ? html`<section><h2>联系我们</h2><dl class="facts"><dt>承办机构</dt><dd>${office}</dd><dt>电话</dt><dd>${phone}</dd><dt>地址</dt><dd>${address}</dd></dl></section>` : null}`;
    return door.show(context, { title: '首页', body });
  });
}

const keys: readonly (readonly [string, string])[] = [
  ['1 至 9', '依次打开页首的各个栏目'],
  ['C', '跳到正文'],
  ['S', '工作台：检索框'],
  ['N', '提醒'],
];

const keysPage = html`<h1>键盘操作</h1>
<p>各页都可以只用键盘办理：Tab 键和 Shift＋Tab 键在链接、按钮和填写项之间移动，回车键打开或者提交，空格键勾选、展开。每页的第一个链接是“跳到正文”。</p>
<p>下列各键与浏览器的组合键同时按下：Chrome、Edge 为 Alt＋键，Firefox 为 Alt＋Shift＋键，macOS 为 Control＋Option＋键。</p>
<table><thead><tr><th scope="col">键</th><th scope="col">作用</th></tr></thead><tbody>${keys.map(([key, does]) => html`<tr><td><kbd>${key}</kbd></td><td>${does}</td></tr>`)}</tbody></table>`;
