/** What the pages of those who run the system share: the way from one to the next. */
import { html } from 'hono/html';
import type { Role } from '../../../workflows/kernel/actor.ts';
import type { Person } from '../../people/person.ts';
import type { PageContext } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Html } from '../html.ts';

type Tab = { readonly href: string; readonly label: string; readonly roles: readonly Role[] };

const tabs: readonly Tab[] = [
  { href: '/admin', label: '首次设置', roles: ['admin'] },
  { href: '/admin/organ', label: '机关', roles: ['admin'] },
  { href: '/admin/seal', label: '印章', roles: ['admin'] },
  { href: '/admin/numbering', label: '编号', roles: ['admin'] },
  { href: '/admin/people', label: '人员和角色', roles: ['admin', 'security'] },
  { href: '/admin/calendar', label: '日历', roles: ['admin'] },
  { href: '/admin/law', label: '事项和期限', roles: ['admin'] },
  { href: '/admin/experts', label: '专家库', roles: ['admin', 'office', 'drawer'] },
];

function adminFrame(person: Person, here: string, title: string, body: Html): Html {
  const open = tabs.filter(({ roles }) => person.roles.some((role) => roles.includes(role)));
  return html`<h1>${title}</h1>
${open.length > 1 ? html`<nav class="tabs" aria-label="系统管理"><ul>${open.map(({ href, label }) => html`<li><a href="${href}" ${href === here ? html`aria-current="page"` : null}>${label}</a></li>`)}</ul></nav>` : null}
${body}`;
}

/** Shows one of these pages; `here` is the way on which it stands. */
export const framed =
  (door: Door, here: string) =>
  (context: PageContext, person: Person, title: string, body: Html, status = 200): Response =>
    door.show(context, {
      title,
      body: adminFrame(person, here, title, body),
      dense: true,
      status,
    });
