/**
 * A case as one file that a stranger can check offline: its journal, its issued papers, its attachments, its bound
 * volumes, the list of them all signed by the organ's key, and a page that says how. It decides nothing of the case.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import type { AttachmentRow, CaseRow, EntryRow, PaperRow } from '../../db/rows.ts';
import { chainFault } from './journal.ts';
import { packagePage } from './package-page.ts';
import { certificatePrint, checkSeal, type PackageSeal } from './package-seal.ts';

export type CaseContents = {
  readonly row: CaseRow;
  readonly entries: readonly EntryRow[];
  /** Issued papers, void ones among them, by the name of their file; and attachments. */
  readonly papers: readonly {
    readonly row: PaperRow;
    readonly name: string;
    readonly bytes: Uint8Array;
  }[];
  readonly attachments: readonly { readonly row: AttachmentRow; readonly bytes: Uint8Array }[];
  /** 正卷, 副卷 as they are bound; none while the case is open. */
  readonly volumes: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly key: PackageKey;
  readonly seal: PackageSeal;
};

/** Whoever packs signs: an Ed25519 key (RFC 8032), public half as PEM. */
export type PackageKey = {
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
};

const manifestShape = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  version: z.int(),
  /** Hash of the last entry. */
  head: z.string(),
  papers: z.array(z.object({ path: z.string(), paperId: z.string(), sha256: z.string() })),
  attachments: z.array(z.object({ path: z.string(), sha256: z.string() })),
  volumes: z.array(z.object({ path: z.string(), sha256: z.string() })),
  /** Fingerprint of the certificate that signed this list too; packages from before have none. */
  seal: z.string().optional(),
  /** Hash of the page that says how to check; packages from before leave it unlisted. */
  page: z.string().optional(),
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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The package's bytes, the same for the same contents but for the seal's signature, which no two times is the same. */
export async function packCase(contents: CaseContents): Promise<Uint8Array> {
  const { row, entries, papers, attachments, volumes, key, seal } = contents;
  const paperFiles = papers.map((paper) => ({
    path: `papers/${paper.name}.pdf`,
    paperId: paper.row.id,
    sha256: sha256(paper.bytes),
    bytes: paper.bytes,
  }));
  const attached = attachments.map((attachment) => ({
    path: `attachments/${attachment.row.sha256}-${attachment.row.name.replaceAll(/[/\\]/g, '_')}`,
    sha256: attachment.row.sha256,
    bytes: attachment.bytes,
  }));
  const bound = volumes.map(({ name, bytes }) => ({
    path: `volumes/${name}.pdf`,
    sha256: sha256(bytes),
    bytes,
  }));
  const manifest = {
    caseId: row.id,
    caseNumber: row.caseNumber,
    version: row.version,
    head: row.head,
    papers: paperFiles.map(({ bytes: _, ...file }) => file),
    attachments: attached.map(({ bytes: _, ...file }) => file),
    volumes: bound.map(({ bytes: _, ...file }) => file),
    seal: certificatePrint(seal.certificate),
  };
  const page = strToU8(
    packagePage({ title: row.title, ...manifest, key: fingerprint(key.publicKey) }),
  );
  const listed = strToU8(JSON.stringify({ ...manifest, page: sha256(page) }, null, 2));
  const files: Zippable = {
    [PAGE]: page,
    [MANIFEST]: listed,
    [SIGNATURE]: key.sign(listed),
    [KEY]: strToU8(key.publicKey),
    [SEAL]: await seal.sign(listed),
    [CERTIFICATE]: strToU8(seal.certificate),
    [JOURNAL]: strToU8(`${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`),
  };
  for (const { path, bytes } of [...paperFiles, ...attached, ...bound]) files[path] = bytes;
  return zipSync(files, { mtime: FIXED_TIME });
}

const PAGE = '核验说明.html';
const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.sig';
const KEY = 'public-key.pem';
const SEAL = 'manifest.p7s';
const CERTIFICATE = 'certificate.pem';
const JOURNAL = 'journal.jsonl';

/** SHA-256 of the public key as it is encoded (DER): what an organ publishes so that its key is known. */
export const fingerprint = (publicKey: string): string =>
  sha256(createPublicKey(publicKey).export({ type: 'spki', format: 'der' }));

