/**
 * The seal certificate's signature over a package's list: a detached CMS signature (CAdES, RFC 5126), which anybody can
 * check with common tools. Here it is checked without network and trust store; whose certificate it is, its fingerprint tells.
 */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';

/** Signs in the name of the organ's seal. */
export type PackageSeal = {
  /** X.509 as PEM. */
  readonly certificate: string;
  /** A detached CMS signature over these bytes, in DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

export type SealVerdict = {
  /** Whose certificate signed: CN=……. */
  readonly holder: string;
  readonly fingerprint: string;
  readonly isGood: boolean;
};

/** SHA-256 of a certificate, in hexadecimal digits. */
export const certificatePrint = (certificate: string | Uint8Array): string =>
  new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();

/** Throws where the bytes are no CMS signature with a certificate. */
export function checkSeal(content: Uint8Array, der: Uint8Array): SealVerdict {
  const signed = new SignedData({
    schema: ContentInfo.fromBER(Uint8Array.from(der).buffer).content,
  });
  const [signer] = signed.signerInfos;
  const [held] = signed.certificates ?? [];
  if (!signer || !held) throw new Error('签名中没有签名人或者证书');
  const bytes = Buffer.from(held.toSchema().toBER());
  const certificate = new X509Certificate(bytes);
  return {
    holder: certificate.subject,
    fingerprint: certificatePrint(bytes),
    isGood: coversContent(signer, content) && isSigned(signer, certificate),
  };
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

function coversContent({ signedAttrs }: SignerInfo, content: Uint8Array): boolean {
  const digest = signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST)?.values[0];
  const hash = createHash('sha256').update(content).digest();
  return digest !== undefined && hash.equals(Buffer.from(digest.valueBlock.valueHexView));
}

const isSigned = ({ signedAttrs, signature }: SignerInfo, { publicKey }: X509Certificate) =>
  verify(
    'sha256',
    Buffer.from(signedAttrs?.encodedValue ?? new ArrayBuffer(0)),
    { key: publicKey, dsaEncoding: 'der' },
    Buffer.from(signature.valueBlock.valueHexView),
  );
