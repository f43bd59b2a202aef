/** `npm run law`: article → rule → step → paper → test, as a table; fails where an article has no rule or no test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers } from '../../templates/index.ts';
import { procedures } from '../../workflows/index.ts';
import { partsOf } from '../../workflows/kernel/citation.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { rulebookFor } from '../../workflows/kernel/step.ts';
import { articles } from '../../workflows/law/articles.ts';
import { registeredTerm, terms } from '../../workflows/law/terms.ts';

type Row = {
  readonly instrument: string;
  readonly article: number;
  readonly subject: string;
  /** Why nothing is computed from it; null for an article that binds the system. */
  readonly nothingToCompute: string | null;
  readonly conditions: readonly string[];
  readonly terms: readonly string[];
  readonly steps: readonly string[];
  readonly papers: readonly string[];
  readonly tests: readonly string[];
};

const json = process.argv.includes('--json');
const rows = lawMap();
const gaps = rows.filter(
  (row) => row.nothingToCompute === null && (!hasRule(row) || row.tests.length === 0),
);

if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else for (const row of rows) process.stdout.write(`${text(row)}\n`);
for (const row of gaps) {
  process.stderr.write(
    `${row.instrument}第${row.article}条（${row.subject}）：${hasRule(row) ? '' : '没有规则'}${row.tests.length === 0 ? '没有测试' : ''}\n`,
  );
}
process.exitCode = gaps.length > 0 ? 1 : 0;

function lawMap(): Row[] {
  const tests = testTitles();
  return articles.map(({ instrument, article, subject, nothingToCompute }) => {
    const here = (basis: readonly string[]) =>
      basis.some((citation) => {
        const parts = partsOf(citation);
        return parts?.instrument === instrument && parts.article === article;
      });
    const all = Object.values(procedures);
    return {
      instrument,
      article,
      subject,
      nothingToCompute: nothingToCompute ?? null,
      conditions: all.flatMap((p) => conditionsAt(p, here)),
      terms: Object.keys(terms).filter((id) => here([registeredTerm(id)?.basis ?? ''])),
      steps: all.flatMap((p) => stepsAt(p, here)),
      papers: papersAt(instrument, article),
      tests: tests.filter(({ cites }) => cites(instrument, article)).map(({ title }) => title),
    };
  });
}

function conditionsAt(procedure: Procedure, here: (basis: readonly string[]) => boolean): string[] {
  return Object.entries(procedure.conditions)
    .filter(([, condition]) => here(condition.basis))
    .map(([name]) => name);
}

function stepsAt(procedure: Procedure, here: (basis: readonly string[]) => boolean): string[] {
  const steps = new Set<string>();
  for (const [flat, rules] of rulebookFor(procedure)) {
    for (const rule of [...rules.values()].flat()) {
      const basis = rule.basis ?? procedure.events[rule.event]?.basis ?? [];
      if (here(basis)) steps.add(rule.to ? `${rule.event}: ${flat} → ${rule.to}` : rule.event);
    }
  }
  if (here(procedure.filingBasis)) steps.add(procedure.filingEvent);
  return [...steps];
}

function papersAt(instrument: string, article: number): string[] {
  if (instrument !== '规则') return [];
  return Object.values(papers)
    .filter((paper) => paper.basis.some((basis) => articleIn(basis) === article))
    .map((paper) => paper.title);
}

/** The number in 第二十三条, or 0. */
function articleIn(text: string): number {
  const chinese = /第([一二三四五六七八九十百]+)条/.exec(text)?.[1];
  if (!chinese) return 0;
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const digit = (char: string | undefined, none: number) =>
    char ? '一二三四五六七八九'.indexOf(char) + 1 : none;
  return (chinese.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

/** Tests cite articles in their titles: `规则10(二): …`. */
function testTitles() {
  const folder = join(import.meta.dirname, '../../tests');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.test.ts'),
  );
  return files.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    return [...source.matchAll(/\b(?:it|test|describe)\(\s*['"`]([^'"`]+)['"`]/g)].map(
      ([, title = '']) => ({
        title: `${file}: ${title}`,
        cites: (instrument: string, article: number) =>
          new RegExp(`${instrument}(?:\\d+(?:\\([^)]*\\))?[、,])*${article}(?!\\d)`).test(title),
      }),
    );
  });
}

function hasRule(row: Row): boolean {
  return row.conditions.length + row.terms.length + row.steps.length > 0;
}

function text(row: Row): string {
  const head = `${row.instrument}${row.article} ${row.subject}`;
  if (row.nothingToCompute) return `${head}\n  （无可计算内容：${row.nothingToCompute}）`;
  const line = (name: string, items: readonly string[]) =>
    items.length > 0 ? [`  ${name}：${items.join('；')}`] : [];
  return [
    head,
    ...line('条件', row.conditions),
    ...line('期限', row.terms),
    ...line('步骤', row.steps),
    ...line('文书', row.papers),
    ...line('测试', row.tests),
  ].join('\n');
}
