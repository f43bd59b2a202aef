/** The signature of an issued letter: over every byte, in the organ's name, and nothing of the letter changed by it. */

import { createHash } from 'node:crypto';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { signLetter } from '../../src/papers/signature.ts';
import { localSigner, makeCertificate } from '../../src/papers/signature-local.ts';
import { createSigning } from '../../src/papers/signing.ts';
import { hanzi, letter, pdfOf } from '../templates/kit-letters.ts';
import { measure } from '../templates/measure.ts';

const NAME = '景宁畲族自治县人民政府（样章）';
const AT = '2021-03-03T01:00:00.000Z';
const kept = await makeCertificate(NAME, '2021-03-01T01:00:00.000Z');
const signer = await localSigner(kept);
const plain = await pdfOf(letter({ blocks: [{ kind: 'paragraph', text: hanzi(900) }] }));
const signed = await signLetter(plain, signer, AT);

/** What a reader takes from the file: the bytes signed and the signature. */
function taken(file: Uint8Array) {
  const text = Buffer.from(file).toString('latin1');
  const [, ...numbers] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/u.exec(text) ?? [];
  const [, open = 0, close = 0, rest = 0] = numbers.map(Number);
  const bytes = Buffer.concat([file.subarray(0, open), file.subarray(close, close + rest)]);
  return { open, close, rest, bytes, der: Buffer.from(text.slice(open + 1, close - 1), 'hex') };
}

function cmsOf(file: Uint8Array): SignedData {
  const { der } = taken(file);
  return new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(der).buffer).content });
}

async function isValid(file: Uint8Array): Promise<boolean> {
  const { bytes } = taken(file);
  const data = Uint8Array.from(bytes).buffer;
  return cmsOf(file)
    .verify({ signer: 0, data, checkChain: false })
    .catch(() => false);
}

describe('a signed letter', () => {
  it('is the letter with the signature behind it: not one byte of the letter is another', () => {
    expect(Buffer.compare(signed.subarray(0, plain.length), plain)).toBe(0);
    const { open, close, rest } = taken(signed);
    expect(open).toBeGreaterThan(plain.length);
    expect(close + rest).toBe(signed.length);
    expect(close - open).toBe(2 * signer.room + 2);
  });

  it('holds a signature that is valid, and no more so when a byte before or behind it is changed', async () => {
    expect(await isValid(signed)).toBe(true);
    for (const at of [2000, plain.length - 20, signed.length - 30]) {
      const changed = Uint8Array.from(signed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await isValid(changed), `byte ${at}`).toBe(false);
    }
  });

  it('is signed as CAdES asks: content type, digest and certificate are signed along, the time is not', () => {
    const [info] = cmsOf(signed).signerInfos;
    expect(info?.signedAttrs?.attributes.map(({ type }) => type)).toEqual([
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.16.2.47',
    ]);
    const digest = createHash('sha256')
      .update(Buffer.from(kept.certificate, 'base64'))
      .digest('hex');
    expect(taken(signed).der.toString('hex')).toContain(digest);
    expect(Buffer.from(signed).toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
  });

  it('names the organ in Chinese, in the certificate and in the file', () => {
    const certificate = Certificate.fromBER(
      Uint8Array.from(Buffer.from(kept.certificate, 'base64')).buffer,
    );
    const [subject] = certificate.subject.typesAndValues;
    expect(subject?.value.valueBlock.value).toBe(NAME);
    const utf16 = Buffer.from(NAME, 'utf16le').swap16().toString('hex').toUpperCase();
    expect(Buffer.from(signed).toString('latin1')).toContain(`/Name <FEFF${utf16}>`);
  });

  it('reads as it read before, character by character', async () => {
    const [before, after] = [await measure(plain), await measure(signed)];
    expect(after.text).toBe(before.text);
    expect(after.copied).toBe(before.copied);
    expect(after.pages.map(({ marks }) => marks)).toEqual(before.pages.map(({ marks }) => marks));
  });

  it('is refused a signature longer than the room for it, and a file that is not a letter of ours', async () => {
    const long = { ...signer, room: 16 };
    await expect(signLetter(plain, long, AT)).rejects.toThrow('16 were kept free');
    await expect(signLetter(Buffer.from('%PDF-1.7\n%%EOF'), signer, AT)).rejects.toThrow(
      'Not a file of the letter kit',
    );
    await expect(signLetter(signed, signer, AT)).rejects.toThrow();
  });
});

describe('the certificate of a database', () => {
  function settings() {
    const kept = new Map<string, string>();
    return {
      kept,
      setting: async (name: string) => kept.get(name) ?? null,
      setSetting: async (name: string, value: string) => void kept.set(name, value),
    };
  }
  const time = { now: () => AT, today: () => '2021-03-03' };
  const certificateIn = (file: Uint8Array) => {
    const [certificate] = cmsOf(file).certificates ?? [];
    if (!(certificate instanceof Certificate)) throw new Error('no certificate');
    return {
      name: certificate.subject.typesAndValues[0]?.value.valueBlock.value,
      serial: certificate.serialNumber.toString(),
    };
  };

  it('is made once and the same after a restart; another is made when the organ gets another name', async () => {
    const store = settings();
    const organ = { sealName: '丽水市人民政府', sealConfigured: true };
    const start = () => createSigning({ store, time, organ, rehearsal: false });
    const first = certificateIn(await start().letter(plain));
    expect(first.name).toBe('丽水市人民政府');
    expect(certificateIn(await start().letter(plain))).toEqual(first);
    organ.sealName = '丽水市自然资源和规划局';
    expect(certificateIn(await start().letter(plain)).name).toBe('丽水市自然资源和规划局');
    organ.sealName = '丽水市人民政府';
    expect(certificateIn(await start().letter(plain))).toEqual(first);
  });

  it('calls itself 样章 until a seal is configured, and always in a rehearsal', async () => {
    const name = async (sealConfigured: boolean, rehearsal: boolean) => {
      const organ = { sealName: '丽水市人民政府', sealConfigured };
      const { letter: sign } = createSigning({ store: settings(), time, organ, rehearsal });
      return certificateIn(await sign(plain)).name;
    };
    expect(await name(true, false)).toBe('丽水市人民政府');
    expect(await name(false, false)).toBe('丽水市人民政府（样章）');
    expect(await name(true, true)).toBe('丽水市人民政府（样章）');
  });
});
