/** The API's documentation as a page, served whole from this process: nothing is loaded from elsewhere. */
import { readFile } from 'node:fs/promises';

import { Hono } from 'hono';
import { html } from 'hono/html';

const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Read as files: the package's own entry would run the browser bundle here. */
const fileUrl = (file: string) => new URL(import.meta.resolve(`swagger-ui-dist/${file}`));

const script = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', validatorUrl: null });`;

export function docsPage(): Hono {
  const app = new Hono();
  app.get('/', (context) =>
    context.html(html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>案卷 Anjuan 接口说明</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script></body>
</html>`),
  );
  app.get(
    '/start.js',
    () => new Response(script, { headers: { 'content-type': 'text/javascript' } }),
  );
  app.get('/:file', async (context) => {
    const file = context.req.param('file');
    const mediaType = files[file];
    if (!mediaType) return context.notFound();
    const bytes = await readFile(fileUrl(file));
    return new Response(bytes, {
      headers: { 'content-type': mediaType, 'cache-control': 'max-age=86400' },
    });
  });
  return app;
}
