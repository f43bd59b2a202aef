/** The working copy in Word: the same text in the same order as the letter, marked on every page, without seal or code. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workingCopy } from '../../src/papers/docx.ts';
import { papers } from '../../templates/index.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import { letter } from '../templates/kit-letters.ts';
import { textOf } from '../templates/letter-text.ts';
import { decisionLetter, frameFor } from '../templates/samples.ts';

async function partsOf(document: LetterDocument): Promise<Record<string, string>> {
  const files = unzipSync(await workingCopy(document));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of each paragraph, its entities read. */
const paragraphsOf = (xml: string): string[] =>
  xml.split('</w:p>').map((part) =>
    [...part.matchAll(/<w:t[ >][^<]*<|<w:t xml:space="preserve">([^<]*)</gu)]
      .map(([found]) => found.replace(/^<w:t[^>]*>/u, '').replace(/<$/u, ''))
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

/** Throws where an element is not closed in its turn. */
function checkNesting(xml: string): void {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)[^>]*?(\/?)>/gu,
  )) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
  }
  expect(open).toEqual([]);
}

const composed = papers['decision-letter'].compose(
  decisionLetter,
  frameFor({ documentNumber: null, issuedOn: null }),
);
if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
const decision = composed.document;

describe('the working copy', () => {
  it('is a file that Word opens: its parts are well-formed and the text part is declared', async () => {
    const parts = await partsOf(decision);
    for (const [name, xml] of Object.entries(parts))
      if (/\.(xml|rels)$/u.test(name)) checkNesting(xml);
    expect(parts['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml');
    expect(parts['word/_rels/document.xml.rels']).toContain('header');
  });

  it('says what the letter says, paragraph by paragraph and in its order', async () => {
    const said = paragraphsOf((await partsOf(decision))['word/document.xml'] ?? '');
    const expected = textOf(decision).split('\n');
    let at = 0;
    for (const passage of expected) {
      const found = said.findIndex((paragraph, i) => i >= at && paragraph.includes(passage));
      expect(found, passage).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(said.join('')).toContain(decision.title.replaceAll('\n', ''));
    expect(said.join('')).toContain('（草稿，尚未编号）');
  });

  it('says 工作稿 in the header of odd and even pages', async () => {
    const parts = await partsOf(decision);
    const headers = Object.keys(parts).filter((name) => /word\/header\d\.xml/u.test(name));
    expect(headers).toHaveLength(2);
    for (const name of headers) expect(parts[name]).toContain('工作稿');
    expect(parts['word/settings.xml']).toContain('evenAndOddHeaders');
  });

  it('has no verification code and no picture of a seal, also of an issued letter', async () => {
    const verification = {
      shortCode: '7K2MQ-4XW9D',
      url: 'https://example.gov.cn/x',
      page: 'https://example.gov.cn/verify',
    };
    const parts = await partsOf(letter({ verification }));
    expect(Object.values(parts).join('')).not.toMatch(/7K2MQ|example\.gov\.cn/u);
    expect(Object.keys(parts).filter((name) => name.includes('media'))).toEqual([]);
  });

  it('keeps tables with their header, widths and spans, and what must be escaped', async () => {
    const xml =
      (
        await partsOf(
          letter({
            format: 'form',
            blocks: [
              {
                kind: 'table',
                columns: [30, 126],
                header: [{ cells: ['事项', '意见 & <说明>'] }],
                rows: [{ cells: [{ text: '拟同意。', span: 2, foot: '签名：' }], height: 40 }],
              },
            ],
            appendices: [
              { title: '附件标题', blocks: [{ kind: 'paragraph', text: '附件正文。' }] },
            ],
          }),
        )
      )['word/document.xml'] ?? '';
    checkNesting(xml);
    expect(xml).toContain('w:tblHeader');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toMatch(/<w:gridCol w:w="1700"\/>/u);
    expect(paragraphsOf(xml)).toEqual(
      expect.arrayContaining(['意见 & <说明>', '签名：', '附件正文。']),
    );
    expect(xml).toContain('<w:pageBreakBefore/>');
  });
});
