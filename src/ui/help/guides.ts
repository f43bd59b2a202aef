/** The illustrated guides of `docs/`, rendered once at start-up: what stands beside the code is what people read. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import { Marked, type Tokens } from 'marked';
import type { Role } from '../../../workflows/kernel/actor.ts';
import type { Html } from '../html.ts';

export type Guide = {
  readonly name: string;
  readonly title: string;
  /** Whose day it tells; the public and everybody without a guide of their own are led to that of the parties. */
  readonly roles: readonly Role[];
  /** The parts it has, in its own words. */
  readonly parts: readonly string[];
  readonly body: Html;
};

export type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly href: string };

const readers = {
  applicant: ['party'],
  officer: ['registrar', 'officer'],
  head: ['head', 'reviewer'],
  clerk: ['clerk'],
  'science-office': ['office', 'unit', 'drawer', 'expert', 'undertaker'],
  'supervisor-auditor': ['supervisor', 'auditor'],
  admin: ['admin', 'security'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

const fileOf = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url));

const shown = new Map<string, Picture>();

/** A picture is asked for by its digest, so that a browser may keep it for good. */
function keep(file: string): Picture & { readonly width: number; readonly height: number } {
  const bytes = fileOf(file);
  const edition = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const picture = { bytes: new Uint8Array(bytes), href: `/help/${file}?v=${edition}` };
  shown.set(file, picture);
  // A PNG says its size in the sixteen bytes after its signature: the page keeps the place free.
  return { ...picture, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const markdown = new Marked({
  tokenizer: { html: () => undefined, tag: () => undefined },
  renderer: {
    image({ href, text }: Tokens.Image) {
      const { href: at, width, height } = keep(href);
      const shape = width < height ? 'tall' : 'broad';
      return `<a class="picture ${shape}" href="${at}"><img src="${at}" alt="${escaped(text)}（点开看大图）" width="${width}" height="${height}"></a>`;
    },
  },
});

/** What looks like HTML in it stays text. */
export const rendered = (text: string): string => markdown.parse(text, { async: false });

function read(name: keyof typeof readers): Guide {
  const text = fileOf(`guide-${name}.zh-CN.md`).toString('utf8');
  const lines = text.split('\n');
  const body = lines.slice(1).join('\n');
  return {
    name,
    title: (lines[0] ?? '').replace(/^# /, ''),
    roles: readers[name],
    parts: lines.flatMap((line) => /^## [一二三四五六七八九]、(.+)$/.exec(line)?.[1] ?? []),
    body: raw(rendered(body)),
  };
}

export const guides: readonly Guide[] = (Object.keys(readers) as (keyof typeof readers)[]).map(
  read,
);

/** Undefined for what no guide shows. */
export const pictureOf = (file: string): Picture | undefined => shown.get(file);

/** The guides of those who have these roles; of the parties for who has none of them. */
export function guidesFor(roles: readonly Role[]): readonly Guide[] {
  const own = guides.filter((guide) => guide.roles.some((role) => roles.includes(role)));
  return own.length > 0 ? own : guides.filter(({ name }) => name === 'applicant');
}
