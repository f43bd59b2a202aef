/**
 * The digital signature of an issued letter: what a signing service must offer, and how its answer enters the file.
 * It holds no key: the organ's own certificate is signature-local.ts, the province's seal service will be another.
 */

/** Signs letters in the organ's name. */
export type Signer = {
  /** Shown by readers beside the certificate's own name. */
  readonly name: string;
  /** The certificate, X.509 as PEM. */
  readonly certificate: string;
  /** Bytes kept free in the file for the signature. */
  readonly room: number;
  /** A detached CMS signature (CAdES, RFC 5126) over these bytes, in DER; at most `room` bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

/** PDF Advanced Electronic Signatures: a CAdES signature in a PDF (ETSI EN 319 142-1). */
const SUB_FILTER = 'ETSI.CAdES.detached';

/** Ten digits each, filled when the places are known. */
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

/**
 * The letter with a signature over all of it, appended as an update: not a byte of the letter itself changes, so its
 * text, tags and archive format stay what they were. `signedAt` is an instant, UTC ISO 8601. Throws where the file is
 * not one that the letter kit wrote.
 */
export async function signLetter(
  pdf: Uint8Array,
  signer: Signer,
  signedAt: string,
): Promise<Uint8Array> {
  const update = updateOf(Buffer.from(pdf).toString('latin1'), signer, signedAt);
  const file = Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
  const open = file.indexOf('/Contents <', pdf.length, 'latin1') + '/Contents '.length;
  const close = open + 2 * signer.room + 2;
  const range = [open, close, file.length - close].map((n) => String(n).padStart(10, '0'));
  file.write(
    `/ByteRange [0 ${range.join(' ')}]`,
    file.indexOf(RANGE, pdf.length, 'latin1'),
    'latin1',
  );
  const signature = await signer.sign(
    Buffer.concat([file.subarray(0, open), file.subarray(close)]),
  );
  if (signature.length > signer.room)
    throw new Error(`The signature takes ${signature.length} bytes, ${signer.room} were kept free`);
  file.write(Buffer.from(signature).toString('hex'), open + 1, 'latin1');
  return new Uint8Array(file);
}

/** Catalogue and first page anew, the field with its signature, and the table of these objects. */
function updateOf(text: string, signer: Signer, signedAt: string): string {
  const file = readFile(text);
  const catalogue = file.object(file.root);
  const page = file.object(firstPage(file, catalogue));
  const [signature, field, look] = [file.size, file.size + 1, file.size + 2];
  const objects = [
    extended(catalogue, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`),
    extended(page, `/Annots [${field} 0 R]`),
    {
      id: signature,
      body: [
        '<<\n/Type /Sig\n/Filter /Adobe.PPKLite',
        `/SubFilter /${SUB_FILTER}`,
        RANGE,
        `/Contents <${'0'.repeat(2 * signer.room)}>`,
        `/M (${dateOf(signedAt)})`,
        `/Name ${unicode(signer.name)}`,
        `/Reason ${unicode('文书签发')}\n>>`,
      ].join('\n'),
    },
    {
      id: field,
      // It shows nothing: the seal is drawn in the letter. Printed with it and locked (ISO 32000-1, 12.5.3).
      body: `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Signature)\n/V ${signature} 0 R\n/P ${page.id} 0 R\n/Rect [0 0 0 0]\n/F 132\n/AP << /N ${look} 0 R >>\n>>`,
    },
    // PDF/A asks every field for an appearance, be it an empty one (ISO 19005-2, 6.3.3).
    {
      id: look,
      body: '<<\n/Type /XObject\n/Subtype /Form\n/BBox [0 0 0 0]\n/Resources << >>\n/Length 0\n>>\nstream\n\nendstream',
    },
  ];
  return written(objects, file, text.length);
}

type PdfObject = { readonly id: number; readonly body: string };

type LetterFile = {
  readonly size: number;
  readonly root: number;
  /** Where its table of objects begins. */
  readonly table: number;
  /** Trailer entries that a new trailer repeats. */
  readonly kept: string;
  object(id: number): PdfObject;
};

/** Reads what pdfkit writes: one table of objects, none of them compressed. */
function readFile(text: string): LetterFile {
  const table = Number(found(text.slice(-64), /startxref\s+(\d+)\s+%%EOF\s*$/u));
  const tail = text.slice(table);
  const trailer = found(tail, /trailer\s*<<([\s\S]*?)>>\s*startxref/u);
  const size = Number(found(trailer, /\/Size (\d+)/u));
  const offsets = [...tail.matchAll(/^(\d{10}) \d{5} [nf]/gmu)].map(([, offset]) => Number(offset));
  return {
    size,
    table,
    root: Number(found(trailer, /\/Root (\d+) 0 R/u)),
    kept: trailer.replace(/\/Size \d+/u, '').trim(),
    object(id) {
      const from = offsets[id];
      if (!from || !text.startsWith(`${id} 0 obj`, from))
        throw new Error(`No object ${id} at its place`);
      const start = from + `${id} 0 obj`.length;
      return { id, body: text.slice(start, text.indexOf('endobj', start)).trim() };
    },
  };
}

const firstPage = (file: LetterFile, catalogue: PdfObject): number => {
  const pages = file.object(Number(found(catalogue.body, /\/Pages (\d+) 0 R/u)));
  return Number(found(pages.body, /\/Kids \[(\d+) 0 R/u));
};

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`Not a file of the letter kit: nothing like ${pattern}`);
  return match;
}

function extended({ id, body }: PdfObject, entry: string): PdfObject {
  const key = entry.slice(0, entry.indexOf(' '));
  if (body.includes(`${key} `)) throw new Error(`The file has ${key} already`);
  return { id, body: `${body.replace(/>>$/u, '')}${entry}\n>>` };
}

function written(objects: readonly PdfObject[], file: LetterFile, start: number): string {
  let update = '';
  const places = new Map<number, number>();
  for (const { id, body } of objects) {
    places.set(id, start + update.length);
    update += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const table = start + update.length;
  const rows = [...places]
    .sort(([a], [b]) => a - b)
    .map(([id, place]) => `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  return `${update}xref\n${rows.join('')}trailer\n<<\n/Size ${file.size + 3}\n${file.kept}\n/Prev ${file.table}\n>>\nstartxref\n${table}\n%%EOF\n`;
}

/** A text string in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
const unicode = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** `D:20210303090000+08'00'`: the wall clock in Asia/Shanghai. */
function dateOf(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai');
  return `D:${at.toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/gu, '')}+08'00'`;
}
