/** Every page over the parts of the service; mounted last, so that the API and its documents keep their paths. */
import { Hono } from 'hono';
import { problems } from '../problems.ts';
import { acceptancePages } from './acceptance-pages.ts';
import { accountPages } from './account-pages.ts';
import { actionPages } from './action-pages.ts';
import { adminCalendar } from './admin-calendar.ts';
import { adminExperts } from './admin-experts.ts';
import { adminLaw } from './admin-law.ts';
import { adminOrgan } from './admin-organ.ts';
import { adminPeople } from './admin-people.ts';
import { adminSeal } from './admin-seal.ts';
import { approvalPages } from './approval-pages.ts';
import { assets } from './assets.ts';
import { attachmentPages } from './attachment-pages.ts';
import { auditPages } from './audit-pages.ts';
import { calendarPages } from './calendar-pages.ts';
import { casePages } from './case-pages.ts';
import { checkPage } from './check-page.ts';
import { clerkBatches } from './clerk-batches.ts';
import { clerkDesk } from './clerk-desk.ts';
import { clerkFile } from './clerk-file.ts';
import type { PageDeps, PageEnv } from './deps.ts';
import { createDoor } from './door.ts';
import { filingPages } from './filing-pages.ts';
import { guidePages } from './guide-pages.ts';
import { homePage } from './home-page.ts';
import { myPages } from './my-pages.ts';
import { noticePages } from './notice-pages.ts';
import { paperPages } from './paper-pages.ts';
import { partyAccounts } from './party-accounts.ts';
import { partyHandIn } from './party-hand-in.ts';
import { partyReceipt } from './party-receipt.ts';
import { reckonPage } from './reckon-page.ts';
import { registerPages } from './register-pages.ts';
import { secondFactorPages } from './second-factor-pages.ts';
import { setupPages } from './setup-pages.ts';
import { signInPages } from './sign-in-pages.ts';
import { statisticsPages } from './statistics-pages.ts';
import { workPages } from './work-pages.ts';

/** Paths that answer machines: what is not found there is not told in a page. */
const forMachines = /^\/(api|docs|verify|assets|openapi\.json|metrics|healthz|readyz)(\/|$)/;

export function createPages(
  deps: PageDeps & { readonly log: (event: string, fields: Record<string, unknown>) => void },
): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const door = createDoor(deps);
  app.route('/assets', assets());
  app.use(async (context, next) =>
    forMachines.test(context.req.path) ? next() : door.guard(context, next),
  );
  homePage(app, deps, door);
  signInPages(app, deps, door);
  registerPages(app, deps, door);
  accountPages(app, deps, door);
  workPages(app, deps, door);
  noticePages(app, deps, door);
  approvalPages(app, deps, door);
  calendarPages(app, deps, door);
  myPages(app, deps, door);
  filingPages(app, deps, door);
  acceptancePages(app, deps, door);
  actionPages(app, deps, door);
  attachmentPages(app, deps, door);
  casePages(app, deps, door);
  partyAccounts(app, deps, door);
  partyHandIn(app, deps, door);
  partyReceipt(app, deps, door);
  paperPages(app, deps, door);
  clerkDesk(app, deps, door);
  clerkBatches(app, deps, door);
  clerkFile(app, deps, door);
  guidePages(app, deps, door);
  reckonPage(app, deps, door);
  checkPage(app, deps, door);
  secondFactorPages(app, deps, door);
  statisticsPages(app, deps, door);
  setupPages(app, deps, door);
  adminOrgan(app, deps, door);
  adminSeal(app, deps, door);
  adminPeople(app, deps, door);
  adminCalendar(app, deps, door);
  adminLaw(app, deps, door);
  adminExperts(app, deps, door);
  auditPages(app, deps, door);
  app.all('*', (context, next) =>
    forMachines.test(context.req.path) ? next() : door.problemPage(context, problems.notFound),
  );
  app.onError((error, context) => {
    deps.log('page.failed', { path: context.req.path, error: error.message, stack: error.stack });
    return door.problemPage(context, problems.internal);
  });
  return app;
}
