/** The guides in docs/ and their pictures belong together: none is named that is not there, none is there that is not named. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sizes } from './launch.ts';
import { pictures } from './pictures/list.ts';

const docs = join(import.meta.dirname, '../../docs');
const files = readdirSync(docs);
const guides = files.filter((file) => /^guide-[a-z-]+\.zh-CN\.md$/.test(file));
const shots = files.filter((file) => file.endsWith('.png')).sort();
const listed = Object.values(pictures).flat();

const textOf = (file: string) => readFileSync(join(docs, file), 'utf8');
const named = (text: string) => [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, at]) => at);

/** Width and height as the file itself says them. */
function sizeOf(file: string) {
  const bytes = readFileSync(join(docs, file));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the illustrated guides', () => {
  it('name every picture that the command takes, each once, and no other', () => {
    const all = guides.flatMap((file) => named(textOf(file))).sort();
    expect(all).toEqual(listed.map(({ name }) => `${name}.png`).sort());
  });

  it('find each picture in docs/, and nothing else lies there', () => {
    expect(shots).toEqual(listed.map(({ name }) => `${name}.png`).sort());
    expect(files.sort()).toEqual([...guides, ...shots].sort());
  });

  it.each(listed)('$name is a whole screen of its size', ({ name, size }) => {
    expect(sizeOf(`${name}.png`)).toEqual(sizes[size]);
  });

  it('stay small, and each guide has at most two pages', () => {
    const bytes = shots.reduce((sum, file) => sum + statSync(join(docs, file)).size, 0);
    expect(bytes).toBeLessThan(2.5 * 1024 * 1024);
    for (const file of guides) expect(textOf(file).length, file).toBeLessThan(1600);
  });

  it.each(['README.md', 'README.zh-CN.md'])('are all linked from %s', (readme) => {
    const text = readFileSync(join(docs, '..', readme), 'utf8');
    for (const file of guides) expect(text).toContain(`docs/${file}`);
  });
});
