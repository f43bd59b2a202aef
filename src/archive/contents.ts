/**
 * 立卷: what belongs into the file of a case, in which volume and order – 正卷, which parties may inspect, and 副卷, which
 * they may not (规则12、29). It draws nothing; what cannot be put on paper is named as kept apart.
 */
import type { AttachmentRow, EntryRow, PaperRow, ServiceRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { paperOf } from '../papers/compose.ts';
import { paperTitle } from '../papers/titles.ts';

export type Volume = 'main' | 'inner';

export type Item = {
  readonly title: string;
  readonly number?: string;
  readonly on: string;
  /** 责任者. */
  readonly author: string;
  readonly note?: string;
  readonly from:
    | { readonly kind: 'paper'; readonly row: PaperRow }
    | { readonly kind: 'receipt'; readonly paper: PaperRow; readonly recipient: string }
    | { readonly kind: 'attachment'; readonly row: AttachmentRow };
};

export type Contents = Readonly<Record<Volume, readonly Item[]>>;

export type FileFacts = {
  readonly procedure: Procedure;
  readonly entries: readonly EntryRow[];
  readonly papers: readonly PaperRow[];
  readonly services: readonly ServiceRow[];
  readonly attachments: readonly AttachmentRow[];
  readonly organ: string;
  /** Who handed an attachment in, as the file names people. */
  readonly nameOf: (account: string) => string;
  readonly partyName: (party: string) => string;
  readonly dayOf: (instant: string) => string;
};

/** Both volumes in the order in which things came to be; proofs of service close the 正卷. */
export function contentsOf(facts: FileFacts): Contents {
  const papers = facts.papers.filter(({ sha256 }) => sha256 !== null);
  const items = [
    ...papers.map((row) => ({ volume: volumeOf(row), item: paperItem(row, facts) })),
    ...facts.attachments.map((row) => ({
      volume: isInternal(row, facts) ? ('inner' as const) : ('main' as const),
      item: attachmentItem(row, facts),
    })),
  ].toSorted((a, b) => a.item.on.localeCompare(b.item.on));
  const inVolume = (volume: Volume) =>
    items.filter((one) => one.volume === volume).map(({ item }) => item);
  return { main: [...inVolume('main'), ...receipts(papers, facts)], inner: inVolume('inner') };
}

/** A void paper stays on record, but it is nothing that parties were told. */
const volumeOf = ({ kind, status }: PaperRow): Volume =>
  status === 'void' ? 'inner' : (paperOf(kind)?.volume ?? 'main');

const paperItem = (row: PaperRow, { organ }: FileFacts): Item => ({
  title: paperTitle(row.kind),
  ...(row.number ? { number: row.number } : {}),
  on: row.issuedOn ?? '',
  author: organ,
  ...(row.status === 'void' ? { note: '作废' } : {}),
  from: { kind: 'paper', row },
});

const attachmentItem = (row: AttachmentRow, { nameOf, dayOf }: FileFacts): Item => ({
  title: row.name,
  on: dayOf(row.uploadedAt),
  author: nameOf(row.uploadedBy),
  from: { kind: 'attachment', row },
});

/** Named by an entry that parties do not see: deliberation within the organ. */
const isInternal = ({ sha256 }: AttachmentRow, { entries, procedure }: FileFacts): boolean =>
  entries.some(({ type, data }) => procedure.events[type]?.internal && data.includes(sha256));

/** 送达回证, one a paper and recipient, in the order of the papers. */
function receipts(papers: readonly PaperRow[], facts: FileFacts): Item[] {
  const { services, organ, partyName } = facts;
  return papers.flatMap((paper) =>
    services
      .filter((row) => row.paperId === paper.id && row.servedOn !== null)
      .map(({ recipient, servedOn }) => ({
        title: `送达回证（${partyName(recipient)}）`,
        ...(paper.number ? { number: paper.number } : {}),
        on: servedOn ?? '',
        author: organ,
        from: { kind: 'receipt' as const, paper, recipient },
      })),
  );
}
