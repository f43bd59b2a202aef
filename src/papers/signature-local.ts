/**
 * The organ's own certificate: made once, self-signed, and kept with the service's other secrets. It proves that a letter
 * came from this service unchanged; the trust of an official seal (GB/T 38540) is the province's seal service's to give.
 */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  UTCTime,
  Utf8String,
} from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs';
import type { Signer } from './signature.ts';

/** What is kept between starts; `key` is a secret. */
export type LocalCertificate = {
  readonly name: string;
  /** PKCS #8 and X.509, both DER in base64. */
  readonly key: string;
  readonly certificate: string;
};

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const YEARS = 10;
/** A signature of 72 bytes, a certificate of some 500 and what is signed with them. */
const ROOM = 2048;

/** Names of attributes: X.520 and RFC 5280; RFC 5652 and RFC 5035 for what is signed with the letter. */
const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** A certificate in that name, valid from that instant (UTC ISO 8601) for ten years. */
export async function makeCertificate(name: string, from: string): Promise<LocalCertificate> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: buffer(serial()) });
  for (const holder of [certificate.issuer, certificate.subject]) {
    holder.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }),
    );
  }
  const start = Temporal.Instant.from(from).toZonedDateTimeISO('UTC');
  certificate.notBefore = timeOf(start);
  certificate.notAfter = timeOf(start.add({ years: YEARS }));
  certificate.extensions = [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    // digitalSignature and nonRepudiation.
    new Extension({
      extnID: KEY_USAGE,
      critical: true,
      extnValue: new BitString({ valueHex: buffer(Uint8Array.of(0xc0)), unusedBits: 6 }).toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return {
    name,
    key: base64(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
    certificate: base64(certificate.toSchema(true).toBER()),
  };
}

/** Positive, as a serial number must be (RFC 5280, 4.1.2.2). */
function serial(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

const timeOf = (at: Temporal.ZonedDateTime): Time =>
  new Time({
    schema: new UTCTime({
      value: `${at.toPlainDateTime().toString({ smallestUnit: 'second' }).slice(2).replaceAll(/[-:T]/gu, '')}Z`,
    }),
  });

export async function localSigner(kept: LocalCertificate): Promise<Signer> {
  const der = Buffer.from(kept.certificate, 'base64');
  const certificate = Certificate.fromBER(buffer(der));
  const key = await webcrypto.subtle.importKey(
    'pkcs8',
    Buffer.from(kept.key, 'base64'),
    ALGORITHM,
    false,
    ['sign'],
  );
  const holder = essCertificate(der);
  return {
    name: kept.name,
    certificate: pemOf(kept.certificate),
    room: ROOM,
    sign: (bytes) => signedBytes(bytes, certificate, key, holder),
  };
}

/** The signing-certificate-v2 attribute's value: the certificate's SHA-256, so that none can be put in its place. */
function essCertificate(der: Uint8Array): Sequence {
  const hash = new OctetString({ valueHex: buffer(sha256(der)) });
  return new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [hash] })] })],
  });
}

async function signedBytes(
  bytes: Uint8Array,
  certificate: Certificate,
  key: CryptoKey,
  holder: Sequence,
): Promise<Uint8Array> {
  // In the order of their DER, as a signed set must stand (RFC 5652, 5.4).
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({
      type: MESSAGE_DIGEST,
      values: [new OctetString({ valueHex: buffer(sha256(bytes)) })],
    }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [holder] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256', buffer(bytes));
  const content = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

/** A copy that shares its memory with nothing: Node's small buffers lie in a common pool. */
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

const pemOf = (der: string): string =>
  `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/gu)?.join('\n')}\n-----END CERTIFICATE-----\n`;
