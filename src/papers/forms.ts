/**
 * Papers that are printed from the case when somebody asks for them, without row or number: 送达回证, 送达公告,
 * 送达地址确认书, and the sheets of the bound file. Nothing is kept.
 */
import type { PaperRow, ServiceRow, Store } from '../../db/store.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import type { FileSource, ServiceSource } from '../../templates/service-source.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { relations } from '../service/proof.ts';
import { type Composer, paperOf } from './compose.ts';
import { paperTitle } from './titles.ts';

type More = Pick<CaseSource, 'service' | 'file'>;

export type Forms = ReturnType<typeof createForms>;

export function createForms(
  { store }: { readonly store: Store },
  { sourceFor, frameFor, draw }: Composer,
) {
  async function pdf(
    kind: string,
    caseId: string,
    { more, addressees = [] }: { readonly more: More; readonly addressees?: readonly string[] },
    on: string | null = null,
  ): Promise<Outcome<{ readonly pdf: Uint8Array; readonly pages: number }>> {
    const paper = paperOf(kind);
    const entries = await store.entries(caseId);
    const source = await sourceFor(caseId, { calledBy: entries.length, addressees });
    if (!paper || !source) return { problem: problems.notFound };
    const data = paper.fromCase({ ...source.source, ...more });
    return draw(paper, data, { ...frameFor(source.caseNumber), issuedOn: on });
  }

  /** 送达回证 filled in as far as the register knows; an announcement has its own. */
  async function receipt(
    paper: PaperRow,
    recipient: string,
    today: string,
  ): Promise<Outcome<Uint8Array>> {
    const to: string[] = JSON.parse(paper.addressees);
    if (!to.includes(recipient) || paper.status !== 'issued') return { problem: problems.notFound };
    const rows = (await store.services(paper.caseId)).filter(
      (row) => row.paperId === paper.id && row.recipient === recipient && row.failedOn === null,
    );
    const row = rows.find(({ servedOn }) => servedOn !== null) ?? rows.at(-1);
    const kind = row?.method === 'announcement' ? 'service-announcement' : 'service-receipt';
    const service = serviceSource(paper, recipient, row);
    const drawn = await pdf(
      kind,
      paper.caseId,
      { more: { service }, addressees: [recipient] },
      kind === 'service-announcement' ? (row?.sentOn ?? today) : today,
    );
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  /** 送达地址确认书: what the party confirmed, or what is in the file, for it to sign. */
  async function addressConfirmation(
    caseId: string,
    party: string,
    today: string,
  ): Promise<Outcome<Uint8Array>> {
    const kind = 'service-address-confirmation';
    const drawn = await pdf(kind, caseId, { more: {}, addressees: [party] }, today);
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  const ofFile = (
    kind: 'file-cover' | 'file-index' | 'file-reference-sheet',
    caseId: string,
    file: FileSource,
    on: string,
  ) => pdf(kind, caseId, { more: { file } }, on);

  return { receipt, addressConfirmation, ofFile };
}

function serviceSource(
  paper: PaperRow,
  recipient: string,
  row: ServiceRow | undefined,
): ServiceSource {
  const { kind, number, pages } = paper;
  const of = { recipient, paper: { kind, title: paperTitle(kind), number, pages, copies: 1 } };
  if (!row) return of;
  const evidence: unknown = JSON.parse(row.evidence);
  const { relation, recording, witnesses, servers, ...told } = (
    typeof evidence === 'object' && evidence !== null && !Array.isArray(evidence) ? evidence : {}
  ) as Record<string, unknown>;
  const { method, sentOn, servedOn } = row;
  const record = {
    ...{ method, sentOn, servedOn },
    ...(row.address ? { address: row.address } : {}),
    ...texts(told),
    ...(relation ? { relation: relationText(relation) } : {}),
    ...(recording ? { note: `送达过程以${String(recording)}记录。` } : {}),
    ...(Array.isArray(witnesses) ? { witnesses } : {}),
    ...(Array.isArray(servers) ? { servers } : {}),
    ...(typeof evidence === 'string' ? { note: evidence } : {}),
  };
  return { ...of, record };
}

/** Only what the form has a place for: names as src/service/proof.ts gives them. */
const printed = [
  ...['receivedBy', 'reason', 'mailNumber', 'receipt', 'account', 'arrivedAt'],
  ...['media', 'url', 'attempts', 'note'],
];

const texts = (told: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => printed.includes(name) && typeof value === 'string',
    ),
  );

const relationText = (relation: unknown): string =>
  relations[relation as keyof typeof relations] ?? String(relation);
