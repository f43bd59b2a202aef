/** What a case does not know is left out of a paper's data; nothing is made up for it. */

/** Leaves out what the case does not know, so that `missing` names it and optional items stay absent. */
export function known<T extends Record<string, unknown>>(
  items: T,
): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(
    Object.entries(items).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>;
}
