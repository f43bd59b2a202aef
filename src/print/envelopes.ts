/** What goes into which envelope: the copies of issued papers by case and recipient, those already served left out. */
import type { PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { accessTo, type Reader } from '../cases/access.ts';
import { paperTitle } from '../papers/titles.ts';
import { type FieldError, type Outcome, problems } from '../problems.ts';

export type Copy = { readonly paper: PaperRow; readonly title: string };

export type Envelope = {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Party id, or the id of an institution that is no party. */
  readonly party: string;
  readonly recipient: string;
  readonly phone: string;
  /** Null where none is on file: then there is no cover and no label. */
  readonly address: string | null;
  readonly copies: readonly Copy[];
};

type Deps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
};

/** In the order asked; refused where a paper is not there for this reader, or not issued. */
export async function envelopesFor(
  { store, procedures }: Deps,
  paperIds: readonly string[],
  reader: Reader,
): Promise<Outcome<readonly Envelope[]>> {
  const envelopes = new Map<string, Envelope & { copies: Copy[] }>();
  const errors: FieldError[] = [];
  for (const [index, id] of [...new Set(paperIds)].entries()) {
    const paper = await store.paper(id);
    const access = paper && (await accessTo(store, procedures, paper.caseId, reader));
    if (!paper || !access?.whole) {
      errors.push({ path: `papers.${index}`, detail: '没有此件文书，或者您无权查看。' });
      continue;
    }
    if (paper.status !== 'issued') {
      errors.push({ path: `papers.${index}`, detail: '文书尚未签发或者已经作废，不得印制。' });
      continue;
    }
    const { row } = access;
    const parties = procedures[row.procedure]?.summary(JSON.parse(row.facts)).parties ?? [];
    const services = await store.services(paper.caseId);
    const copy = { paper, title: paperTitle(paper.kind) };
    for (const party of JSON.parse(paper.addressees) as string[]) {
      const isServed = services.some(
        (one) => one.paperId === id && one.recipient === party && one.servedOn !== null,
      );
      if (isServed) continue;
      const key = `${row.id}|${party}`;
      const known = envelopes.get(key);
      if (known) known.copies.push(copy);
      else {
        const summary = parties.find((one) => one.id === party);
        envelopes.set(key, {
          caseId: row.id,
          caseNumber: row.caseNumber,
          party,
          recipient: summary ? takerOf(summary) : institutionIn(paper),
          phone: summary?.phone ?? '',
          address: summary?.address ?? null,
          copies: [copy],
        });
      }
    }
  }
  return errors.length > 0
    ? { problem: { ...problems.invalid(errors), code: 'print.notPrintable' } }
    : { ok: [...envelopes.values()] };
}

const takerOf = ({
  name,
  receiver,
}: {
  readonly name: string;
  readonly receiver?: string | undefined;
}) => (receiver && receiver !== name ? `${name}（${receiver}代收）` : name);

/** An appraiser and others who are no party are named by the paper itself. */
function institutionIn(paper: PaperRow): string {
  const { institution } = JSON.parse(paper.data) as { readonly institution?: unknown };
  return typeof institution === 'string' ? institution : '受送达单位';
}
