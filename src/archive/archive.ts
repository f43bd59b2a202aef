/**
 * 案卷: the file of a closed case as it is handed to the archive – 封面, 卷内目录, numbered contents, 备考表 – made from
 * what is kept, the same each time. It archives nothing: that is an event of the case.
 */
import { LRUCache } from 'lru-cache';
import type { Blobs } from '../../db/blobs.ts';
import type { Store } from '../../db/store.ts';
import type { Kit } from '../../templates/kit/create-kit.ts';
import type { FileSource } from '../../templates/service-source.ts';
import type { Cases } from '../cases/cases.ts';
import { dayOf } from '../clock/time.ts';
import type { OrganProfile } from '../organ.ts';
import type { Forms } from '../papers/forms.ts';
import { refused } from '../papers/refusals.ts';
import { joinPdf, pagesOf } from '../print/join-pdf.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { bind, imagePage } from './bind.ts';
import { contentsOf, type Item, type Volume } from './contents.ts';

export type ArchiveDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly kit: Kit;
  readonly cases: Cases;
  readonly forms: Forms;
  readonly organ: OrganProfile;
  readonly rehearsal: boolean;
  readonly staffNames: () => Promise<ReadonlyMap<string, string>>;
};

export type Listed = Omit<Item, 'from'> & {
  /** In the numbered pages of its volume. */
  readonly firstPage: number;
  readonly lastPage: number;
};

export type Listing = {
  readonly volume: Volume;
  readonly pages: number;
  readonly items: readonly Listed[];
  /** What cannot be put on paper: sound, film, tables; it goes along in the package. */
  readonly apart: readonly string[];
  /** Proofs of service that the register cannot fill in, and what they lack. */
  readonly lacking: readonly string[];
};

export type Archive = ReturnType<typeof createArchive>;

/** Of so many files it is remembered how many pages they have. */
const FILES_KNOWN = 10_000;