/** A zip needs a time; a fixed one keeps equal packages equal. */
const FIXED_TIME = '2000-01-01T00:00:00';

export type PackageVerdict = {
  readonly caseNumber: string;
  readonly entries: number;
  readonly papers: number;
  /** Fingerprint of the key that signed it, to be compared with the organ's; null where there is none. */
  readonly key: string | null;
  /** Whose certificate signed it beside that key, and its fingerprint; null where there is none. */
  readonly seal: { readonly holder: string; readonly fingerprint: string } | null;
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
    return {
      caseNumber: '',
      entries: 0,
      papers: 0,
      key: null,
      seal: null,
      faults: [`不是可以读取的案卷包：${says}`],
    };
  }
}

function verdictOf(
  files: Readonly<Record<string, Uint8Array>>,
  checks: readonly JournalCheck[],
): PackageVerdict {
  const manifest = manifestShape.parse(JSON.parse(strFromU8(files[MANIFEST] ?? new Uint8Array())));
  const lines = strFromU8(files[JOURNAL] ?? new Uint8Array())
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
  const signed = signature(files);
  const sealed = sealOf(manifest, files);
  faults.push(
    ...paperFaults(manifest.papers, entries, files),
    ...fileFaults(manifest, files),
    ...signed.faults,
    ...sealed.faults,
  );
  return {
    caseNumber: manifest.caseNumber,
    entries: entries.length,
    papers: manifest.papers.length,
    key: signed.key,
    seal: sealed.seal,
    faults,
  };
}

/** Whose key it is, only its fingerprint can tell: anybody can sign anew what he has changed. */
function signature(files: Readonly<Record<string, Uint8Array>>) {
  const [listed, signedBy, key] = [files[MANIFEST], files[SIGNATURE], files[KEY]];
  if (!listed || !signedBy || !key)
    return { key: null, faults: [`${SIGNATURE}：缺少签名或者公钥`] };
  const pem = strFromU8(key);
  const isGood = verify(null, listed, pem, signedBy);
  return {
    key: fingerprint(pem),
    faults: isGood ? [] : [`${SIGNATURE}：与目录不符，目录或者签名被改动`],
  };
}

/** The list says which certificate signed it, so that nobody can take the signature away or put another's in its place. */
function sealOf({ seal }: Manifest, files: Readonly<Record<string, Uint8Array>>) {
  if (seal === undefined) return { seal: null, faults: [] };
  const [listed, signedBy] = [files[MANIFEST], files[SEAL]];
  if (!listed || !signedBy) return { seal: null, faults: [`${SEAL}：缺少印章证书的签名`] };
  try {
    const { isGood, ...held } = checkSeal(listed, signedBy);
    const faults = isGood ? [] : [`${SEAL}：与目录不符，目录或者签名被改动`];
    if (held.fingerprint !== seal) faults.push(`${SEAL}：不是目录所列证书的签名`);
    const enclosed = files[CERTIFICATE];
    if (!enclosed || certificatePrint(enclosed) !== seal)
      faults.push(`${CERTIFICATE}：缺失，或者不是目录所列的证书`);
    return { seal: held, faults };
  } catch {
    return { seal: null, faults: [`${SEAL}：不是可以读取的签名`] };
  }
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
    .map(
      (entry) =>
        JSON.parse(entry.data) as { paperId: string; number: string | null; sha256: string },
    );
  const missing = issued
    .filter(({ paperId }) => !papers.some((paper) => paper.paperId === paperId))
    .map(({ number, paperId }) => `${number ?? paperId}：已签发的文书不在包内`);
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
  const listed = [...manifest.papers, ...manifest.attachments, ...manifest.volumes];
  const page = manifest.page ? [{ path: PAGE, sha256: manifest.page }] : [];
  const known = new Set([
    ...[PAGE, MANIFEST, SIGNATURE, KEY, SEAL, CERTIFICATE, JOURNAL],
    ...listed.map(({ path }) => path),
  ]);
  return [
    ...[...page, ...manifest.attachments, ...manifest.volumes]
      .filter(({ path, sha256: hash }) => !files[path] || sha256(files[path]) !== hash)
      .map(({ path }) => `${path}：缺失或者被改动`),
    ...Object.keys(files)
      .filter((path) => !known.has(path))
      .map((path) => `${path}：目录中没有此文件`),
  ];
}
