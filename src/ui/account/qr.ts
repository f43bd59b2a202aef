/** A QR code as SVG: one path over the dark modules. */
import { html } from 'hono/html';
import { encodeQR } from 'qr';
import type { Html } from '../html.ts';

/** `label` says in words what a reader of the picture would get. */
export function qrImage(text: string, label: string): Html {
  const rows = encodeQR(text, 'raw', { border: 2 });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return html`<svg class="qr" viewBox="0 0 ${rows.length} ${rows.length}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
