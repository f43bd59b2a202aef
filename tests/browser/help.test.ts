/** The guides in the product: found from any page, their pictures load under the policy of every page, nothing scrolls sideways. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guides } from '../../src/ui/help/guides.ts';
import { openScreen, type Screen } from './chromium.ts';
import { follow } from './hands.ts';
import { sizes } from './launch.ts';

let screen: Screen;
beforeAll(async () => {
  screen = await openScreen();
});
afterAll(() => screen?.close());

describe('使用说明', () => {
  it('is two clicks away for a clerk without scripts, with every picture there', async () => {
    const page = await screen.person('clerk');
    await page.goto('/clerk');
    await follow(page, '使用说明');
    await follow(page, guides.find(({ name }) => name === 'clerk')?.title ?? '');
    const picture = page.locator('main img').first();
    await picture.scrollIntoViewIfNeeded();
    await picture.click();
    await page.waitForURL(/\/help\/clerk-desk\.png/);
    expect(await page.locator('img').count()).toBe(1);
  });

  it('is read by axe and fits on a desk and in a hand', async () => {
    const page = await screen.person(null, { scripts: true });
    for (const path of ['/help', ...guides.map(({ name }) => `/help/${name}`)]) {
      await screen.measured(page, path);
      const widths = await page.evaluate<number[]>(
        '[...document.images].map(({ complete, naturalWidth, width }) => (complete && naturalWidth > 0 ? width : 0))',
      );
      expect(
        widths.every((width) => width > 0 && width <= sizes.phone.width),
        path,
      ).toBe(true);
    }
  });

  it('prints its text and pictures without the head and the foot of the page', async () => {
    const page = await screen.person('officer');
    await page.goto('/help/officer');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.head').isVisible()).toBe(false);
    expect(await page.locator('.foot').isVisible()).toBe(false);
    const picture = await page.locator('main img').first().boundingBox();
    expect(picture?.width).toBeGreaterThan(300);
    // A4 less its margins.
    expect(picture?.width).toBeLessThanOrEqual(640);
  });
});
