/** Why an act on a paper is refused: code, Chinese sentence and article, in one place. */
import type { PaperRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Problem, problems } from '../problems.ts';

export const refused = (code: string, detail: string, basis: readonly string[]): Problem =>
  problems.refused({ code, detail, basis });

export type Says = ReturnType<typeof refusalsUnder>;

/** The refusals of one paper cite the articles of the procedure that its kind belongs to. */
export function refusalsUnder(procedures: Readonly<Record<string, Procedure>>) {
  const owners = Object.values(procedures).flatMap((procedure) =>
    procedure.paperKinds.map((kind) => [kind, procedure] as const),
  );
  const ownerOf: ReadonlyMap<string, Procedure> = new Map(owners);
  return ({ kind }: Pick<PaperRow, 'kind'>) => {
    const {
      access,
      approvalBasis = [],
      recordBasis = [],
      undoingBasis = [],
    } = ownerOf.get(kind) ?? {};
    return {
      refused: (code: string, detail: string) => refused(code, detail, recordBasis),
      unreviewed: () => refused('paper.notReviewed', '此类文书应当先经审核。', approvalBasis),
      served: () =>
        refused('paper.served', '文书已经送达当事人，不得作废；确有错误的，依法更正或者撤销。', [
          ...undoingBasis,
          ...recordBasis,
        ]),
      wrongRole: (act: string) =>
        problems.forbidden('access.role', `您的岗位不能${act}文书。`, access?.basis ?? []),
      sameHand: (detail: string) => problems.forbidden('paper.sameHand', detail, approvalBasis),
    };
  };
}

export const incomplete = (
  missing: readonly { readonly path: string; readonly label: string; readonly basis: string }[],
): Problem => ({
  ...refused('paper.incomplete', `文书缺少：${missing.map(({ label }) => label).join('、')}。`, [
    ...new Set(missing.map(({ basis }) => basis)),
  ]),
  errors: missing.map(({ path, label, basis }) => ({
    path,
    detail: `缺少${label}`,
    basis: [basis],
  })),
});

export const noGlyph = (
  glyphs: readonly { readonly char: string; readonly place: string }[],
): Problem => ({
  ...refused(
    'glyph.missing',
    `字库中没有“${glyphs.map(({ char }) => char).join('')}”，不能印制。`,
    ['GB/T 9704-2012'],
  ),
  errors: glyphs.map(({ char, place }) => ({ path: place, detail: `没有“${char}”的字形` })),
});
