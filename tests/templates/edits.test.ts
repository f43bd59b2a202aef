/** What an officer may change of a paper before approval: the free parts of its kind, and no standard text. */

import { describe, expect, it } from 'vitest';
import { applyEdits, checkEdits, editableFields } from '../../templates/edits.ts';
import { type PaperKind, papers } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { inFull } from '../../workflows/kernel/citation.ts';
import { textOf } from './letter-text.ts';
import { decisionLetter, frame, samples } from './samples.ts';

const letter: Paper = papers['decision-letter'];
const composed = (paper: Paper, data: unknown): string => {
  const result = paper.compose(data, frame);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.missing));
  return textOf(result.document);
};
const codes = (checked: ReturnType<typeof checkEdits>) =>
  checked.ok ? [] : checked.refusals.map(({ code }) => code);

describe('the free parts of a paper', () => {
  it('are named with label, article and value, item by item', () => {
    const fields = editableFields(letter, decisionLetter);
    expect(fields.map(({ path }) => path)).toEqual([
      'applicantStatement',
      'respondentStatements.0.text',
      'thirdPartyStatements.0.text',
      'evidenceAssessment',
      'history.heard',
      'history.review',
      'other',
    ]);
    expect(fields[1]).toMatchObject({
      label: '陈述意见',
      basis: '《丽水市行政裁决程序规则》第二十三条第二项',
      kind: 'text',
      value: decisionLetter.respondentStatements[0]?.text,
    });
  });

  it('are what the paper then says, while everything else stays as the record has it', () => {
    const edits = {
      'respondentStatements.0.text': '两处地名实为一处。',
      other: '鉴定费由申请人预交。',
    };
    expect(checkEdits(letter, edits)).toEqual({ ok: true });
    const text = composed(letter, applyEdits(decisionLetter, edits));
    expect(text).toContain('被申请人称：两处地名实为一处。');
    expect(text).toContain('鉴定费由申请人预交。');
    expect(text).toContain(decisionLetter.foundFacts.split('\n')[0]);
  });

  it('are what the case says again where the change is taken back, or its item is gone', () => {
    for (const edits of [{ applicantStatement: ' ' }, { applicantStatement: null }, {}])
      expect(applyEdits(decisionLetter, edits)).toEqual(decisionLetter);
    const gone = { 'respondentStatements.3.text': '无此答复人' };
    expect(applyEdits(decisionLetter, gone)).toEqual(decisionLetter);
  });
});

describe('what an officer may not change', () => {
  it('规则23: findings and rulings as approved, the remedy, the parties', () => {
    const paths = [
      'rulings',
      'foundFacts',
      'legalBasis.0',
      'remedy.court',
      'applicants.0.name',
      '__proto__.x',
      'x',
    ];
    for (const path of paths)
      expect(codes(checkEdits(letter, { [path]: '改' })), path).toEqual(['paper.lockedField']);
    const checked = checkEdits(letter, { rulings: ['改判'] });
    expect(checked.ok ? null : checked.refusals[0]).toMatchObject({
      detail: '“裁决内容”是标准文本或者案卷记载的内容，不得在文书中改动。',
      basis: ['《丽水市行政裁决程序规则》第二十三条第五项'],
    });
  });

  it('a field into what it cannot be', () => {
    expect(codes(checkEdits(letter, { evidenceAssessment: ['一', '二'] }))).toEqual([
      'paper.badField',
    ]);
    expect(codes(checkEdits(papers['mediation-agreement'], { copies: 1 }))).toEqual([
      'paper.badField',
    ]);
    expect(codes(checkEdits(papers['mediation-agreement'], { copies: 3 }))).toEqual([]);
  });
});

const all: readonly [string, Paper][] = Object.entries(papers);

describe.each(all)('%s', (kind, paper) => {
  it('names as free only fields that its data has', () => {
    const fields = editableFields(paper, samples[kind as PaperKind]);
    for (const { label, path } of fields) expect(label, path).not.toBe('文书内容');
    for (const { path, value } of fields)
      if (value !== undefined)
        expect(checkEdits(paper, { [path]: value }), path).toEqual({ ok: true });
  });

  it('is issued in the standard text that was approved, and in no other', () => {
    const kept = paper.kept(samples[kind as PaperKind]) as Record<string, unknown>;
    expect(kept['standardText']).toBe(paper.textVersion);
    expect(paper.compose(kept, frame).ok).toBe(true);
    const older = { ...kept, standardText: paper.textVersion - 1 };
    expect(paper.missing(older, frame).map(({ label }) => label)).toEqual([
      `对现行标准文本（第${paper.textVersion}版）的审批`,
    ]);
    expect(paper.compose(older, frame).ok).toBe(false);
    const underOther = { ...frame, approvalBasis: ['办法4', '办法12'] as const };
    expect(paper.missing(older, underOther).map(({ basis }) => basis)).toEqual([
      `${inFull('办法4')}、${inFull('办法12')}`,
    ]);
  });
});
