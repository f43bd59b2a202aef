/** Why an act on a paper is refused: code, Chinese sentence and article, in one place. */
import { type Problem, problems } from '../problems.ts';

export const refused = (code: string, detail: string, basis = ['规则29']): Problem =>
  problems.refused({ code, detail, basis });

export const wrongRole = (act: string): Problem =>
  problems.forbidden('access.role', `您的岗位不能${act}文书。`, ['规则27']);

export const sameHand = (detail: string): Problem =>
  problems.forbidden('paper.sameHand', detail, ['规则22']);

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
  ...refused('glyph.missing', `字库中没有“${glyphs.map(({ char }) => char).join('')}”，不能印制。`),
  errors: glyphs.map(({ char, place }) => ({ path: place, detail: `没有“${char}”的字形` })),
});
