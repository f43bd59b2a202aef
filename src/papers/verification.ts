/** The code that a printed letter bears: its check sum and the short code a person types. It looks nothing up. */

import { createHash } from 'node:crypto';

/** What makes a letter that letter; all of it stands fixed once the letter is issued. */
export type Printed = {
  readonly id: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  /** The data it was composed from, as approved. */
  readonly data: string;
};

/** Without I, L, O and U, which are misread (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

const digestOf = ({ id, number, issuedOn, data }: Printed): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([id, number, issuedOn, data]))
    .digest();

/**
 * The check sum in the printed address, 32 hex digits. The file's own SHA-256 cannot stand in the file, so this is
 * taken from what the letter says; whoever holds the file may check with the SHA-256 instead.
 */
export const printedHash = (paper: Printed): string => digestOf(paper).toString('hex').slice(0, 32);

/** Ten characters, 50 bits, as `7K2MQ-4XW9D`. */
export function shortCode(paper: Printed): string {
  const bytes = digestOf(paper).subarray(16);
  const chars = Array.from({ length: LENGTH }, (_, i) => ALPHABET[(bytes[i] ?? 0) % 32]).join('');
  return `${chars.slice(0, LENGTH / 2)}-${chars.slice(LENGTH / 2)}`;
}

/** A short code as typed, in the form in which it is kept; null where it cannot be one. */
export function readShortCode(typed: string): string | null {
  const chars = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s—–-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const known = chars.length === LENGTH && [...chars].every((char) => ALPHABET.includes(char));
  return known ? `${chars.slice(0, LENGTH / 2)}-${chars.slice(LENGTH / 2)}` : null;
}

/** What the letter is given to print; `baseUrl` is where browsers reach the service, without a slash at its end. */
export function verificationFor(paper: Printed, baseUrl: string) {
  return {
    shortCode: shortCode(paper),
    url: `${baseUrl}/verify/${paper.id}?h=${printedHash(paper)}`,
    page: `${baseUrl}/check`,
  };
}

/** Whether `h` is the check sum printed on the letter or the SHA-256 of its file. */
export const isGenuine = (
  paper: Printed & { readonly sha256: string | null },
  h: string,
): boolean => h === printedHash(paper) || (paper.sha256 !== null && h === paper.sha256);
