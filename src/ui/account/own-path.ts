/** A path of this site and nothing else: `//elsewhere` and `/\elsewhere` lead away. */
export const isOurs = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path);
