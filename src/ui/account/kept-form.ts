/** What was sent after a sign-in had run out: carried through the next one unseen, then sent again by the same hand. */
import { html } from 'hono/html';
import type { PageContext } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { isOurs } from './own-path.ts';

export type Kept = {
  /** The page of ours it was sent to. */
  readonly to: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files went with it: those have to be chosen again. */
  readonly files: boolean;
};

/** Null for what is no form. */
export async function keptFrom(context: PageContext): Promise<Kept | null> {
  const { pathname, search } = new URL(context.req.url);
  const data = await context.req.formData().catch(() => null);
  if (!data) return null;
  const all = [...data];
  return {
    to: pathname + search,
    fields: all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    files: all.some(([, value]) => typeof value !== 'string' && value.size > 0),
  };
}

const PREFIX = 'kept/';
const TO = 'kept-to';
const FILES = 'kept-files';

const unseen = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** In a form of the sign-in. */
export const keptFields = (kept: Kept | null): Part =>
  kept && [
    unseen(TO, kept.to),
    ...(kept.files ? [unseen(FILES, 'yes')] : []),
    ...kept.fields.map(([name, value]) => unseen(`${PREFIX}${name}`, value)),
  ];

/** Back out of that form; null where it carried nothing, or something for elsewhere. */
export async function keptIn(context: PageContext): Promise<Kept | null> {
  const data = await context.req.formData();
  const to = data.get(TO);
  if (typeof to !== 'string' || !isOurs(to)) return null;
  return {
    to,
    fields: [...data].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && typeof value === 'string'
        ? [[name.slice(PREFIX.length), value]]
        : [],
    ),
    files: data.get(FILES) === 'yes',
  };
}

/** After the new sign-in: nothing is sent before the person says so. */
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
