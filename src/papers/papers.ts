/**
 * The life of a paper: drafted by an event, changed in its free parts, reviewed, approved by another hand, numbered,
 * sealed and issued all at once. What it says is templates/; who received it is src/service.
 */
import type { PaperRow } from '../../db/store.ts';
import { editableFields } from '../../templates/edits.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { createComposer } from './compose.ts';
import { workingCopy } from './docx.ts';
import { createIssue, type IssueDeps } from './issue.ts';
import { createLife } from './life.ts';

export type Papers = ReturnType<typeof createPapers>;

export function createPapers(deps: IssueDeps) {
  const composer = createComposer(deps);

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

  /** What an officer may change of a draft, each field with its present value; nothing of any other paper. */
  async function editable(row: PaperRow) {
    if (row.status !== 'draft' && row.status !== 'reviewed') return [];
    const composed = await composer.compose(row);
    return failed(composed) ? [] : editableFields(composed.ok.paper, composed.ok.data);
  }

  return {
    ...createLife(deps, composer),
    ...createIssue(deps, composer),
    ...{ pdf, docx, editable },
    composer,
  };
}
