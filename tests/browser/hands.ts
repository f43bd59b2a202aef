/** What somebody does at a page and reads on it: each act waits until the page that answers it is there. */
import type { Locator, Page } from 'playwright-core';

type Named = { readonly exact?: boolean };

/** A click that brings another page; a click that brings none fails at the page's time limit. */
export async function go(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('load'), target.click()]);
}

export const press = (page: Page, name: string, { exact = true }: Named = {}): Promise<void> =>
  go(page.getByRole('button', { name, exact }));

export const follow = (
  page: Page,
  name: string | RegExp,
  { exact = true }: Named = {},
): Promise<void> => go(page.getByRole('link', { name, exact }).first());

export const text = (page: Page): Promise<string> => page.locator('main').innerText();
