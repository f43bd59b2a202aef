/** Reads a request body as JSON that can be kept as it came (I-JSON, RFC 7493); what it means is the schemas' business. */

/** No form of ours comes near it; what recurses over a body is safe below it. */
const DEEPEST = 64;

/** What a decoder puts where bytes are not UTF-8: what stood there is lost, and nobody wrote this. */
const LOST = '\u{FFFD}';

/** Null when the text is not JSON, or holds what cannot be kept: NUL, half a surrogate pair, lost bytes, endless nesting. */
export function parseJson(text: string): { readonly value: unknown } | null {
  if (text === '') return { value: undefined };
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value, DEEPEST) ? { value } : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown, depth: number): boolean {
  if (typeof value === 'string')
    return value.isWellFormed() && !value.includes('\0') && !value.includes(LOST);
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth > 0 &&
    Object.entries(value).every(([name, inner]) => isKept(name, depth) && isKept(inner, depth - 1))
  );
}
