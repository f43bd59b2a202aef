/** 首次设置: what an administrator still has to do before the organ can work; left and taken up again at any time. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Role } from '../../../workflows/kernel/actor.ts';
import type { Account } from '../../people/person.ts';
import { roleNames } from '../choices.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import type { Html, Part } from '../html.ts';
import { icon } from '../icons.ts';
import { framed } from './frame.ts';
import { organIsComplete } from './organ.ts';

type Step = {
  readonly title: string;
  readonly done: boolean;
  readonly says: string;
  readonly href: string;
  /** The organ can begin without it. */
  readonly optional?: true;
};

/** Without one of each no adjudication can be brought to its end (规则10、22、26、27), and the system has only one hand (三权分立). */
const needed: readonly Role[] = [
  'registrar',
  'officer',
  'reviewer',
  'head',
  'clerk',
  'security',
  'auditor',
];

export function setupPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { organs, people, store, time } = deps;

  async function steps(): Promise<readonly Step[]> {
    const { profile } = organs;
    const missing = missingRoles(await people.staff());
    const year = Number(time.today().slice(0, 4));
    const published = (await store.calendar()).years
      .filter(({ region }) => region === '')
      .map((one) => one.year);
    const known = published.includes(year);
    const next = published.includes(year + 1);
    const experts = (await store.experts({ limit: 1 })).length > 0;
    return [
      {
        title: '机关',
        done: organIsComplete(profile),
        says: organIsComplete(profile)
          ? profile.name
          : '名称、代字、联系方式、救济机关；填写完整以前不能签发文书。',
        href: '/admin/organ',
      },
      {
        title: '人员和角色',
        done: missing.length === 0,
        says:
          missing.length === 0
            ? '各岗位均有人员。'
            : `还没有人担任：${missing.map((role) => roleNames[role] ?? role).join('、')}。`,
        href: '/admin/people',
      },
      {
        title: '日历',
        done: known,
        says: known
          ? `${year}年放假安排已导入。${next ? `${year + 1}年也已导入。` : `${year + 1}年的通知公布后请导入。`}`
          : `${year}年放假安排尚未导入，所推算的期限均为暂定。`,
        href: '/admin/calendar',
      },
      {
        title: '印章',
        done: profile.sealConfigured,
        says: profile.sealConfigured ? '已启用。' : '未启用，文书盖“样章”，不得对外使用。',
        href: '/admin/seal',
        optional: true,
      },
      {
        title: '专家库',
        done: experts,
        says: experts ? '已有专家。' : '办理科技计划项目验收的机关，导入专家名单。',
        href: '/admin/experts',
        optional: true,
      },
    ];
  }

  app.get(
    '/admin',
    door.forRoles(['admin'])(async (context, person) => {
      const list = await steps();
      const next = list.find(({ done, optional }) => !done && !optional);
      const body = html`${status(next)}
<ol class="setup">${list.map(row)}</ol>
<p class="aside">可以随时离开，已经保存的不会丢失。系统管理员、安全管理员和审计员应当由三人分别担任（GB/T 22239-2019 8.1.4.2），均不接触案件内容。</p>`;
      return framed(door, '/admin')(context, person, '首次设置', body);
    }),
  );
}

const status = (next: Step | undefined): Part =>
  next
    ? html`<p class="notice warn">${icon('warning')} 还没有设置完成。下一步：<a href="${next.href}">${next.title}</a>。</p>`
    : html`<p class="notice good">${icon('done')} 设置完成，可以开始办理案件。</p>`;

const row = ({ title, done, says, href, optional }: Step, index: number): Html =>
  html`<li><strong aria-hidden="true">${index + 1}</strong><p><strong>${title}</strong>${optional ? '（可选）' : ''} ${done ? html`<span class="light green">已完成</span>` : html`<span class="light ${optional ? 'grey' : 'amber'}">未完成</span>`}<br>${says}</p><a class="act ${done ? 'outline' : ''}" href="${href}">${done ? '查看' : '去设置'}<span class="unseen">${title}</span></a></li>`;

function missingRoles(accounts: readonly Account[]): readonly Role[] {
  const held = new Set(accounts.filter(({ disabled }) => !disabled).flatMap(({ roles }) => roles));
  return needed.filter((role) => !held.has(role));
}
