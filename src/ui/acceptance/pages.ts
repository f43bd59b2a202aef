/** The pages that only projects have; what every procedure has stands elsewhere. */
import type { Hono } from 'hono';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { expertAccountPage } from './account-page.ts';
import { bansPage } from './bans-page.ts';
import { circularPage } from './circular-page.ts';
import { drawPage } from './draw-page.ts';
import { evaluationPage } from './evaluation-page.ts';
import { projectImportPage } from './import-page.ts';
import { invitePage } from './invite-page.ts';
import { sheetPage } from './sheet-page.ts';

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
