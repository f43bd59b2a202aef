/**
 * 打印批次: papers that go to the printer together, as one PDF that can be had again later – manifest, then for each
 * envelope its cover and copies. Printing serves nothing and starts no term.
 */
import type { Blobs } from '../../db/blobs.ts';
import type { PrintBatch, PrintBatchItem, PrintLogRow } from '../../db/desk-store.ts';
import type { Store } from '../../db/store.ts';
import type { Kit } from '../../templates/kit/create-kit.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { accessTo, type Reader, readsEvery } from '../cases/access.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';
import { noGlyph, refused } from '../papers/refusals.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { type Envelope, envelopesFor } from './envelopes.ts';
import { joinPdf, type Piece } from './join-pdf.ts';
import type { MailLabel } from './mail-labels.ts';
import { contentLines, contentText, drawManifest, type ManifestLine } from './manifest.ts';
import { coverPage, drawCover } from './window-cover.ts';

export type BatchDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly kit: Kit;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly organ: OrganDetails & { readonly id: string };
  readonly rehearsal: boolean;
};

export type BatchRequest = {
  readonly papers: readonly string[];
  /** One copy of each paper besides, for the case file. */
  readonly fileCopy: boolean;
};

/** Who stands at the printer. */
const printers = ['clerk', 'registrar', 'officer', 'office'] as const;

/** In the place of a party: the copy that stays with us. */
const FILE = 'file';

export type Batches = ReturnType<typeof createBatches>;

