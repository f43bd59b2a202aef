/** `npm run screenshots`: takes the pictures of the guides anew, from demo organs on a rehearsal clock, into docs/. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { rehearse, type Story } from '../../src/cli/rehearse.ts';
import { compose } from '../../src/main.ts';
import { demoOrgan, keepOrgan, type OrganProfile } from '../../src/organ.ts';
import { demoPassword } from '../../src/people/demo-accounts.ts';
import { launchChromium, sizes } from './launch.ts';
import { disputes } from './pictures/disputes.ts';
import { type Picture, pictures, type Worlds } from './pictures/list.ts';
import { projects } from './pictures/projects.ts';

const out = join(import.meta.dirname, '../../docs');
const scratch = mkdtempSync(join(tmpdir(), 'anjuan-pictures-'));

const scienceBureau: OrganProfile = {
  ...demoOrgan,
  id: 'science',
  name: '丽水市科学技术局',
  abbreviation: '丽科',
  sealName: '丽水市科学技术局',
};

mkdirSync(out, { recursive: true });
const browser = await launchChromium();
try {
  await inWorld(browser, 'disputes', demoOrgan, async (story) => ({
    shown: await disputes(story),
  }));
  await inWorld(browser, 'projects', scienceBureau, projects);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** An organ with its own database, its story, and its pictures. */
async function inWorld<World extends keyof Worlds>(
  browser: Browser,
  world: World,
  organ: OrganProfile,
  play: (story: Story) => Promise<Worlds[World]>,
): Promise<void> {
  const env = {
    DATABASE_URL: `file:${join(scratch, `${world}.db`)}`,
    ANJUAN_REHEARSAL: '2021-02-25T09:00:00+08:00',
    ANJUAN_SEED: 'demo',
  };
  const first = await compose(env);
  await keepOrgan(first.store, organ);
  await first.store.close();
  const { app, store } = await compose(env);
  const ids = await play(await rehearse(app));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const picture of pictures[world]) await take(browser, base, picture, ids);
  server.close();
  await store.close();
}

async function take<Ids>(
  browser: Browser,
  base: string,
  { name, size, who, at, before, top, sorted }: Picture<Ids>,
  ids: Ids,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    // Ours forbids every script but our own, and the picture needs a few lines.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(who);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
  await page.goto(at(ids));
  await before?.(page);
  await settle(page, top, sorted);
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await context.close();
  process.stdout.write(`docs/${name}.png\n`);
}

/**
 * Digests differ each time and tell a reader nothing: they give way to dots. Days stand as a browser in Chinese
 * writes them, whichever languages the one here has. Nothing has the focus.
 */
async function settle(page: Page, top = '', sorted = ''): Promise<void> {
  await page.addStyleTag({ content: '* { transition: none !important; }' });
  await page.evaluate(`(() => {
    document.activeElement?.blur?.();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      node.nodeValue = node.nodeValue.replace(/[0-9a-f]{32,}/g, '……');
    }
    for (const day of document.querySelectorAll('input[type=date]')) {
      const shown = day.value.replaceAll('-', '/') || '年 /月/日';
      day.type = 'text';
      day.value = shown;
    }
    for (const list of document.querySelectorAll(${JSON.stringify(sorted || 'none')})) {
      const items = [...list.children];
      items.sort((a, b) => (a.textContent < b.textContent ? -1 : 1));
      list.append(...items);
    }
    const first = document.querySelector(${JSON.stringify(top || 'none')});
    if (first) window.scrollTo(0, first.getBoundingClientRect().top + window.scrollY - 12);
    else window.scrollTo(0, 0);
  })()`);
}
