/** The stylesheets, served whole from this process: the kept base, then ours. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const base = readFileSync(new URL(import.meta.resolve('@picocss/pico/css/pico.min.css')), 'utf8');
const ours = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

const sheets: Readonly<Record<string, string>> = { 'base.css': base, 'style.css': ours };

/** Changes with the sheets, so that a browser may keep them for good. */
const edition = createHash('sha256').update(base).update(ours).digest('hex').slice(0, 12);

export const sheetUrl = (name: 'base.css' | 'style.css'): string => `/assets/${name}?v=${edition}`;

export function assets(): Hono {
  const app = new Hono();
  app.get('/:name', (context) => {
    const sheet = sheets[context.req.param('name')];
    if (sheet === undefined) return context.notFound();
    return context.body(sheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  return app;
}
