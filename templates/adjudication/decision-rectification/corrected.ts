/** 修正版: a decision with its clerical errors put right, each found in it before it is replaced (规则23). */

type Replacement = { readonly wrong: string; readonly right: string; readonly everywhere: boolean };

export type Corrected = {
  readonly edition: unknown;
  /** What is said to be wrong and does not stand in the decision, or stands there more than once. */
  readonly unplaced: readonly string[];
};

const QUOTED = /[“"]([^”"]+)[”"]\s*(?:更正为|应为|改为)\s*[“"]([^”"]*)[”"]/gu;

/** “原文”更正为“新文”, where the text stands once; a correction that says 全文 is made wherever it stands. */
export function corrected(decision: unknown, corrections: readonly string[]): Corrected {
  const unplaced: string[] = [];
  let edition = decision;
  for (const correction of corrections) {
    const replacements = replacementsIn(correction);
    if (replacements.length === 0) unplaced.push(correction);
    for (const replacement of replacements) {
      const { wrong, everywhere } = replacement;
      const found = textsIn(edition).reduce((sum, text) => sum + text.split(wrong).length - 1, 0);
      if (found === 0 || (found > 1 && !everywhere)) unplaced.push(wrong);
      else edition = replaced(edition, replacement);
    }
  }
  return { edition, unplaced };
}

const replacementsIn = (correction: string): Replacement[] =>
  [...correction.matchAll(QUOTED)].map(([, wrong = '', right = '']) => ({
    ...{ wrong, right, everywhere: correction.includes('全文') },
  }));

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(textsIn);
}

function replaced(data: unknown, replacement: Replacement): unknown {
  if (typeof data === 'string') return data.replaceAll(replacement.wrong, replacement.right);
  if (Array.isArray(data)) return data.map((one) => replaced(one, replacement));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, replaced(value, replacement)]),
  );
}
