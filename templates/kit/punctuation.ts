/** Which marks may not begin or end a line, and which give way; sets only, no algorithm. */

const setOf = (marks: string): ReadonlySet<string> => new Set(marks);

/** May not begin a line (GB/T 15834-2011 5.1). */
export const NO_START = setOf('、，。．：；！？）〕】》〉」』”’·～％‰℃°′″,.;:!?)]}%');

/** May not end a line (GB/T 15834-2011 5.1). */
export const NO_END = setOf('（〔【《〈「『“‘￥＄№([{$');

/** Stay with the figure before them: a date or number read across a line end is misread. */
export const AFTER_FIGURE = setOf('年月日号');

/** Ink in the left half of the cell: space behind it may go. */
export const CLOSING = setOf('、，。．：；！？）〕】》〉」』”’');

/** Ink in the right half of the cell: space before it may go. */
export const OPENING = setOf('（〔【《〈「『“‘');

/** Two of these are one mark and never part. */
export const DOUBLED = setOf('…—');

/** Below U+0250, yet a full cell in Chinese text. */
export const WIDE_BELOW_LATIN = setOf('·×÷±§°¨');
