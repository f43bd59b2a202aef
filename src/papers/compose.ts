/**
 * A paper as it reads: a draft from the facts as they now stand with the officer's changes over them, an approved one
 * as it was approved. It changes nothing that is kept.
 */
import type { PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import { applyEdits, type Edits } from '../../templates/edits.ts';
import { papers as register } from '../../templates/index.ts';
import type { Kit, Rendered } from '../../templates/kit/create-kit.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import type { Frame, Paper } from '../../templates/paper.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Cases } from '../cases/cases.ts';
import type { Time } from '../clock/time.ts';
import type { OrganProfile } from '../organ.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { incomplete, noGlyph } from './refusals.ts';

const kinds: Readonly<Record<string, Paper>> = register;

/** Papers that go out bear a number; the forms of the file do not. */
export const isNumbered = (kind: string): boolean => kinds[kind]?.format !== 'form';

export type Composition = {
  readonly paper: Paper;
  readonly data: unknown;
  readonly frame: Frame;
  /** 成文日期: where law fixes it the day of the event, else today. */
  readonly datedOn: string;
};

type CaseToWrite = {
  readonly source: CaseSource;
  readonly caseNumber: string;
  readonly procedure: Procedure;
};

export type ComposeDeps = {
  readonly store: Store;
  readonly kit: Kit;
  readonly cases: Cases;
  readonly time: Time;
  readonly organ: OrganProfile;
  readonly rehearsal: boolean;
  /** What members of the staff are called. */
  readonly staffNames: () => Promise<ReadonlyMap<string, string>>;
};

export type Composer = ReturnType<typeof createComposer>;

export function createComposer(deps: ComposeDeps) {
  const { store, kit, cases, time } = deps;

  async function compose(row: PaperRow): Promise<Outcome<Composition>> {
    const paper = kinds[row.kind];
    const source = await sourceFor(row.caseId, {
      calledBy: row.calledBy,
      addressees: JSON.parse(row.addressees),
    });
    if (!paper || !source) return { problem: problems.notFound };
    const isOpen = row.status === 'draft' || row.status === 'reviewed';
    const data = isOpen
      ? applyEdits(paper.fromCase(source.source), editsOf(row))
      : JSON.parse(row.data);
    return {
      ok: {
        paper,
        data,
        frame: frameFor(source),
        datedOn: paper.datedOn?.(source.source) ?? time.today(),
      },
    };
  }

  /** What any paper of a case may read, as if called for by that entry of its journal; null where there is no case. */
  async function sourceFor(
    caseId: string,
    { calledBy, addressees }: { readonly calledBy: number; readonly addressees: readonly string[] },
  ): Promise<CaseToWrite | null> {
    const found = await cases.stand(caseId);
    if (!found) return null;
    const [papers, entries, names] = await Promise.all([
      store.papers(caseId),
      store.entries(caseId),
      deps.staffNames(),
    ]);
    const issued = papers.filter(({ status }) => status === 'issued');
    const called = entries[calledBy - 1];
    return {
      caseNumber: found.row.caseNumber,
      procedure: found.standing.procedure,
      source: {
        facts: found.standing.position.facts as CaseSource['facts'],
        head: found.standing.procedure.head(found.standing.position.facts),
        organ: deps.organ,
        addressees,
        clock: cases.moment().clock,
        numberOf: (kind) => issued.findLast((paper) => paper.kind === kind)?.number ?? null,
        dataOf: (kind) => {
          const row = issued.findLast((paper) => paper.kind === kind);
          return row ? JSON.parse(row.data) : null;
        },
        nameOf: (account) => names.get(account) ?? null,
        entryOn: called?.effectiveOn ?? time.today(),
        ...(called ? { entryBy: called.actor, entryData: JSON.parse(called.data) } : {}),
      },
    };
  }

  const frameFor = ({ caseNumber, procedure }: CaseToWrite): Frame => ({
    organ: deps.organ,
    documentNumber: null,
    issuedOn: null,
    caseNumber,
    rehearsal: deps.rehearsal,
    approvalBasis: procedure.approvalBasis,
  });

  function lay(paper: Paper, data: unknown, frame: Frame): Outcome<LetterDocument> {
    const composed = paper.compose(data, frame);
    return composed.ok
      ? { ok: composed.document }
      : { problem: incomplete(composed.refusal.missing) };
  }

  async function draw(
    paper: Paper,
    data: unknown,
    frame: Frame,
  ): Promise<Outcome<Extract<Rendered, { ok: true }>>> {
    const laid = lay(paper, data, frame);
    if (failed(laid)) return laid;
    const rendered = await kit.render(laid.ok);
    return rendered.ok ? { ok: rendered } : { problem: noGlyph(rendered.refusals) };
  }

  /** The pages that drawing it would make; refused as drawing is. */
  async function count(paper: Paper, data: unknown, frame: Frame): Promise<Outcome<number>> {
    const laid = lay(paper, data, frame);
    if (failed(laid)) return laid;
    const counted = await kit.count(laid.ok);
    return counted.ok ? { ok: counted.pages } : { problem: noGlyph(counted.refusals) };
  }

  return { compose, sourceFor, frameFor, lay, draw, count };
}

export const editsOf = ({ edits }: PaperRow): Edits => (edits ? JSON.parse(edits) : {});

export const paperOf = (kind: string): Paper | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
