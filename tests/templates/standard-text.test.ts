/**
 * The standard text of each kind is what its version says it is: whoever changes the wording raises the version,
 * so that what was approved in the old words is approved again. Digests are of each sample as it is composed.
 */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PaperKind, papers } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { textOf } from './letter-text.ts';
import { frame, samples } from './samples.ts';
import { standardTexts } from './standard-texts.ts';

const all = Object.values(papers as Readonly<Record<string, Paper>>).filter(({ mark }) =>
  /^[裁卷]/u.test(mark),
);

/** `version:digest` of title and text. */
function standardText(paper: Paper): string {
  const composed = paper.compose(samples[paper.kind as PaperKind], frame);
  if (!composed.ok) throw new Error(`${paper.kind} has no whole sample`);
  const { title, pageSignatures = [] } = composed.document;
  const text = [title, textOf(composed.document), ...pageSignatures].join('\n');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${paper.textVersion}:${digest}`;
}

describe('the standard text', () => {
  it.each(all.map((paper) => [paper.kind, paper] as const))(
    '%s reads as recorded for its version',
    (kind, paper) => {
      const recorded = standardTexts[kind];
      expect(
        standardText(paper),
        'wording changed: raise textVersion in paper.ts; then (or if only the sample changed) record this value in standard-texts.ts',
      ).toBe(recorded);
    },
  );
});
