/**
 * 邮件面单数据: one line an envelope, as the post's office takes it from a table. It decides nothing about service:
 * a label is no proof of anything.
 */
import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';

const line = z.strictObject({
  recipient: z.string(),
  phone: z.string(),
  address: z.string(),
  caseNumber: z.string(),
  /** Party id in its case: with the case number it leads back to the service record. */
  party: z.string(),
  contents: z.string(),
  /** Sheets that leave the printer for this envelope, its cover among them. */
  pages: z.int(),
});

export type MailLabel = z.output<typeof line>;

export type Sender = { readonly name: string; readonly phone: string; readonly address: string };

/** 公开办函〔2016〕235号: letters of an organ to parties go by the registered mail of China Post only. */
const headings = [
  ['序号', 6],
  ['收件人', 16],
  ['收件人电话', 16],
  ['收件人地址', 44],
  ['寄件人', 28],
  ['寄件人电话', 16],
  ['寄件人地址', 32],
  ['内件品名', 60],
  ['页数', 6],
  ['案号', 22],
  ['当事人编号', 10],
  ['批次', 18],
] as const;

type Cell = string | number;

function rowsOf(labels: readonly MailLabel[], sender: Sender, batch: string): Cell[][] {
  return labels.map((label, index) => [
    index + 1,
    label.recipient,
    label.phone,
    label.address,
    sender.name,
    sender.phone,
    sender.address,
    label.contents,
    label.pages,
    label.caseNumber,
    label.party,
    batch,
  ]);
}

/** With a byte order mark, or spreadsheets would take the Chinese for something else. */
export function labelsCsv(labels: readonly MailLabel[], sender: Sender, batch: string): string {
  const rows = [headings.map(([heading]) => heading), ...rowsOf(labels, sender, batch)];
  return `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

export function labelsXlsx(
  labels: readonly MailLabel[],
  sender: Sender,
  batch: string,
): Promise<Uint8Array> {
  const head = headings.map(([value]) => ({ value, fontWeight: 'bold' as const }));
  const columns = headings.map(([, width]) => ({ width }));
  const data = [head, ...rowsOf(labels, sender, batch)];
  return writeExcelFile([{ sheet: '邮件面单', data, columns, stickyRowsCount: 1 }]).toBuffer();
}

/** A name that begins like a formula stays a name. */
function quoted(cell: Cell): string {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Labels as a batch keeps them. */
export const keptLabels = (text: string): readonly MailLabel[] =>
  z.array(line).parse(JSON.parse(text));
