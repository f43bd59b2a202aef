/** 案卷封面 for a procedure whose papers have none of their own: what every case knows of itself. */
import type { CaseRow } from '../../db/store.ts';
import { chineseDate } from '../../templates/kit/chinese-date.ts';
import type { Kit } from '../../templates/kit/create-kit.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { FileSource } from '../../templates/service-source.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { noGlyph } from '../papers/refusals.ts';
import type { Outcome } from '../problems.ts';

type File = {
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly source: FileSource;
};

type Deps = { readonly kit: Kit; readonly organ: OrganDetails; readonly rehearsal: boolean };

export async function plainCover(
  { row, procedure, source }: File,
  { kit, organ, rehearsal }: Deps,
): Promise<Outcome<{ readonly pdf: Uint8Array }>> {
  const lines: readonly (readonly [string, string])[] = [
    ['立卷单位', organ.name],
    ['案号', row.caseNumber],
    ['题名', row.title],
    ['卷别', source.volume === 'main' ? '正卷' : '副卷'],
    ['收案日期', chineseDate(row.receivedOn)],
    ['结案日期', row.closedOn ? chineseDate(row.closedOn) : ''],
    ['办理结果', procedure.stateTitles[row.flat] ?? ''],
    ['件数、页数', `${source.items.length}件，${source.pages}页`],
    ['本卷为', `第${source.volumeNumber ?? 1}卷，共${source.volumes ?? 1}卷`],
    ['保管期限', source.retention],
    ['归档日期', source.boundOn ? chineseDate(source.boundOn) : ''],
  ];
  const drawn = await kit.render({
    format: 'form',
    organ,
    documentNumber: null,
    issuedOn: row.closedOn,
    caseNumber: '',
    rehearsal,
    title: `${procedure.title}案卷`,
    blocks: [
      {
        kind: 'table',
        size: 14,
        columns: [40, 116],
        rows: lines.map(([label, text]) => ({
          height: 12,
          cells: [{ text: label, label: true }, text],
        })),
      },
    ],
  });
  return drawn.ok ? { ok: drawn } : { problem: noGlyph(drawn.refusals) };
}
