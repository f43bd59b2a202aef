/** What was sent after a sign-in had run out: carried through the next one unseen, then sent again by the same hand. */
import { html } from 'hono/html';
import type { PageContext } from '../deps.ts';
import type { Html, Part } from '../html.ts';
import { isOurs } from './own-path.ts';

export type Kept = {
  /** The page of ours it was sent to. */
  readonly to: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files went with it: those have to be chosen again. */
  readonly files: boolean;
};

/** Null for what is no form. */
export async function keptFrom(context: PageContext): Promise<Kept | null> {
  const { pathname, search } = new URL(context.req.url);
  const data = await context.req.formData().catch(() => null);
  if (!data) return null;
  const all = [...data];
  return {
    to: pathname + search,
    fields: all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    files: all.some(([, value]) => typeof value !== 'string' && value.size > 0),
  };
}

const PREFIX = 'kept/';
const TO = 'kept-to';
const FILES = 'kept-files';

export const unseen = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** In a form of the sign-in. */
export const keptFields = (kept: Kept | null): Part =>
  kept && [
    unseen(TO, kept.to),
    ...(kept.files ? [unseen(FILES, 'yes')] : []),
    ...kept.fields.map(([name, value]) => unseen(`${PREFIX}${name}`, value)),
  ];

/** Back out of that form; null where it carried nothing, or something for elsewhere. */
export async function keptIn(context: PageContext): Promise<Kept | null> {
  const data = await context.req.formData();
  const to = data.get(TO);
  if (typeof to !== 'string' || !isOurs(to)) return null;
  return {
    to,
    fields: [...data].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && typeof value === 'string'
        ? [[name.slice(PREFIX.length), value]]
        : [],
    ),
    files: data.get(FILES) === 'yes',
  };
}
