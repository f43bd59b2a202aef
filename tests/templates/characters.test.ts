/** Rare names come out as typed; what looks alike is made one; what no font has is refused. */

import { describe, expect, it } from 'vitest';
import { cleanText } from '../../templates/kit/clean-text.ts';
import { createKit } from '../../templates/kit/create-kit.ts';
import { kit, letter, measured } from './kit-letters.ts';

const RARE = '㛃䶮𬱖𫘜堃喆犇';

describe('characters', () => {
  it('extract rare name characters exactly, in body, heading, addressee and title', async () => {
    const { text, copied } = await measured(
      letter({
        title: `致${RARE}`,
        addressee: RARE,
        blocks: [
          { kind: 'heading', level: 1, text: `一、${RARE}` },
          { kind: 'heading', level: 2, text: `（一）${RARE}` },
          { kind: 'paragraph', text: `申请人${RARE}。` },
        ],
      }),
    );
    expect(text.split(RARE)).toHaveLength(6);
    expect(copied.split(RARE)).toHaveLength(6);
  });

  it('maps Kangxi radicals, and one letter with ⼀ does not spoil the 一 of the next', async () => {
    const first = await measured(letter({ blocks: [{ kind: 'paragraph', text: '⼀、⼟地⺠⻓' }] }));
    const second = await measured(
      letter({ blocks: [{ kind: 'paragraph', text: '一、土地民长' }] }),
    );
    expect(first.text).toContain('一、土地民长');
    expect(second.text).toContain('一、土地民长');
    expect(`${first.text}${first.copied}${second.copied}`).not.toMatch(/[⼀⼟⺠⻓]/u);
  });

  it('composes, drops invisible characters and keeps one kind of blank', () => {
    expect(cleanText('e\u0301\u200B\uFEFF a\u00A0\tb\r\n 丙 ')).toBe('é a b\n丙');
  });

  it('has all 6763 characters of GB/T 2312, and prints them so that they extract right', async () => {
    const all = gb2312();
    expect([...all]).toHaveLength(6763);
    const { text } = await measured(letter({ blocks: [{ kind: 'paragraph', text: all }] }));
    expect(text).toContain(all);
  });

  it('refuses a letter with a character no font has, naming it and its place', async () => {
    const rendered = await kit.render(
      letter({
        addressee: '蓝\u{10FFFD}妹',
        blocks: [
          { kind: 'paragraph', text: '正文' },
          { kind: 'paragraph', text: '被申请人钟\u{E123}某' },
        ],
      }),
    );
    expect(rendered).toEqual({
      ok: false,
      refusals: [
        {
          code: 'glyph.missing',
          char: '\u{10FFFD}',
          codePoint: 'U+10FFFD',
          place: '主送：“蓝\u{10FFFD}妹：”',
        },
        {
          code: 'glyph.missing',
          char: '\u{E123}',
          codePoint: 'U+E123',
          place: '正文第2部分：“被申请人钟”'.replace('被申请人钟', '申请人钟\u{E123}某'),
        },
      ],
    });
  });

  it('checks the seal and the signature as well', async () => {
    const organ = { name: '某\u{E001}局', sealName: '某\u{E002}局', sealConfigured: true };
    const codePoints = kit
      .check(letter({ organ }))
      .map((refusal) => `${refusal.codePoint} ${refusal.place.slice(0, 2)}`);
    expect(codePoints).toContain('U+E001 落款');
    expect(codePoints).toContain('U+E002 印章');
  });

  it('stops the start when the configured FangSong font cannot be read', async () => {
    await expect(createKit({ fangsong: '/nowhere/fang.ttf' })).rejects.toThrow(
      '仿宋字体文件无法读取',
    );
  });
});

function gb2312(): string {
  const decoder = new TextDecoder('gbk');
  let all = '';
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      all += decoder.decode(Uint8Array.of(row, cell));
    }
  }
  return all;
}
