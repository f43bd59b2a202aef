/** A real Chromium before a real server; every page it is shown is measured: axe, and no scrolling sideways. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { startAnjuan } from '../support/anjuan.ts';

const CHROMIUM = '/usr/bin/chromium';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

type Options = { readonly scripts?: boolean };

export type Screen = Awaited<ReturnType<typeof openScreen>>;

export async function openScreen(now?: string) {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`没有 ${CHROMIUM}：请先 apt-get install chromium，浏览器测试不得跳过。`);
  }
  const anjuan = await startAnjuan(now);
  const server = serve({ fetch: anjuan.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args });
  const contexts: BrowserContext[] = [];

  /** A person at his own browser; without scripts unless axe has to look. */
  async function person(username: string | null, { scripts = false }: Options = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: base,
      viewport: sizes[0],
      javaScriptEnabled: scripts,
      // Our policy forbids scripts, and axe is one.
      bypassCSP: scripts,
      locale: 'zh-CN',
    });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    if (username) {
      await page.goto('/sign-in');
      await page.getByLabel('用户名').fill(username);
      await page.getByLabel('密码').fill('rehearsal-1');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('button', { name: '退出' }).waitFor();
    }
    return page;
  }

  /** Needs a page with scripts. */
  async function measured(page: Page, path: string): Promise<void> {
    await page.goto(path);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const at = `${path} 宽 ${size.width}`;
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width, at).toBeLessThanOrEqual(size.width);
      expect(await graveViolations(page), at).toEqual([]);
    }
  }

  return {
    ...anjuan,
    person,
    measured,
    async close(): Promise<void> {
      for (const context of contexts) await context.close();
      await browser.close();
      server.close();
      await anjuan.stop();
    },
  };
}

async function graveViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
}
