/** What is beside each other stands level, and the head of a page leaves a phone to the page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing } from '../fixtures/adjudication.ts';
import { openScreen, type Screen } from './chromium.ts';
import { sizes } from './launch.ts';

let screen: Screen;
let id: string;
beforeAll(async () => {
  screen = await openScreen();
  id = await screen.story.file('applicant', {
    procedure: 'adjudication',
    matter: 'forest',
    filing: filing({ form: 'electronic' }),
  });
});
afterAll(() => screen?.close());

const field = (page: Page, name: string) => page.locator(`[name="data.party.${name}"]`);

describe('a form of the staff', () => {
  it('has its inputs level, with help above one of them or not', async () => {
    const page = await screen.person('officer');
    await page.goto(`/cases/${id}/actions/party.joined`);
    const [phone, address] = [field(page, 'phone'), field(page, 'representative')];
    const [one, other] = [await phone.boundingBox(), await address.boundingBox()];
    expect(one?.y).toBeGreaterThan(0);
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 99))).toBeLessThan(1);
    expect(one?.x).not.toBe(other?.x);
  });

  it('asks of a person nothing that only a body has, without a script', async () => {
    const page = await screen.person('officer');
    await page.goto(`/cases/${id}/actions/party.joined`);
    await field(page, 'kind').selectOption('person');
    expect(await field(page, 'uscc').isVisible()).toBe(false);
    expect(await field(page, 'idNumber').isVisible()).toBe(true);
    await field(page, 'kind').selectOption('organization');
    expect(await field(page, 'uscc').isVisible()).toBe(true);
    expect(await field(page, 'idNumber').isVisible()).toBe(false);
  });
});

describe('the head of a page on a phone', () => {
  it.each([
    ['applicant', '/my', 110],
    ['clerk', '/work', 130],
  ])('takes of %s’s at most a sixth of the screen', async (account, path, most) => {
    const page = await screen.person(account);
    await page.setViewportSize(sizes.phone);
    await page.goto(path);
    const head = await page.locator('.head').boundingBox();
    expect(head?.height).toBeLessThanOrEqual(most);
    expect(await page.getByRole('link', { name: '使用说明' }).first().isVisible()).toBe(true);
  });
});

describe('by the keyboard alone', () => {
  it('one sees where one is, on links, buttons and fields', async () => {
    const page = await screen.person('officer', { scripts: true });
    await page.goto('/work');
    const seen = new Set<string>();
    for (let tabs = 0; tabs < 24; tabs += 1) {
      await page.keyboard.press('Tab');
      const [tag, ring] = await page.evaluate<[string, string]>(
        '[document.activeElement.tagName, getComputedStyle(document.activeElement).outline]',
      );
      expect(ring, `${tag} ${tabs}`).toMatch(/3px/);
      seen.add(tag);
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['A', 'BUTTON', 'INPUT', 'SELECT']));
  });
});

describe('on paper', () => {
  it('a case runs on from page to page, without head, forms and buttons', async () => {
    const page = await screen.person('officer');
    await page.goto(`/cases/${id}`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.head', '.foot', 'form', '.act'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    expect(await page.locator('#journal').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(3);
  });
});

describe('the head of a page on an office screen', () => {
  it.each(['officer', 'head', 'supervisor', 'office', 'admin'])(
    'shows %s’s account beside the name of the organ',
    async (account) => {
      const page = await screen.person(account);
      const [brand, own] = [page.locator('.head .brand'), page.locator('.head .own')];
      const [one, other] = [await brand.boundingBox(), await own.boundingBox()];
      const middle = (box: typeof one) => (box ? box.y + box.height / 2 : Number.NaN);
      expect(Math.abs(middle(one) - middle(other))).toBeLessThan(8);
    },
  );
});
