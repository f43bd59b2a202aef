/** 打印清单: the first sheet of a batch, which says what follows for whom; and the words that go on covers and labels. */
import type { Kit, Rendered } from '../../templates/kit/create-kit.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Copy, Envelope } from './envelopes.ts';

export type ManifestLine = {
  readonly caseNumber: string;
  readonly what: string;
  readonly number: string;
  readonly recipient: string;
  readonly firstPage: number;
  readonly pages: number;
  readonly note: string;
};

export type Manifest = {
  readonly organ: OrganDetails;
  readonly code: string;
  readonly printedOn: string;
  readonly printedBy: string;
  readonly rehearsal: boolean;
  readonly lines: readonly ManifestLine[];
};

export const drawManifest = (manifest: Manifest, kit: Kit): Promise<Rendered> =>
  kit.render({
    format: 'form',
    organ: manifest.organ,
    documentNumber: null,
    issuedOn: manifest.printedOn,
    caseNumber: '',
    rehearsal: manifest.rehearsal,
    title: '文书打印清单',
    blocks: [
      {
        kind: 'paragraph',
        flush: true,
        text: `批次识别码：${manifest.code}　打印人：${manifest.printedBy}　共${manifest.lines.length}件`,
      },
      {
        kind: 'table',
        size: 10.5,
        columns: [14, 30, 48, 24, 18, 22],
        header: [{ cells: ['序号', '案号', '文书', '受送达人', '页次', '备注'] }],
        rows: manifest.lines.map((line, index) => ({
          cells: [
            { text: String(index + 1), align: 'centre' },
            line.caseNumber,
            line.number ? `${line.what}\n${line.number}` : line.what,
            line.recipient,
            { text: spanText(line), align: 'centre' },
            line.note,
          ],
        })),
      },
    ],
  });

const spanText = ({ firstPage, pages }: ManifestLine): string =>
  pages === 1 ? String(firstPage) : `${firstPage}—${firstPage + pages - 1}`;

const copyText = ({ paper, title }: Copy): string =>
  `${title}${paper.number ? `（${paper.number}）` : ''}`;

/** One line a paper, with its pages. */
export const contentLines = ({ copies }: Envelope): string[] =>
  copies.map((copy) => `${copyText(copy)}，${copy.paper.pages ?? 0}页`);

export const contentText = ({ copies }: Envelope): string => copies.map(copyText).join('；');
