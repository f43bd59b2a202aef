/** Icons of the kept set as inline SVG, read once; decoration only, the words beside them say it all. */
import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';

const names = {
  work: 'briefcase',
  file: 'file-plus',
  cases: 'folder-open',
  guide: 'book-open',
  help: 'circle-question-mark',
  reckon: 'calendar-days',
  check: 'badge-check',
  signIn: 'log-in',
  signOut: 'log-out',
  paper: 'file-text',
  clip: 'paperclip',
  clock: 'clock',
  people: 'users',
  journal: 'history',
  steps: 'list-checks',
  search: 'search',
  warning: 'triangle-alert',
  done: 'circle-check',
  open: 'circle',
  note: 'sticky-note',
  bell: 'bell',
  approve: 'stamp',
  calendar: 'calendar',
  assign: 'user-round-check',
  download: 'download',
  statistics: 'chart-column',
  admin: 'settings',
  audit: 'shield-check',
} as const;

export type IconName = keyof typeof names;

const read = (file: string) =>
  readFileSync(new URL(import.meta.resolve(`lucide-static/icons/${file}.svg`)), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')
    .replace(/class="[^"]*"/, 'class="icon"')
    .trim();

const drawn = new Map(Object.entries(names).map(([name, file]) => [name, raw(read(file))]));

export const icon = (name: IconName) => drawn.get(name) ?? '';
