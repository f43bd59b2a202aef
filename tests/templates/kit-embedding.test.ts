/** The configured FangSong font: its licence to be embedded is read from the file, and a font that refuses is refused. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKit } from '../../templates/kit/create-kit.ts';

const source = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);
const folder = mkdtempSync(join(tmpdir(), 'anjuan-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of a font whose OS/2 table states these embedding rights. */
function fontWith(fsType: number): string {
  const file = Buffer.from(readFileSync(source));
  for (let entry = 12; ; entry += 16) {
    if (file.toString('latin1', entry, entry + 4) !== 'OS/2') continue;
    file.writeUInt16BE(fsType, file.readUInt32BE(entry + 8) + 8);
    break;
  }
  const path = join(folder, `${fsType}.ttf`);
  writeFileSync(path, file);
  return path;
}

describe('a configured FangSong font', () => {
  it.each([
    [0x0002, 'forbids embedding'],
    [0x0100, 'forbids subsets'],
    [0x0200, 'allows bitmaps only'],
  ])('with fsType %i, which %s, stops the start', async (fsType) => {
    await expect(createKit({ fangsong: fontWith(fsType) })).rejects.toThrow(
      '许可不允许将字形子集嵌入文书',
    );
  });

  it.each([
    [0x0000, 'installable'],
    [0x0004, 'preview and print'],
    [0x0008, 'editable'],
  ])('with fsType %i (%s) prints the body', async (fsType) => {
    const kit = await createKit({ fangsong: fontWith(fsType) });
    expect(kit.fangsong).toBe('NotoSansSC-Medium');
    expect(kit.warnings).toEqual([]);
  });
});
