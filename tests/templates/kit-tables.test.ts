/** Tables in finished letters: ruled, over pages with their header again, and tagged so that a reader hears rows and cells. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../templates/kit/letter-document.ts';
import { hanzi, kit, letter, measured, pdfOf } from './kit-letters.ts';

const evidence = (rows: number): Table => ({
  kind: 'table',
  columns: [14, 70, 22, 50],
  header: [{ cells: ['序号', '证据名称', '页数', '证明目的'] }],
  rows: Array.from({ length: rows }, (_, i) => ({
    cells: [
      { text: String(i + 1), align: 'centre' },
      `山林所有权证第${i + 1}号`,
      '3',
      { text: '四至', label: i === 0 },
    ],
  })),
});

type Node = { readonly role?: string; readonly children?: readonly Node[] };

/** The roles of the structure of each page, without paragraphs. */
async function rolesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const roles: string[] = [];
  const walk = (node: Node): void => {
    if (node.role && node.role !== 'Root') roles.push(node.role);
    for (const child of node.children ?? []) walk(child);
  };
  for (let number = 1; number <= document.numPages; number += 1)
    walk((await (await document.getPage(number)).getStructTree()) as Node);
  await task.destroy();
  return roles;
}

const count = (roles: readonly string[], role: string): number =>
  roles.filter((one) => one === role).length;

describe('a table', () => {
  it('prints its header again on every page it reaches, as something that is not read twice', async () => {
    const { pages, text } = await measured(letter({ blocks: [evidence(80)] }));
    const reached = pages.filter((page) => page.marks.some((mark) => mark.size === 12));
    expect(reached.length).toBeGreaterThan(3);
    for (const page of reached)
      expect(page.marks.map((mark) => mark.char).join('')).toContain('序号证据名称页数证明目的');
    expect(text.split('序号')).toHaveLength(2);
    for (let row = 1; row <= 80; row += 1) expect(text).toContain(`山林所有权证第${row}号`);
  });

  it('is tagged as Table, TR, TH and TD', async () => {
    const roles = await rolesOf(await pdfOf(letter({ blocks: [evidence(3)] })));
    expect(count(roles, 'Table')).toBe(1);
    expect(count(roles, 'TR')).toBe(4);
    expect(count(roles, 'TH')).toBe(5);
    expect(count(roles, 'TD')).toBe(11);
  });

  it('stays within the text area and is ruled on all sides of every cell', async () => {
    const { pages } = await measured(letter({ blocks: [evidence(3)] }));
    const cells = pages[0]?.marks.filter((mark) => mark.size === 12) ?? [];
    for (const mark of cells) {
      expect(mark.x).toBeGreaterThan(28);
      expect(mark.x + 12 / 2.8346).toBeLessThan(184);
    }
    const without = await measured(letter({ blocks: [{ kind: 'paragraph', text: '正文。' }] }));
    const rules = (pages[0]?.shapes ?? 0) - (without.pages[0]?.shapes ?? 0);
    expect(rules).toBe(4 * (1 + 5) + 1);
  });

  it('parts a row that is longer than a page, and loses none of it', async () => {
    const long = hanzi(1500);
    const { text, pages } = await measured(
      letter({
        blocks: [
          {
            kind: 'table',
            columns: [30, 100],
            rows: [{ cells: [{ text: '理由', label: true }, long] }],
          },
        ],
      }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(text.replaceAll(/(?<=.)理由/gu, '')).toContain(long.slice(0, 40));
    const inCell = pages
      .flatMap((page) => page.marks)
      .filter((mark) => mark.size === 12 && mark.x > 60)
      .map((mark) => mark.char)
      .join('');
    expect(inCell).toBe(long);
    for (const mark of pages.flatMap((page) => page.marks).filter(({ size }) => size === 12))
      expect(mark.y).toBeLessThan(262.5);
  });

  it('gives a row the height that is filled in by hand, and puts where to sign at its foot', async () => {
    const { pages } = await measured(
      letter({
        format: 'form',
        documentNumber: null,
        blocks: [
          {
            kind: 'table',
            columns: [30, 126],
            rows: [
              {
                cells: [
                  { text: '承办人意见', label: true },
                  { text: '拟同意。', foot: '签名：' },
                ],
                height: 40,
              },
              { cells: [{ text: '备注', label: true }, ''] },
            ],
          },
        ],
      }),
    );
    const at = (char: string) =>
      pages[0]?.marks.find((mark) => mark.char === char && mark.size === 12);
    expect((at('备')?.y ?? 0) - (at('拟')?.y ?? 0)).toBeGreaterThan(35);
    expect((at('签')?.y ?? 0) - (at('拟')?.y ?? 0)).toBeGreaterThan(25);
    expect(at('签')?.x).toBeGreaterThan(165);
  });

  it('is refused where a cell has a character that no font has, naming row and column', () => {
    const table: Table = {
      kind: 'table',
      columns: [50, 50],
      rows: [{ cells: ['蓝', '钟\u{E123}'] }],
    };
    const [refusal] = kit.check(letter({ blocks: [table] }));
    expect(refusal?.place).toBe('正文第1部分表格第1行第2栏：“钟\u{E123}”');
  });

  it('is followed by text on the grid again', async () => {
    const { pages } = await measured(
      letter({ blocks: [evidence(2), { kind: 'paragraph', text: hanzi(80) }] }),
    );
    const rows = (pages[0]?.lines ?? []).filter((line) => line.marks[0]?.size === 16);
    const pitch = (29.61 * 25.4) / 72;
    const first = 37 + (16 * 0.88 * 25.4) / 72;
    for (const { y } of rows.slice(-4)) {
      const row = (y - first) / pitch;
      expect(Math.abs(row - Math.round(row))).toBeLessThan(0.01);
    }
  });
});
