/**
 * Registers a list of projects: every row is judged first, by form, against the other rows, the registers and the law;
 * with a single complaint nothing is filed. Then each is filed under a key of its content, so that a list whose filing
 * broke off is handed in again and completed without doubles.
 */
import { createHash } from 'node:crypto';
import type { Filing } from '../../workflows/acceptance/filing.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Cases } from '../cases/cases.ts';
import { subjectKeys } from '../cases/registers.ts';
import { type FieldError, failed, type Outcome, type Problem } from '../problems.ts';
import { projectTable, readProject } from './project-list.ts';
import { placeOf, type Read, readRows, type TableRow } from './table.ts';

export type Imported = {
  /** Row in the file and case of each project, in the order of the rows. */
  readonly items: readonly {
    readonly line: number;
    readonly projectNo: string;
    readonly id: string;
    readonly caseNumber: string;
    /** An earlier run with the same row had filed it already. */
    readonly before: boolean;
  }[];
};

export type Projects = ReturnType<typeof createProjects>;

/** A department's account registers its own projects, the bureau's office anybody's. */
export const departmentOfFiler = ({
  roles,
  organ,
}: {
  readonly roles: readonly Role[];
  readonly organ: string | null;
}): string | null => (roles.includes('office') ? null : organ);

type Row = { readonly line: number; readonly request: ReturnType<typeof requestOf> };

export function createProjects({ cases }: { readonly cases: Cases }) {
  /** Refuses with every complaint by row and column (422), or as `import.brokenOff`: then the same list is handed in again. */
  async function importList(
    bytes: Uint8Array,
    actor: Actor,
    /** In charge of the projects whose row names nobody: the body of a department's own account. */
    department: string | null = null,
  ): Promise<Outcome<Imported>> {
    const seen = new Map<string, number>();
    const given = (row: TableRow): TableRow =>
      department === null ? row : { ...row, cells: { department, ...row.cells } };
    const read = await readRows(bytes, projectTable, (row) => judged(given(row), seen, actor));
    if (failed(read)) return read;
    const items: Imported['items'][number][] = [];
    for (const { line, request } of read.ok) {
      const known = await cases.filedBefore(request.idempotency, actor);
      const outcome = known ?? (await cases.file(request, actor));
      if (failed(outcome)) return { problem: brokenOff(outcome.problem, line, items.length) };
      const { id, caseNumber } = outcome.ok;
      const { projectNo } = request.filing;
      items.push({ line, projectNo, id, caseNumber, before: known !== null });
    }
    return { ok: { items } };
  }

  async function judged(
    row: TableRow,
    seen: Map<string, number>,
    actor: Actor,
  ): Promise<Read<Row>> {
    const { line } = row;
    const read = readProject(row);
    const no = row.cells['projectNo'];
    const twin = no && twinOf(no, line, seen);
    const at = (column: string, detail: string): FieldError => ({
      path: placeOf(line, column, projectTable.columns),
      detail,
    });
    const repeated = twin ? [at('projectNo', `与第${twin}行的项目编号相同。`)] : [];
    if ('errors' in read) return { errors: [...read.errors, ...repeated] };
    const request = requestOf(read.ok);
    const known = await cases.filedBefore(request.idempotency, actor);
    const problem = known && !failed(known) ? null : await cases.judge(request, actor);
    const refused = problem ? [at(columnAbout(problem), problem.detail)] : [];
    const errors = [...repeated, ...refused];
    return errors.length > 0 ? { errors } : { ok: { line, request } };
  }

  return { importList };
}

/** The row of the same project above; notes this one where there is none. */
function twinOf(projectNo: string, line: number, seen: Map<string, number>): number | undefined {
  const [key = ''] = subjectKeys(projectNo);
  const twin = seen.get(key);
  if (twin === undefined) seen.set(key, line);
  return twin;
}

/** In which column somebody would look for what the law refuses. */
const columnAbout = ({ code, detail }: Problem): string => {
  if (code === 'ban.inForce') return detail.startsWith('项目主持人') ? 'leader' : 'undertaker';
  return code === 'law.notInForce' || code === 'effectiveOn.future' ? 'registeredOn' : 'projectNo';
};

function requestOf(filing: Filing) {
  const requestHash = createHash('sha256').update(JSON.stringify(filing)).digest('hex');
  return {
    procedure: 'acceptance',
    matter: 'project',
    filing,
    idempotency: { key: `project-list:${requestHash}`, requestHash },
  };
}

/** Rows above are filed and stay so; nothing is said to be filed that is not. */
const brokenOff = (problem: Problem, line: number, filed: number): Problem => ({
  ...problem,
  code: 'import.brokenOff',
  detail: `登记到第${line}行时中断（${problem.detail}），其上${filed}个项目已经登记；请以同一文件再次导入，已登记的不会重复。`,
});
