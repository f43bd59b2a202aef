/** A later procedure is a folder of workflows/ and of templates/: what runs names none of them, nor any of their steps and papers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptancePapers } from '../templates/acceptance/register.ts';
import { adjudicationPapers } from '../templates/adjudication/register.ts';
import { procedures } from '../workflows/index.ts';
import { commonEvents } from '../workflows/kernel/common-events.ts';

const ids = Object.keys(procedures);

/** What belongs to one procedure alone: its own module and pages, and the invented cases of the commands. */
const itsOwn = (path: string): boolean =>
  ids.some((id) => path.startsWith(`src/${id}/`) || path.startsWith(`src/ui/${id}/`)) ||
  ['src/cli/', 'src/api/expert-routes.ts', 'src/ui/admin/experts.ts'].some((own) =>
    path.startsWith(own),
  );

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path).replaceAll('\\', '/'));

/** An id or one of its terms as a text, and what a procedure keeps in its folders. */
const names = new RegExp(
  `['"\`](${ids.join('|')})['"\`.]|(workflows|templates)/(${ids.join('|')})/`,
);

/** Steps that every procedure has, and the one by which the workbench gives out cases, where a procedure has it. */
const shared = [...Object.keys(commonEvents), 'case.assigned'];

/** The steps of a procedure alone, and the fields below them: `decision.made`, `decision.made.rulings`. */
const own = Object.values(procedures).flatMap(({ events }) =>
  Object.keys(events).filter((event) => !shared.includes(event)),
);
const steps = new RegExp(
  `['"\`](${own.map((event) => event.replace('.', '\\.')).join('|')})['"\`.]`,
);

const kinds = Object.keys({ ...acceptancePapers, ...adjudicationPapers });
const papers = new RegExp(`['"\`](${kinds.join('|')})['"\`]`);

const naming = (text: string): string[] =>
  text.split('\n').filter((line) => [names, steps, papers].some((named) => named.test(line)));

describe('a procedure is a folder', () => {
  it.each(sources.filter((path) => !itsOwn(path)))('%s names no procedure', (path) => {
    expect(naming(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('and naming one would be found', () => {
    expect(naming("if (id === 'adjudication') {}")).toHaveLength(1);
    expect(naming("registeredTerm('adjudication.decision')")).toHaveLength(1);
    expect(naming("import x from '../../workflows/acceptance/facts.ts';")).toHaveLength(1);
    expect(naming("case 'decision.made':")).toHaveLength(1);
    expect(naming("  'project.registered.projectNo': line('项目编号'),")).toHaveLength(1);
    expect(naming("const onPaper = ['decision-letter'];")).toHaveLength(1);
    expect(naming("case 'paper.issued':")).toEqual([]);
    expect(naming("import { projectPart } from './acceptance/part.ts';")).toEqual([]);
  });
});
