/** Pages of random rows: full, headings with their text, the signature in company. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Page, type PageRow, paginate } from '../../templates/kit/paginate.ts';

const text = (paragraph: number): PageRow => ({
  paragraph,
  keepWithNext: false,
  accompanies: true,
});
const heading = (paragraph: number): PageRow => ({
  paragraph,
  keepWithNext: true,
  accompanies: true,
});
const plain = (count: number): PageRow[] => Array.from({ length: count }, (_, i) => text(i));
const rules = { firstRow: 10, rowsPerPage: 22, tail: 4 };
const rowsOn = (page: Page<PageRow> | undefined): number => page?.rows.length ?? 0;
/** Grid row of the signature's last line. */
const lastRow = (page: Page<PageRow> | undefined): number =>
  page ? page.end + (rules.tail - 1) * page.step : Number.POSITIVE_INFINITY;

describe('the paginator', () => {
  it('leaves room for the signature, with two rows of text beside it, at every length up to six pages', () => {
    for (let count = 2; count <= 130; count += 1) {
      const pages = paginate(plain(count), rules);
      const last = pages.at(-1);
      expect(pages.reduce((total, page) => total + rowsOn(page), 0)).toBe(count);
      expect(rowsOn(last), `${count} rows`).toBeGreaterThanOrEqual(2);
      expect(lastRow(last), `${count} rows`).toBeLessThanOrEqual(rules.rowsPerPage - 1 + 1e-9);
    }
  });

  it('fills every page but the last two, and leaves no more rows empty than the signature needed', () => {
    for (let count = 40; count <= 130; count += 1) {
      const pages = paginate(plain(count), rules);
      pages.slice(0, -2).forEach((page) => void expect(page.end).toBe(22));
      expect(pages.at(-2)?.end).toBeGreaterThanOrEqual(22 - rules.tail - 1);
    }
  });

  it('tightens the last page by at most two rows rather than begin another, and no other page', () => {
    for (let count = 2; count <= 130; count += 1) {
      const pages = paginate(plain(count), rules);
      pages.slice(0, -1).forEach((page) => void expect(page.step).toBe(1));
      expect(pages.at(-1)?.step).toBeGreaterThan(0.8);
    }
    expect(paginate(plain(10), rules)).toHaveLength(1);
    expect(paginate(plain(11), rules)).toHaveLength(2);
  });

  it('never ends a page with a heading', () => {
    const rows = fc
      .array(fc.boolean(), { minLength: 3, maxLength: 150 })
      .map((headings) => [
        ...headings.map((is, i) => (is && headings[i - 1] !== true ? heading(i) : text(i))),
        text(998),
        text(999),
      ]);
    fc.assert(
      fc.property(rows, (all) => {
        const pages = paginate(all, rules);
        pages
          .slice(0, -1)
          .forEach((page) => void expect(page.rows.at(-1)?.row.keepWithNext).toBe(false));
        expect(rowsOn(pages.at(-1))).toBeGreaterThanOrEqual(2);
        expect(lastRow(pages.at(-1))).toBeLessThanOrEqual(21 + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not count attachment lines as company for the signature', () => {
    const attachment: PageRow = { paragraph: 500, keepWithNext: true, accompanies: false };
    for (let count = 5; count <= 60; count += 1) {
      const pages = paginate([...plain(count), attachment, attachment, attachment], rules);
      const accompanying = pages.at(-1)?.rows.filter(({ row }) => row.accompanies).length ?? 0;
      expect(accompanying, `${count} rows`).toBeGreaterThanOrEqual(2);
    }
  });
});
