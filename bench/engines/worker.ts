/** One engine in a process of its own, named by the first argument: says whether it is here, then takes turns as it is told. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createKit } from '../../templates/kit/create-kit.ts';
import { numbered, type PlainLetter, plain, twoPageLetter } from '../letter-text.ts';
import { contestant } from '../measure.ts';
import { openBrowser } from './browser.ts';
import { plainPdfkit } from './plain-pdfkit.ts';

type Run = (n: number) => unknown;

const letter = twoPageLetter();

/** Each as a service would keep it: opened once, its fonts read. Null where it is not installed. */
const engines: Readonly<Record<string, () => Promise<Run | null>>> = {
  async kit() {
    const kit = await createKit();
    return async (n) => {
      const rendered = await kit.render(numbered(letter, n));
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusals));
    };
  },
  async pdfkit() {
    return onPlain(plainPdfkit(join(fontFolder('400Regular'), 'NotoSerifSC_400Regular.ttf')));
  },
  async typst() {
    // Its package has no program for every platform: where it cannot be loaded it is not installed.
    const module = await import('./typst.ts').catch(() => null);
    return module && onPlain(module.typst([fontFolder('400Regular'), fontFolder('700Bold')]));
  },
  async chromium() {
    const browser = await openBrowser();
    process.once('disconnect', () => void browser?.close());
    return browser && onPlain(browser.print);
  },
};

const onPlain =
  (print: (letter: PlainLetter) => unknown): Run =>
  (n) =>
    print(plain(numbered(letter, n)));

const fontFolder = (weight: string): string =>
  join(
    dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
    ),
    weight,
  );

const name = process.argv[2] ?? '';
const run = (await engines[name]?.()) ?? null;
process.send?.({ here: run !== null });
if (run) {
  const { turn } = contestant(name, run);
  process.on('message', ({ least, ms }: { least: number; ms: number }) => {
    void turn(least, ms).then((spent) => process.send?.({ spent }));
  });
}
