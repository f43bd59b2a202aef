/** A Chromium that runs already, and prints each letter from one page. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { PlainLetter } from '../letter-text.ts';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const style = `@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/29.6pt 'Noto Serif SC', 'Noto Serif CJK SC', serif; margin: 0; text-align: justify }
h1 { font-size: 40pt; color: red; text-align: center } h2 { font-size: 22pt; text-align: center }
p { margin: 0; text-indent: 2em } .n { text-align: center; border-bottom: 2pt solid red; text-indent: 0 }`;

/** Null where there is none on this machine. */
export async function openBrowser() {
  const executablePath = PATHS.find((path) => existsSync(path));
  if (!executablePath) return null;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const print = async ({ banner, number, title, paragraphs }: PlainLetter): Promise<number> => {
    const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    await page.setContent(
      `<!doctype html><style>${style}</style><h1>${banner}</h1><p class="n">${number}</p><h2>${title}</h2>${body}`,
    );
    return (await page.pdf({ preferCSSPageSize: true, tagged: true })).length;
  };
  return { print, close: () => browser.close() };
}
