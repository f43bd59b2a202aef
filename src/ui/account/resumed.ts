/** What follows a sign-in: its cookies, and the page from which what was kept is sent again. */
import { html } from 'hono/html';
import type { PageContext } from '../deps.ts';
import type { Door } from '../door.ts';
import { icon } from '../icons.ts';
import { type Kept, unseen } from './kept-form.ts';

/** Nothing is sent before the person says so. */
export function resumed(
  context: PageContext,
  door: Pick<Door, 'show'>,
  { to, fields, files }: Kept,
  cookies: readonly string[],
): Response {
  const body = html`<section class="narrow card"><h1>继续提交</h1>
<p class="notice good" role="status">${icon('done')} 已经重新登录。刚才填写的内容还在，尚未提交。</p>
${files ? html`<p class="notice warn">${icon('warning')} 所选的文件没有保留，继续以后请重新选择。</p>` : null}
<form method="post" action="${to}">${fields.map(([name, value]) => unseen(name, value))}
<p class="buttons"><button>继续提交</button> <a href="/">不提交，返回首页</a></p></form></section>`;
  return handingOver(door.show(context, { title: '继续提交', body, private: true }), cookies);
}

/** The answer is made already: what the context would set no longer reaches it. */
export function handingOver(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