export function createBatches(deps: BatchDeps) {
  const { store, blobs, kit, procedures, time, organ } = deps;

  async function make(
    { papers, fileCopy }: BatchRequest,
    reader: Reader & { readonly name: string },
  ): Promise<Outcome<PrintBatch>> {
    if (!mayPrint(reader)) return { problem: wrongDesk };
    const found = await envelopesFor(deps, papers, reader);
    if (failed(found)) return found;
    const envelopes = [...found.ok, ...(fileCopy ? await fileCopies(papers) : [])];
    if (envelopes.length === 0) {
      return { problem: refused('print.nothing', '所选文书均已送达，没有需要印制的。', []) };
    }
    const id = newId();
    const code = codeOf(id);
    const drawn = await piecesFor(envelopes, code);
    if (failed(drawn)) return drawn;
    const whole = await withManifest(drawn.ok, code, reader.name);
    if (failed(whole)) return whole;
    const { pdf, pages, items } = whole.ok;
    const batch: Omit<PrintBatch, 'number'> = {
      id,
      sha256: await blobs.put(pdf),
      pages,
      createdBy: reader.account,
      createdAt: time.now(),
      labels: JSON.stringify(labelsFor(envelopes)),
      items,
    };
    const year = time.today().slice(0, 4);
    const number = await store.desk.addPrintBatch(batch, {
      counter: `print|${organ.id}|${year}`,
      prefix: `印批〔${year}〕`,
      suffix: '号',
    });
    return { ok: { ...batch, number } };
  }

  /** The copies for the file, one bundle a case, without cover. */
  async function fileCopies(paperIds: readonly string[]): Promise<Envelope[]> {
    const rows = await Promise.all([...new Set(paperIds)].map((id) => store.paper(id)));
    const papers = rows.flatMap((row) => row ?? []);
    const cases = [...new Set(papers.map(({ caseId }) => caseId))];
    return Promise.all(
      cases.map(async (caseId) => ({
        caseId,
        caseNumber: (await store.load(caseId))?.caseNumber ?? '',
        party: FILE,
        recipient: '存卷',
        phone: '',
        address: null,
        copies: papers
          .filter((paper) => paper.caseId === caseId)
          .map((paper) => ({ paper, title: paperTitle(paper.kind) })),
      })),
    );
  }

  type Part = Piece & { readonly line: Omit<ManifestLine, 'firstPage' | 'pages'> } & {
    readonly item: Pick<PrintBatchItem, 'paperId' | 'recipient'> | null;
  };

  async function piecesFor(
    envelopes: readonly Envelope[],
    code: string,
  ): Promise<Outcome<readonly Part[]>> {
    const parts: Part[] = [];
    for (const envelope of envelopes) {
      const cover = await coverFor(envelope, code);
      if (cover && 'problem' in cover) return cover;
      const { caseNumber, recipient, party } = envelope;
      const of = { caseNumber, recipient };
      if (cover) {
        const line = { ...of, what: '封页', number: '', note: '' };
        parts.push({ pdf: cover.ok, onFront: true, line, item: null });
      }
      for (const { paper, title } of envelope.copies) {
        const bytes = paper.sha256 && (await blobs.get(paper.sha256));
        if (!bytes) return { problem: problems.internal };
        const note = !cover && party !== FILE ? '未登记送达地址' : '';
        parts.push({
          pdf: bytes,
          onFront: true,
          line: { ...of, what: title, number: paper.number ?? '', note },
          item: { paperId: paper.id, recipient: party },
        });
      }
    }
    return { ok: parts };
  }

  async function coverFor(envelope: Envelope, code: string): Promise<Outcome<Uint8Array> | null> {
    const { address, recipient, caseNumber } = envelope;
    if (address === null) return null;
    const { name, contact } = organ;
    const page = coverPage(
      {
        ...{ recipient, address, caseNumber, batch: code },
        from: { name, address: contact.address, phone: contact.phone },
        contents: contentLines(envelope),
      },
      kit,
    );
    if (!page) {
      const detail = `${recipient}的送达地址过长，信封窗口内印不下，请以登记更正缩写。`;
      return { problem: refused('print.addressTooLong', detail, ['GB/T 22585-2008']) };
    }
    const drawn = await drawCover(page, kit, name);
    return drawn.ok ? { ok: drawn.pdf } : { problem: noGlyph(drawn.refusals) };
  }

  /** Its own length moves everything behind it, so the manifest is drawn until its page numbers hold. */
  async function withManifest(parts: readonly Part[], code: string, printedBy: string) {
    let length = 0;
    for (;;) {
      const offset = length + (length % 2);
      const { pages, places } = await joinPdf(parts);
      const lines = parts.map(({ line }, index): ManifestLine => {
        const { firstPage, pages: count } = places[index] ?? { firstPage: 1, pages: 0 };
        return { ...line, firstPage: firstPage + offset, pages: count };
      });
      const drawn = await drawManifest(
        { organ, code, printedOn: time.today(), printedBy, rehearsal: deps.rehearsal, lines },
        kit,
      );
      if (!drawn.ok) return { problem: noGlyph(drawn.refusals) };
      if (drawn.pages !== length) {
        length = drawn.pages;
        continue;
      }
      const joined = await joinPdf([{ pdf: drawn.pdf }, ...parts]);
      if (joined.pages !== pages + offset) throw new Error('The manifest counts other pages');
      const items = parts.flatMap(({ item }, index) => {
        const place = joined.places[index + 1];
        return item && place ? [{ ...item, ...place }] : [];
      });
      return { ok: { pdf: joined.pdf, pages: joined.pages, items } };
    }
  }

  /** Null for whom does not read every case in it: the batch is then not there. */
  async function open(id: string, reader: Reader): Promise<PrintBatch | null> {
    const batch = mayPrint(reader) ? await store.desk.printBatch(id) : null;
    const [seen] = await seenOf(batch ? [batch] : [], reader);
    return seen ?? null;
  }

  /** Those of the batches that are there for the reader. */
  async function seenOf(
    batches: readonly PrintBatch[],
    reader: Reader,
  ): Promise<readonly PrintBatch[]> {
    if (!mayPrint(reader)) return [];
    const of = await store.desk.printedProcedures(batches.map(({ id }) => id));
    const whole = (id: string) => {
      const procedure = procedures[id];
      return procedure !== undefined && readsEvery(procedure, reader);
    };
    const seen = await Promise.all(
      batches.map(async (batch) => {
        const known = of.get(batch.id)?.every(whole) || (await readsEach(batch, reader));
        return known ? [batch] : [];
      }),
    );
    return seen.flat();
  }

  /** Somebody who reads the cases of one body only may still read each of these. */
  async function readsEach({ items }: PrintBatch, reader: Reader): Promise<boolean> {
    for (const paperId of new Set(items.map((item) => item.paperId))) {
      const paper = await store.paper(paperId);
      const access = paper && (await accessTo(store, procedures, paper.caseId, reader));
      if (!access?.whole) return false;
    }
    return true;
  }

  /** The bytes as they were made; who takes them, and whether for the first time, is on record. */
  async function take(
    batch: PrintBatch,
    reader: Reader,
    reason: string | null,
  ): Promise<Outcome<Uint8Array>> {
    const bytes = await blobs.get(batch.sha256);
    if (!bytes) return { problem: problems.internal };
    const before = await store.desk.printLog(batch.id);
    const kind = before.some((row) => row.kind === 'printed') ? 'reprinted' : 'printed';
    await log(batch, reader, { kind, reason, copies: 1, paperId: null, recipient: null });
    return { ok: bytes };
  }

  /** 作废份: a copy that was printed and must not go out. */
  async function spoil(
    batch: PrintBatch,
    reader: Reader,
    spoiled: Pick<PrintLogRow, 'paperId' | 'recipient' | 'copies' | 'reason'>,
  ): Promise<Problem | null> {
    const { paperId, recipient } = spoiled;
    const isThere = batch.items.some(
      (item) => item.paperId === paperId && (recipient === null || item.recipient === recipient),
    );
    if (!isThere) return refused('print.notInBatch', '此批次中没有这份文书。', []);
    await log(batch, reader, { ...spoiled, kind: 'spoiled' });
    return null;
  }

  const log = (
    { id: batchId }: PrintBatch,
    { account }: Reader,
    row: Omit<PrintLogRow, 'id' | 'batchId' | 'account' | 'at'>,
  ) => store.desk.addPrintLog([{ ...row, id: newId(), batchId, account, at: time.now() }]);

  return { make, open, seenOf, take, spoil };
}

const mayPrint = ({ roles }: Reader) => printers.some((role) => roles.includes(role));

const wrongDesk = problems.forbidden('access.role', '您的岗位不能印制文书。', ['规则27']);

/** What leads from a sheet back to its batch; the batch's number is only taken when everything is drawn. */
const codeOf = (id: string): string => id.slice(-8).toUpperCase();

/** One an envelope that has an address. */
const labelsFor = (envelopes: readonly Envelope[]): MailLabel[] =>
  envelopes.flatMap((envelope) => {
    const { recipient, phone, address, caseNumber, party, copies } = envelope;
    if (address === null) return [];
    const pages = 1 + copies.reduce((sum, { paper }) => sum + (paper.pages ?? 0), 0);
    return [
      { recipient, phone, address, caseNumber, party, contents: contentText(envelope), pages },
    ];
  });
