/** A real Chromium before a real server; every page it is shown is measured: axe, and no scrolling sideways. */
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startAnjuan } from '../support/anjuan.ts';
import { launchChromium, sizes } from './launch.ts';

type Options = { readonly scripts?: boolean };

export type Screen = Awaited<ReturnType<typeof openScreen>>;

export async function openScreen(now?: string) {
  const browser = await launchChromium();
  const anjuan = await startAnjuan(now);
  const server = serve({ fetch: anjuan.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const contexts: BrowserContext[] = [];

  /** A person at his own browser; without scripts unless axe has to look. */
  async function person(username: string | null, { scripts = false }: Options = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: base,
      viewport: sizes.desk,
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
    for (const size of Object.values(sizes)) {
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
