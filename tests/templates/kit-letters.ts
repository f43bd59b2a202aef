/** Builders of plain letters for tests of the kit; a test shows only what it is about. */

import { createKit, type Kit } from '../../templates/kit/create-kit.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import { type Measured, measure } from './measure.ts';

export const kit: Kit = await createKit();

export const letter = (overrides: Partial<LetterDocument> = {}): LetterDocument => ({
  format: 'document',
  organ: {
    name: '景宁畲族自治县人民政府',
    sealName: '景宁畲族自治县人民政府',
    sealConfigured: false,
  },
  documentNumber: '丽景政裁决〔2021〕1号',
  title: '行政裁决书',
  blocks: [{ kind: 'paragraph', text: '本机关依法作出如下裁决。' }],
  issuedOn: '2021-03-03',
  caseNumber: '裁案〔2021〕1号',
  rehearsal: false,
  ...overrides,
});

export async function pdfOf(document: LetterDocument): Promise<Uint8Array> {
  const rendered = await kit.render(document);
  if (!rendered.ok) throw new Error(`refused: ${JSON.stringify(rendered.refusals)}`);
  return rendered.pdf;
}

export const measured = async (document: LetterDocument): Promise<Measured> =>
  measure(await pdfOf(document));

/** Chinese text without figures, marks or Latin, of so many characters. */
export const hanzi = (length: number): string =>
  '山林权属清楚四至明确经审理查明双方争议地块位于村西由申请人长期管理使用'
    .repeat(Math.ceil(length / 34))
    .slice(0, length);
