/** `npm run law`: article → rule → step → paper → test, as a table; fails where an article has no rule or no test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers } from '../../templates/index.ts';
import { procedures } from '../../workflows/index.ts';
import { articles } from '../../workflows/law/articles.ts';
import { matters } from '../../workflows/law/matters.ts';
import { terms } from '../../workflows/law/terms.ts';
import { gapsIn, type LawRow, lawMap, titlesIn } from '../law-map.ts';
import './closed-pipe.ts';

const rows = lawMap({
  articles: [...articles, ...Object.values(procedures).flatMap(({ law }) => law?.articles ?? [])],
  procedures: Object.values(procedures),
  terms: Object.entries(terms).flatMap(([id, { entries }]) =>
    entries.map(({ basis }) => ({ id, basis })),
  ),
  matters: Object.entries(matters).map(([id, { versions }]) => ({
    id,
    basis: versions.flatMap(({ basis }) => basis),
  })),
  papers: Object.values(papers),
  tests: testTitles(join(import.meta.dirname, '../../tests')),
});
const gaps = gapsIn(rows);

process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(rows, null, 2)}\n`
    : rows.map(asText).join(''),
);
for (const { row, noRule, noTest } of gaps) {
  const missing = [...(noRule ? ['没有规则'] : []), ...(noTest ? ['没有测试'] : [])].join('，');
  process.stderr.write(`${row.instrument}${row.article}（${row.subject}）：${missing}\n`);
}
process.exitCode = gaps.length > 0 ? 1 : 0;

function testTitles(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      titlesIn(readFileSync(join(folder, file), 'utf8')).map((title) => ({ file, title })),
    );
}

function asText(row: LawRow): string {
  const head = `${row.instrument}${row.article} ${row.subject}\n`;
  if (row.nothingToCompute) return `${head}  （无可计算内容：${row.nothingToCompute}）\n`;
  const line = (name: string, items: readonly string[]) =>
    items.length > 0 ? `  ${name}：${items.join('；')}\n` : '';
  return [
    head,
    line('条件', row.conditions),
    line('期限', row.terms),
    line('事项', row.matters),
    line('步骤', row.steps),
    line('所在', row.keptIn),
    line('文书', row.papers),
    line('测试', row.tests),
  ].join('');
}