export function createArchive(deps: ArchiveDeps) {
  const { store, blobs, kit, cases, forms, organ } = deps;
  // By the hash of the bytes, which never come to have other pages.
  const pagesOfFile = new LRUCache<string, { readonly pages: number | null }>({ max: FILES_KNOWN });

  /** What lies in each volume and on which pages, counted without drawing; a volume in which nothing lies is left out. */
  async function listings(caseId: string): Promise<Outcome<readonly Listing[]>> {
    const gathered = await gather(caseId);
    if (failed(gathered)) return gathered;
    return { ok: gathered.ok.map(({ listing }) => listing) };
  }

  /** One volume as one PDF; null where nothing lies in it. Refused while the case is open. */
  async function volume(caseId: string, which: Volume): Promise<Outcome<Uint8Array | null>> {
    const found = await cases.stand(caseId);
    if (!found) return { problem: problems.notFound };
    if (found.row.closedOn === null) {
      return {
        problem: refused(
          'archive.caseOpen',
          '案件尚未结案，不得立卷。',
          found.standing.procedure.recordBasis,
        ),
      };
    }
    const gathered = await gather(caseId);
    if (failed(gathered)) return gathered;
    const at = gathered.ok.findIndex(({ listing }) => listing.volume === which);
    const mine = gathered.ok[at];
    if (!mine) return { ok: null };
    const pieces = await drawnAll(mine.bound);
    if (failed(pieces)) return pieces;
    const bound = await bind(pieces.ok, kit);
    const source = await fileSource(caseId, mine.listing, at + 1, gathered.ok.length);
    const on = found.row.closedOn;
    const cover = await forms.ofFile('file-cover', caseId, source, on);
    const index = await forms.ofFile('file-index', caseId, source, on);
    const sheet = await forms.ofFile('file-reference-sheet', caseId, source, on);
    for (const one of [cover, index, sheet]) if (failed(one)) return one;
    const parts = [cover, index, { ok: bound }, sheet];
    const { pdf } = await joinPdf(
      parts.flatMap((part) => (failed(part) ? [] : [{ pdf: part.ok.pdf, onFront: true }])),
    );
    return { ok: pdf };
  }

  async function gather(caseId: string) {
    const found = await cases.stand(caseId);
    if (!found) return { problem: problems.notFound };
    const { procedure, position } = found.standing;
    const [entries, papers, services, attachments, names] = await Promise.all([
      store.entries(caseId),
      store.papers(caseId),
      store.services(caseId),
      store.attachments(caseId),
      deps.staffNames(),
    ]);
    const { parties } = procedure.summary(position.facts);
    const contents = contentsOf({
      ...{ procedure, entries, papers, services, attachments, dayOf },
      organ: organ.name,
      nameOf: (account) => names.get(account) ?? '当事人',
      partyName: (id) => parties.find((party) => party.id === id)?.name ?? id,
    });
    const volumes = [];
    for (const which of ['main', 'inner'] as const) {
      const counted = await paged(which, contents[which]);
      if (failed(counted)) return counted;
      if (counted.ok.bound.length > 0) volumes.push(counted.ok);
    }
    return { ok: volumes };
  }

  /** A volume page by page: what is bound in it, what is kept apart, which receipts cannot be filled in. */
  async function paged(which: Volume, items: readonly Item[]) {
    const bound: Item[] = [];
    const listed: Listed[] = [];
    const apart: string[] = [];
    const lacking: string[] = [];
    let pages = 0;
    for (const item of items) {
      const counted = await pagesIn(item);
      if (failed(counted)) {
        if (item.from.kind !== 'receipt' || counted.problem.code !== 'paper.incomplete')
          return counted;
        lacking.push(`${item.title}：${counted.problem.detail}`);
      } else if (counted.ok === null) {
        apart.push(item.title);
      } else {
        const { from: _, ...shown } = item;
        bound.push(item);
        listed.push({ ...shown, firstPage: pages + 1, lastPage: pages + counted.ok });
        pages += counted.ok;
      }
    }
    const listing: Listing = { volume: which, pages, items: listed, apart, lacking };
    return { ok: { bound, listing } };
  }

  /** Null for what cannot be put on paper. */
  async function pagesIn({ from }: Item): Promise<Outcome<number | null>> {
    if (from.kind === 'receipt')
      return forms.receiptPages(from.paper, from.recipient, from.paper.issuedOn ?? '');
    if (from.kind === 'paper' && from.row.pages !== null) return { ok: from.row.pages };
    const sha256 = from.row.sha256 ?? '';
    const known = pagesOfFile.get(sha256);
    if (known) return { ok: known.pages };
    const pdf = await pdfOf(from);
    if (failed(pdf)) return pdf;
    const pages = pdf.ok && (await pagesOf(pdf.ok));
    pagesOfFile.set(sha256, { pages });
    return { ok: pages };
  }

  async function drawnAll(items: readonly Item[]): Promise<Outcome<readonly Uint8Array[]>> {
    const drawn: Uint8Array[] = [];
    for (const { from } of items) {
      const pdf = await pdfOf(from);
      if (failed(pdf)) return pdf;
      if (pdf.ok) drawn.push(pdf.ok);
    }
    return { ok: drawn };
  }

  /** Null for what cannot be put on paper. */
  async function pdfOf(from: Item['from']): Promise<Outcome<Uint8Array | null>> {
    if (from.kind === 'receipt') {
      const { paper, recipient } = from;
      return forms.receipt(paper, recipient, paper.issuedOn ?? '');
    }
    const bytes = await blobs.get(from.row.sha256 ?? '');
    if (!bytes) return { problem: problems.internal };
    if (from.kind === 'paper') return { ok: bytes };
    const { mediaType } = from.row;
    if (mediaType === 'application/pdf') return { ok: (await pagesOf(bytes)) ? bytes : null };
    const isImage = mediaType === 'image/png' || mediaType === 'image/jpeg';
    return { ok: isImage ? await imagePage(bytes, mediaType) : null };
  }

  async function fileSource(
    caseId: string,
    listing: Listing,
    volumeNumber: number,
    volumes: number,
  ): Promise<FileSource> {
    const entries = await store.entries(caseId);
    const bound = entries.findLast(({ type }) => type === 'case.archived');
    const names = await deps.staffNames();
    const { volume: which, items, pages } = listing;
    return {
      ...{ volume: which, items, pages, volumeNumber, volumes, retention: organ.retention },
      ...(bound ? { boundOn: bound.effectiveOn, boundBy: names.get(bound.actor) ?? '' } : {}),
      remarks: remarksOn(listing),
    };
  }

  return { listings, volume };
}

const remarksOn = ({ apart, lacking }: Listing): string =>
  [
    apart.length > 0
      ? `以下${apart.length}件为电子文件，另存于案卷包：${apart.join('；')}。`
      : '本卷文件齐全、完整。',
    ...lacking.map((one) => one.replace(/。?$/, '。')),
  ].join('\n');
