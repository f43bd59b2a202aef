/** The frame of every page: skip link, head with navigation, rehearsal banner, content, foot. */
import { html } from 'hono/html';
import type { Person } from '../people/person.ts';
import { assetUrl, type ScriptName } from './assets.ts';
import { roleNames } from './choices.ts';
import { longDay } from './format.ts';
import type { Html, Part } from './html.ts';
import { icon } from './icons.ts';
import type { NavItem } from './navigation.ts';

export type Frame = {
  readonly title: string;
  readonly visitor: Person | null;
  readonly items: readonly NavItem[];
  readonly path: string;
  readonly organ: string;
  readonly today: string;
  readonly rehearsal: boolean;
  /** Officers' pages are dense, citizens' roomy. */
  readonly dense: boolean;
  /** A small script that helps the page, and that it does not need. */
  readonly script?: ScriptName | undefined;
  /** The instrument under which what the page shows is handled; null where it is about none or several. */
  readonly instrument: string | null;
  /** Notices that wait; null for those who have no bell. */
  readonly unread: number | null;
};

export function layout(frame: Frame, body: Part): Html {
  const { title, organ } = frame;
  return html`<!doctype html>
<html lang="zh-CN" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.rehearsal ? '【演练】' : ''}${title} · ${organ}${SERVICE}</title>
<link rel="stylesheet" href="${assetUrl('base.css')}">
<link rel="stylesheet" href="${assetUrl('style.css')}">
${frame.dense ? html`<link rel="stylesheet" href="${assetUrl('desk.css')}"><link rel="stylesheet" href="${assetUrl('supervise.css')}">` : null}
${frame.script ? html`<script src="${assetUrl(frame.script)}" defer></script>` : null}
</head>
<body class="${frame.dense ? 'dense' : 'roomy'}">
<a class="skip" href="#main" accesskey="c">跳到正文</a>
${frame.rehearsal ? rehearsalBanner(frame.today) : null}
<header class="${isCrowded(frame) ? 'head crowded' : 'head'}"><div class="inner">
<a class="brand" href="/">${organ}<span>${SERVICE}</span></a>
${isCrowded(frame) ? html`${own(frame)}${navigation(frame)}` : html`${navigation(frame)}${own(frame)}`}
</div></header>
<main id="main" class="inner" tabindex="-1">
${body}
</main>
<footer class="foot"><div class="inner">${organ}${SERVICE}${frame.instrument ? ` · 依照《${frame.instrument}》办理` : ''}　<a href="/help">使用说明</a>　<a href="/keys">键盘操作</a></div></footer>
</body>
</html>`;
}

/** What the service is called beside the organ's name, whichever procedure is at hand. */
const SERVICE = '案件办理平台';

const rehearsalBanner = (
  today: string,
) => html`<div class="rehearsal" role="note"><strong>演练</strong>
这是演练环境，演练日期 ${longDay(today)}，所办案件、所出文书均无法律效力。</div>`;

/** About so many characters of names and labels leave room for help, bell and account on a screen 1366 wide. */
const ONE_ROW = 60;

/** The items then have a row of their own, below the organ's name and the account. */
const isCrowded = ({ organ, items }: Frame): boolean =>
  items.reduce((sum, { label }) => sum + label.length + 3, organ.length) > ONE_ROW;

const navigation = ({ items, path }: Frame): Html =>
  html`<nav aria-label="主要栏目"><ul>${items.map((item, n) => navItem(item, n + 1, path))}</ul></nav>`;

const own = ({ unread, visitor }: Frame): Html =>
  html`<div class="own">${help}${unread === null ? null : bell(unread)}${account(visitor)}</div>`;

const help = html`<a class="bell" href="/help" title="使用说明" aria-label="使用说明">${icon('help')}</a>`;

/** The first nine have their number as access key. */
function navItem(item: NavItem, place: number, path: string): Html {
  const here = path === item.href || path.startsWith(`${item.href}/`);
  return html`<li><a href="${item.href}" ${place < 10 ? html`accesskey="${place}"` : null} ${here ? html`aria-current="page"` : null}>${icon(item.icon)} ${item.label}</a></li>`;
}

const bell = (unread: number): Html =>
  html`<a class="bell" href="/notices" accesskey="n" aria-label="提醒，${unread}条未读">${icon('bell')}${unread > 0 ? html`<span class="count">${unread > 99 ? '99+' : unread}</span>` : null}</a>`;

function account(visitor: Person | null): Html {
  if (!visitor) {
    return html`<div class="who"><a href="/sign-in">${icon('signIn')} 登录</a></div>`;
  }
  const roles = visitor.roles.map((role) => roleNames[role] ?? role).join('、');
  return html`<div class="who"><a href="/account">${visitor.name}<small>${roles}</small></a>
<form method="post" action="/sign-out"><button class="plain">${icon('signOut')} 退出</button></form></div>`;
}
