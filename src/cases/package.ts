/**
 * A case as one file that a stranger can check offline: its journal, its issued papers, its attachments, and a
 * page that says how. Not signed yet; what it proves is that nothing in it fits together wrongly.
 */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import type { AttachmentRow, CaseRow, EntryRow, PaperRow } from '../../db/store.ts';
import { chainFault } from './journal.ts';

export type CaseContents = {
  readonly row: CaseRow;
  readonly entries: readonly EntryRow[];
  /** Issued papers and attachments with their bytes. */
  readonly papers: readonly { readonly row: PaperRow; readonly bytes: Uint8Array }[];
  readonly attachments: readonly { readonly row: AttachmentRow; readonly bytes: Uint8Array }[];
};

const manifestShape = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  version: z.int(),
  /** Hash of the last entry. */
  head: z.string(),
  papers: z.array(z.object({ path: z.string(), paperId: z.string(), sha256: z.string() })),
  attachments: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

const entryShape = z.object({
  caseId: z.string(),
  seq: z.int(),
  type: z.string(),
  data: z.string(),
  effectiveOn: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  actorRole: z.string(),
  basis: z.string(),
  reason: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});

const readme = `本文件夹是一件案件的完整记录，可以脱离系统核验。

journal.jsonl  案卷记录，每行一条。每条的 hash 是 SHA-256，所取内容为 JSON 数组
               [previousHash, caseId, seq, type, data, effectiveOn, recordedAt, actor, actorRole, basis, reason]；
               previousHash 等于上一条的 hash，第一条为64个0。
papers/        已签发文书；其 SHA-256 载于记录中“paper.issued”一条。
attachments/   附件；文件名以其 SHA-256 开头。
manifest.json  目录，head 等于最后一条记录的 hash。

核验：npm run --silent verify -- 本文件.zip
`;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The package's bytes, the same for the same contents. */
export function packCase({ row, entries, papers, attachments }: CaseContents): Uint8Array {
  const paperFiles = papers.map((paper) => ({
    path: `papers/${paper.row.number}.pdf`,
    paperId: paper.row.id,
    sha256: sha256(paper.bytes),
    bytes: paper.bytes,
  }));
  const attached = attachments.map((attachment) => ({
    path: `attachments/${attachment.row.sha256}-${attachment.row.name.replaceAll(/[/\\]/g, '_')}`,
    sha256: attachment.row.sha256,
    bytes: attachment.bytes,
  }));
  const manifest = {
    caseId: row.id,
    caseNumber: row.caseNumber,
    version: row.version,
    head: row.head,
    papers: paperFiles.map(({ bytes: _, ...file }) => file),
    attachments: attached.map(({ bytes: _, ...file }) => file),
  };
  const files: Zippable = {
    'README.txt': strToU8(readme),
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    'journal.jsonl': strToU8(`${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`),
  };
  for (const { path, bytes } of [...paperFiles, ...attached]) files[path] = bytes;
  return zipSync(files, { mtime: FIXED_TIME });
}

/** A zip needs a time; a fixed one keeps equal packages equal. */
const FIXED_TIME = '2000-01-01T00:00:00';

export type PackageVerdict = {
  readonly caseNumber: string;
  readonly entries: number;
  readonly papers: number;
  /** What was changed; empty where everything fits. */
  readonly faults: readonly string[];
};

/** What a procedure can check in a journal beyond its chain, such as a draw. */
export type JournalCheck = (entries: readonly EntryRow[]) => readonly string[];

/** Checks a package against itself; a package that cannot be read is one fault. */
export function verifyPackage(
  zip: Uint8Array,
  checks: readonly JournalCheck[] = [],
): PackageVerdict {
  try {
    return verdictOf(unzipSync(zip), checks);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return { caseNumber: '', entries: 0, papers: 0, faults: [`不是可以读取的案卷包：${says}`] };
  }
}

function verdictOf(
  files: Readonly<Record<string, Uint8Array>>,
  checks: readonly JournalCheck[],
): PackageVerdict {
  const manifest = manifestShape.parse(
    JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())),
  );
  const lines = strFromU8(files['journal.jsonl'] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  const entries = lines.map((line) => entryShape.parse(JSON.parse(line)));
  const faults: string[] = [];
  const chain = chainFault(entries, manifest.head);
  if (chain) faults.push(`journal.jsonl 第${chain.seq}条：${chain.says}`);
  if (entries.length !== manifest.version) faults.push('manifest.json：记录条数不符');
  if (entries.some((entry) => entry.caseId !== manifest.caseId))
    faults.push('journal.jsonl：混有他案记录');
  faults.push(...checks.flatMap((check) => check(entries)));
  faults.push(...paperFaults(manifest.papers, entries, files), ...fileFaults(manifest, files));
  return {
    caseNumber: manifest.caseNumber,
    entries: entries.length,
    papers: manifest.papers.length,
    faults,
  };
}

type Manifest = z.output<typeof manifestShape>;

/** Every paper that the journal says was issued is there, with the hash that the journal says. */
function paperFaults(
  papers: Manifest['papers'],
  entries: readonly EntryRow[],
  files: Readonly<Record<string, Uint8Array>>,
): string[] {
  const issued = entries
    .filter((entry) => entry.type === 'paper.issued')
    .map((entry) => JSON.parse(entry.data) as { paperId: string; number: string; sha256: string });
  const missing = issued
    .filter(({ paperId }) => !papers.some((paper) => paper.paperId === paperId))
    .map(({ number }) => `${number}：已签发的文书不在包内`);
  const changed = papers.flatMap(({ path, paperId }) => {
    const record = issued.find((one) => one.paperId === paperId);
    const bytes = files[path];
    if (!record) return [`${path}：记录中没有签发此文书`];
    return bytes && sha256(bytes) === record.sha256 ? [] : [`${path}：与签发时的摘要不符`];
  });
  return [...missing, ...changed];
}

/** Nothing is missing from the list of files, changed, or slipped in. */
function fileFaults(manifest: Manifest, files: Readonly<Record<string, Uint8Array>>): string[] {
  const listed = [...manifest.papers, ...manifest.attachments];
  const known = new Set([
    'README.txt',
    'manifest.json',
    'journal.jsonl',
    ...listed.map(({ path }) => path),
  ]);
  return [
    ...manifest.attachments
      .filter(({ path, sha256: hash }) => !files[path] || sha256(files[path]) !== hash)
      .map(({ path }) => `${path}：缺失或者被改动`),
    ...Object.keys(files)
      .filter((path) => !known.has(path))
      .map((path) => `${path}：目录中没有此文件`),
  ];
}
