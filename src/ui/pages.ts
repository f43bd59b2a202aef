/** Every page over the parts of the service; mounted last, so that the API and its documents keep their paths. */
import { Hono } from 'hono';
import { problems } from '../problems.ts';
import { acceptancePages } from './acceptance/pages.ts';
import { accountPages } from './account/own-pages.ts';
import { registerPages } from './account/register-pages.ts';
import { secondFactorPages } from './account/second-factor-pages.ts';
import { signInPages } from './account/sign-in-pages.ts';
import { auditPages } from './admin/audit-pages.ts';
import { adminCalendar } from './admin/calendar.ts';
import { adminExperts } from './admin/experts.ts';
import { adminLaw } from './admin/law.ts';
import { adminOrgan } from './admin/organ.ts';
import { adminPeople } from './admin/people.ts';
import { adminSeal } from './admin/seal.ts';
import { setupPages } from './admin/setup-pages.ts';
import { approvalPages } from './approvals/pages.ts';
import { assets } from './assets.ts';
import { calendarPages } from './calendar/pages.ts';
import { actionPages } from './case/action-pages.ts';
import { attachmentPages } from './case/attachment-pages.ts';
import { casePages } from './case/pages.ts';
import { clerkBatches } from './clerk/batches.ts';
import { clerkDesk } from './clerk/desk.ts';
import { clerkFile } from './clerk/file.ts';
import type { PageDeps, PageEnv } from './deps.ts';
import { createDoor } from './door.ts';
import { filingPages } from './filing/pages.ts';
import { helpPages } from './help/pages.ts';
import { paperPages } from './papers/pages.ts';
import { partyAccounts } from './party/accounts.ts';
import { partyHandIn } from './party/hand-in.ts';
import { myPages } from './party/my-pages.ts';
import { partyReceipt } from './party/receipt.ts';
import { checkPage } from './public/check-page.ts';
import { guidePages } from './public/guide-pages.ts';
import { homePage } from './public/home-page.ts';
import { reckonPage } from './public/reckon-page.ts';
import { statisticsPages } from './statistics/pages.ts';
import { noticePages } from './work/notice-pages.ts';
import { workPages } from './work/pages.ts';

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
  helpPages(app, deps, door);
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
