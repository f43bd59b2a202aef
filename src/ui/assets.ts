/** The stylesheets and the small scripts, served whole from this process: the kept base, then ours. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const base = readFileSync(new URL(import.meta.resolve('@picocss/pico/css/pico.min.css')), 'utf8');
const text = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** By the file's name in `scripts/`: each helps one page, and none is needed. */
const scripts = {
  'live.js': text('scripts/live.js'),
  'upload.js': text('scripts/upload.js'),
} as const;

/** `desk.css` is for the dense pages of the staff only. */
const sheets = {
  'base.css': base,
  'style.css': text('styles/style.css'),
  'desk.css': text('styles/desk.css'),
  'supervise.css': text('styles/supervise.css'),
} as const;

const served: Readonly<Record<string, string>> = { ...sheets, ...scripts };

export type ScriptName = keyof typeof scripts;

/** Changes with what is served, so that a browser may keep it for good. */
const edition = createHash('sha256').update(JSON.stringify(served)).digest('hex').slice(0, 12);

export const assetUrl = (name: keyof typeof sheets | ScriptName): string =>
  `/assets/${name}?v=${edition}`;

export function assets(): Hono {
  const app = new Hono();
  app.get('/:name', (context) => {
    const name = context.req.param('name');
    const found = Object.hasOwn(served, name) ? served[name] : undefined;
    if (found === undefined) return context.notFound();
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/css';
    return context.body(found, 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  return app;
}
