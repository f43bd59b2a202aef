/** What a page is made of: escaped text, and nothing that could be taken for it. */
import type { html } from 'hono/html';

export type Html = ReturnType<typeof html>;
/** Anything that `html` may be given; `null` shows nothing. */
export type Part = Html | string | number | null | readonly Part[];
