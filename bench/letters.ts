/** Letters: this kit beside other engines on the same content in one run, and a batch of ten thousand at constant memory. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createKit, type Kit } from '../templates/kit/create-kit.ts';
import { openBrowser } from './engines/browser.ts';
import { officeBatch, officeInstalled } from './engines/office.ts';
import { plainPdfkit } from './engines/plain-pdfkit.ts';
import { numbered, plain, twoPageLetter } from './letter-text.ts';
import { type Contestant, race } from './measure.ts';
import { openProgress } from './progress.ts';

type Line = (text: string) => void;

const letter = twoPageLetter();

export async function letters(line: Line): Promise<void> {
  const kit = await createKit();
  await sideBySide(kit, line);
  await batch(kit, 10_000, line);
}

async function render(kit: Kit, n: number): Promise<{ readonly pages: number }> {
  const rendered = await kit.render(numbered(letter, n));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals));
  return rendered;
}

/** In turns of the same time, so that the noise of the machine falls on all; the quick print more letters in theirs. */
async function sideBySide(kit: Kit, line: Line): Promise<void> {
  const { pages } = await render(kit, 0);
  line(
    `decision letter of ${pages} pages, body in ${kit.fangsong}; milliseconds a letter, median:`,
  );
  const serif = fontFolder('400Regular');
  const pdfkit = plainPdfkit(join(serif, 'NotoSerifSC_400Regular.ttf'));
  const typst = await openTypst([serif, fontFolder('700Bold')]);
  const browser = await openBrowser();
  const plainOf = (n: number) => plain(numbered(letter, n));
  const ours: Contestant = {
    name: 'this kit: grid, PDF/A-2a, tags, seal',
    run: (n) => render(kit, n),
  };
  const others: Contestant[] = [
    { name: 'plain pdfkit, no grid', run: (n) => pdfkit(plainOf(n)) },
    ...(typst ? [{ name: 'Typst compiler, warm', run: (n: number) => typst(plainOf(n)) }] : []),
    ...(browser ? [{ name: 'Chromium, warm', run: (n: number) => browser.print(plainOf(n)) }] : []),
  ];
  const turns = { rounds: 9, runs: 3, turn: 200, warmUp: 5, warmUpFor: 3000 };
  const times = await race([ours, ...others], turns);
  await browser?.close();
  const office = officeInstalled()
    ? officeBatch(Array.from({ length: 40 }, (_, n) => plainOf(n)))
    : null;
  const base = (times.get(ours.name) ?? Number.NaN) / 1000;
  const report = (name: string, ms: number | null) =>
    line(
      `${name.padEnd(38)} ${ms === null ? 'not installed' : `${ms.toFixed(2).padStart(8)}  ${(ms / base).toFixed(1)} × ours`}`,
    );
  for (const { name } of [ours, ...others]) report(name, (times.get(name) ?? Number.NaN) / 1000);
  if (!typst) report('Typst compiler', null);
  if (!browser) report('Chromium', null);
  report('LibreOffice, batch of 40', office);
}

const fontFolder = (weight: string): string =>
  join(
    dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
    ),
    weight,
  );

/** Its package has no program for every platform: where it cannot be loaded it is not installed. */
async function openTypst(fontFolders: string[]) {
  try {
    return (await import('./engines/typst.ts')).typst(fontFolders);
  } catch {
    return null;
  }
}

/** Renders letter after letter and keeps none; memory is read where the first tenth is done and at the end. */
async function batch(kit: Kit, count: number, line: Line): Promise<void> {
  const progress = openProgress('letters', count);
  const start = performance.now();
  const settled = { rss: 0, highest: 0 };
  for (let n = 0; n < count; n += 1) {
    await render(kit, n);
    if (n === count / 10) settled.rss = progress.memory();
    if (n % 100 === 99) settled.highest = Math.max(settled.highest, progress.show(n + 1));
  }
  progress.done();
  const seconds = (performance.now() - start) / 1000;
  line(
    `${count} letters in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)}/s; memory ${settled.rss} MB after a tenth, ${progress.memory()} MB at the end, ${settled.highest} MB at most`,
  );
}
