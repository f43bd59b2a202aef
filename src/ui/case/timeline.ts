/** Everything that happened to a case in one line of time: journal, notes of the staff, attachments, approvals of papers. */
import { html } from 'hono/html';
import type { CaseNote } from '../../../db/desk-store.ts';
import type { AttachmentRow, EntryRow, PaperRow } from '../../../db/rows.ts';
import { paperTitle } from '../../papers/titles.ts';
import { fileSize, moment } from '../format.ts';
import type { Html } from '../html.ts';
import { icon } from '../icons.ts';
import { entryLine } from './parts.ts';
import type { CaseView } from './view.ts';

/** What the timeline may be narrowed to. */
export const timelineKinds = {
  all: '全部',
  journal: '案卷记录',
  notes: '备注',
  files: '附件和文书',
} as const;

export type TimelineKind = keyof typeof timelineKinds;

type Moment = { readonly at: string; readonly kind: TimelineKind; readonly line: Html };

export const asTimelineKind = (asked: string | undefined): TimelineKind =>
  asked !== undefined && Object.hasOwn(timelineKinds, asked) ? (asked as TimelineKind) : 'all';

/** The newest first. Journal entries keep their numbers; nothing else has one. */
export function wholeTimeline(view: CaseView, chosen: TimelineKind): Html {
  const moments = [
    ...view.entries.map((entry) => fromEntry(view, entry)),
    ...view.notes.map((note) => fromNote(view, note)),
    ...view.attachments.map((file) => fromFile(view, file)),
    ...view.papers.flatMap((paper) => fromPaper(view, paper)),
  ].filter(({ kind }) => chosen === 'all' || kind === chosen);
  const sorted = moments
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => b.at.localeCompare(a.at) || b.order - a.order);
  return html`<nav class="kinds" aria-label="案卷记录的种类"><ul>${Object.entries(
    timelineKinds,
  ).map(
    ([kind, label]) =>
      html`<li><a href="?timeline=${kind}#journal" ${kind === chosen ? html`aria-current="true"` : null}>${label}</a></li>`,
  )}</ul></nav>
${sorted.length > 0 ? html`<ul class="timeline whole">${sorted.map(({ line }) => line)}</ul>` : html`<p class="empty">没有此类记录。</p>`}`;
}

const fromEntry = (view: CaseView, entry: EntryRow): Moment => ({
  at: entry.recordedAt,
  kind: 'journal',
  line: html`<li class="entry"><span class="seq">${entry.seq}</span><div>${entryLine(view, entry)}</div></li>`,
});

const fromNote = ({ names }: CaseView, { author, text, at }: CaseNote): Moment => ({
  at,
  kind: 'notes',
  line: html`<li class="note"><span class="seq">${icon('note')}</span><div><p>${text}</p><small class="aside">备注　${names.account(author)}　${moment(at)}</small></div></li>`,
});

const fromFile = ({ names }: CaseView, file: AttachmentRow): Moment => ({
  at: file.uploadedAt,
  kind: 'files',
  line: html`<li><span class="seq">${icon('clip')}</span><div><a href="/cases/${file.caseId}/files/${file.sha256}">${file.name}</a>
<small class="aside">${fileSize(file.bytes)}　${names.account(file.uploadedBy)}上传　${moment(file.uploadedAt)}</small></div></li>`,
});

/** Its issue and service are in the journal; approval is not. */
function fromPaper({ names }: CaseView, paper: PaperRow): Moment[] {
  if (paper.approvedAt === null || paper.approvedBy === null) return [];
  return [
    {
      at: paper.approvedAt,
      kind: 'files',
      line: html`<li><span class="seq">${icon('paper')}</span><div><a href="/papers/${paper.id}">${paperTitle(paper.kind)}</a>
<small class="aside">审批通过　${names.account(paper.approvedBy)}　${moment(paper.approvedAt)}</small></div></li>`,
    },
  ];
}
