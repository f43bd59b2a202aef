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
      expect(await overprinted(page), at).toEqual([]);
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

/** Words that lie upon other words or upon a field: found by where each line of text stands. */
const overprinted = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const lines = [];
    for (const element of document.querySelectorAll('main *:not(svg, svg *, option)')) {
      if (!element.checkVisibility() || element.closest('.unseen, .unseen-text')) continue;
      const isField = element.matches('input:not([type=hidden]), select, textarea');
      if (isField) lines.push([element, element.getBoundingClientRect(), element.name]);
      for (const node of element.childNodes) {
        if (isField || node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
        const range = document.createRange();
        range.selectNode(node);
        for (const box of range.getClientRects()) lines.push([element, box, node.data.trim()]);
      }
    }
    const shared = (a, b) => [
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    ];
    return lines.flatMap(([one, box, text], n) =>
      lines.slice(n + 1, n + 60).flatMap(([other, under, said]) => {
        if (one.contains(other) || other.contains(one)) return [];
        const [width, height] = shared(box, under);
        return width > 4 && height > 5 ? [text + ' / ' + said] : [];
      }),
    );
  })()`);

async function graveViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
}
