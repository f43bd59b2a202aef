/** LibreOffice as it is called in a batch: one start, many letters. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainLetter } from '../letter-text.ts';

export function officeInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds a letter, start included, over all of them. */
export function officeBatch(letters: readonly PlainLetter[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-office-'));
  const names = letters.map((letter, i) => {
    const name = join(folder, `${i}.fodt`);
    writeFileSync(name, flatText(letter));
    return name;
  });
  const start = performance.now();
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names],
    {
      stdio: 'ignore',
    },
  );
  const each = (performance.now() - start) / letters.length;
  const printed = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const empty = printed.filter((name) => statSync(join(folder, name)).size === 0);
  rmSync(folder, { recursive: true, force: true });
  if (printed.length - empty.length !== letters.length)
    throw new Error('LibreOffice left letters out');
  return each;
}

const flatText = ({ banner, number, title, paragraphs }: PlainLetter): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>${[banner, number, title, ...paragraphs]
    .map((text) => `<text:p>${text}</text:p>`)
    .join('')}</office:text></office:body></office:document>`;
