/**
 * Files by the SHA-256 of their bytes: attachments and issued papers.
 * Not their names, owners or types, which are rows of the store.
 */

export type Blobs = {
  /** Keeps the bytes durably and answers their SHA-256 in lower-case hex; the same bytes are kept once. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when they were never kept; throws when they no longer meet their hash. */
  get(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
};
