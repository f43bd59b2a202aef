/** Letters: this kit beside other engines on the same content in one run, and a batch of ten thousand at constant memory. */
import { createKit, type Kit } from '../templates/kit/create-kit.ts';
import { apart } from './engines/apart.ts';
import { officeBatch, officeInstalled } from './engines/office.ts';
import { numbered, plain, twoPageLetter } from './letter-text.ts';
import { race } from './measure.ts';
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

const engines = {
  kit: 'this kit: grid, PDF/A-2a, tags, seal',
  pdfkit: 'plain pdfkit, no grid',
  typst: 'Typst compiler, warm',
  chromium: 'Chromium, warm',
};

/** In turns of the same time, so that the noise of the machine falls on all; the quick print more letters in theirs. */
async function sideBySide(kit: Kit, line: Line): Promise<void> {
  const { pages } = await render(kit, 0);
  line(
    `decision letter of ${pages} pages, body in ${kit.fangsong}; milliseconds a letter, median:`,
  );
  const open = [];
  for (const [engine, name] of Object.entries(engines)) open.push(await apart(engine, name));
  const here = open.filter((one) => one !== null);
  const times = await race(here, { rounds: 9, runs: 3, turn: 200, warmUp: 5, warmUpFor: 3000 });
  for (const one of here) one.close();
  const office = officeInstalled()
    ? officeBatch(Array.from({ length: 40 }, (_, n) => plain(numbered(letter, n))))
    : null;
  const base = times.get(engines.kit) ?? Number.NaN;
  const report = (name: string, us: number | undefined) =>
    line(
      `${name.padEnd(38)} ${us === undefined ? 'not installed' : `${(us / 1000).toFixed(2).padStart(8)}  ${(us / base).toFixed(1)} × ours`}`,
    );
  for (const name of Object.values(engines)) report(name, times.get(name));
  report('LibreOffice, batch of 40', office === null ? undefined : office * 1000);
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
