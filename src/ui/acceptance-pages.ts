/** The pages that only projects have; what every procedure has stands elsewhere. */
import type { Hono } from 'hono';
import { expertAccountPage } from './acceptance-account-page.ts';
import { bansPage } from './acceptance-bans-page.ts';
import { circularPage } from './acceptance-circular-page.ts';
import { drawPage } from './acceptance-draw-page.ts';
import { evaluationPage } from './acceptance-evaluation-page.ts';
import { projectImportPage } from './acceptance-import-page.ts';
import { invitePage } from './acceptance-invite-page.ts';
import { sheetPage } from './acceptance-sheet-page.ts';
import type { PageDeps, PageEnv } from './deps.ts';
import type { Door } from './door.ts';

/** Mounted before the forms of every event: these have forms of their own. */
export function acceptancePages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  for (const pages of [
    drawPage,
    invitePage,
    sheetPage,
    evaluationPage,
    bansPage,
    projectImportPage,
    expertAccountPage,
    circularPage,
  ])
    pages(app, deps, door);
}
