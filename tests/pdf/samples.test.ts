/** Every sample paper, signed as it would be issued, under mutool, PDFBox preflight and pdfsig: in CI only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signLetter } from '../../src/papers/signature.ts';
import { localSigner, makeCertificate } from '../../src/papers/signature-local.ts';
import { papers } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { pdfOf } from '../templates/kit-letters.ts';
import { frameFor, samples } from '../templates/samples.ts';
import { linesOf, MM, plainText, preflight, signatures } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'anjuan-samples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds: readonly [string, Paper][] = Object.entries(papers);

describe.each(kinds)('%s', (kind, paper) => {
  const file = join(folder, `${kind}.pdf`);
  beforeAll(async () => {
    const composed = paper.compose(
      samples[kind as keyof typeof samples],
      frameFor({ issuedOn: '2021-06-11' }),
    );
    if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
    const at = '2021-06-11T01:00:00.000Z';
    const signer = await localSigner(await makeCertificate('景宁畲族自治县人民政府（样章）', at));
    writeFileSync(file, await signLetter(await pdfOf(composed.document), signer, at));
  });

  it('keeps to the text area in the eyes of mutool', () => {
    for (const line of linesOf(file)
      .flat()
      .filter(({ text }) => text.length >= 26)) {
      expect(line.left / MM, line.text).toBeGreaterThan(27.8);
      expect(line.right / MM, line.text).toBeLessThan(184.5);
    }
  });

  it('is PDF/A by preflight, signature included', () => {
    const { answer, codes } = preflight(file);
    expect(answer, 'preflight gave no verdict').toMatch(/PDF\/A-1b/);
    expect(codes, answer).toEqual([]);
  });

  it('is validly signed, and its text has no hole', () => {
    expect(signatures(file)).toContain('Signature is Valid');
    expect(plainText(file)).not.toMatch(/\uFFFD/);
  });
});
