/** The code on a printed letter: the same for the same letter, another for any other, readable as people type it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGenuine,
  printedHash,
  readShortCode,
  shortCode,
  verificationFor,
} from '../../src/papers/verification.ts';

const paper = {
  id: '01a2006d-aeb5-731f-bf9f-7b28e53d41b1',
  number: '丽景政裁决〔2021〕1号',
  issuedOn: '2021-03-03',
  data: '{"rulings":["大坪山林地使用权归申请人。"]}',
  sha256: 'a'.repeat(64),
};

describe('the verification code', () => {
  it('is another as soon as number, date or text of the letter is another', () => {
    const others = [
      { ...paper, id: '01a2006d-aeb5-731f-bf9f-7b28e53d41b2' },
      { ...paper, number: '丽景政裁决〔2021〕2号' },
      { ...paper, issuedOn: '2021-03-04' },
      { ...paper, data: paper.data.replace('申请人', '被申请人') },
    ];
    expect(new Set([paper, ...others].map(printedHash)).size).toBe(5);
    expect(new Set([paper, ...others].map(shortCode)).size).toBe(5);
    for (const other of others) expect(isGenuine(other, printedHash(paper))).toBe(false);
  });

  it('takes the printed check sum or the SHA-256 of the file, and nothing for a file there is none of', () => {
    expect(isGenuine(paper, printedHash(paper))).toBe(true);
    expect(isGenuine(paper, paper.sha256)).toBe(true);
    expect(isGenuine(paper, '')).toBe(false);
    expect(isGenuine({ ...paper, sha256: null }, 'null')).toBe(false);
  });

  it('leads to the public page by the address in the QR code', () => {
    const { url, page } = verificationFor(paper, 'https://example.gov.cn');
    expect(page).toBe('https://example.gov.cn/check');
    expect(url).toBe(`https://example.gov.cn/verify/${paper.id}?h=${printedHash(paper)}`);
  });

  it('is read in any case, with or without its hyphen, and with letters that look like figures', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = shortCode({ ...paper, id });
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        const typed = code
          .toLowerCase()
          .replace('-', ' ')
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(readShortCode(typed)).toBe(code);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what cannot be a code', () => {
    for (const typed of ['', 'ABC', '7K2MQ-4XW9', '7K2MQ-4XW9DD', '7K2MQ-4XW9U', '核验码'])
      expect(readShortCode(typed)).toBeNull();
  });
});
