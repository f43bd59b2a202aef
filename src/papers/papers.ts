/**
 * The life of a paper: drafted by an event, changed in its free parts, reviewed, approved by another hand, numbered,
 * sealed and issued all at once. What it says is templates/; who received it is src/service.
 */
import type { PaperRow } from '../../db/rows.ts';
import { type EditableField, editableFields } from '../../templates/edits.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { createComposer } from './compose.ts';
import { workingCopy } from './docx.ts';
import { createIssue, type IssueDeps } from './issue.ts';
import { createLife } from './life.ts';
import { incomplete, refusalsUnder } from './refusals.ts';

export type Draft = {
  readonly editable: readonly EditableField[];
  /** The refusal that its preview and its approval would meet; null where nothing is missing. */
  readonly lacking: Problem | null;
};

export type Papers = ReturnType<typeof createPapers>;

type Deps = IssueDeps & { readonly procedures: Readonly<Record<string, Procedure>> };

export function createPapers(deps: Deps) {
  const composer = createComposer(deps);
  const says = refusalsUnder(deps.procedures);

  /** The issued bytes as they are, or a draft drawn now. */
  async function pdf(row: PaperRow): Promise<Outcome<Uint8Array>> {
    if (row.sha256) {
      const bytes = await deps.blobs.get(row.sha256);
      return bytes ? { ok: bytes } : { problem: problems.internal };
    }
    const composed = await composer.compose(row);
    if (failed(composed)) return composed;
    const { paper, data, frame } = composed.ok;
    const drawn = await composer.draw(paper, data, frame);
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  /** The working copy in Word, of a draft as of an issued paper: never the original. */
  async function docx(row: PaperRow): Promise<Outcome<Uint8Array>> {
    const composed = await composer.compose(row);
    if (failed(composed)) return composed;
    const { paper, data, frame } = composed.ok;
    const { number: documentNumber, issuedOn } = row;
    const laid = composer.lay(paper, data, { ...frame, documentNumber, issuedOn });
    return failed(laid) ? laid : { ok: await workingCopy(laid.ok) };
  }

  /** Of a paper before its issue: what an officer may change, each field with its present value, and what it still lacks. */
  async function draft(row: PaperRow): Promise<Draft> {
    const { status } = row;
    const composed = status === 'issued' || status === 'void' ? null : await composer.compose(row);
    if (!composed || failed(composed)) return { editable: [], lacking: null };
    const { paper, data, frame } = composed.ok;
    const missing = paper.missing(data, frame);
    return {
      editable: status === 'approved' ? [] : editableFields(paper, data),
      lacking: missing.length > 0 ? incomplete(missing) : null,
    };
  }

  return {
    ...createLife(deps, composer, says),
    ...createIssue(deps, composer, says),
    ...{ pdf, docx, draft },
    composer,
  };
}
