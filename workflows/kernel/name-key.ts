/** A name as names are compared: whatever its width, its spaces and its case. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
