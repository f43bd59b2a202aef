/** What the pages stand on: the same parts as the API, handed in; nothing is opened here. */
import type { Context } from 'hono';
import type { Experts } from '../acceptance/experts.ts';
import type { AttachmentRoutesDeps } from '../api/attachment-routes.ts';
import type { CaseRoutesDeps } from '../api/case-routes.ts';
import type { PackageRouteDeps } from '../api/package-route.ts';
import type { PaperRoutesDeps } from '../api/paper-routes.ts';
import type { PrintRoutesDeps } from '../api/print-routes.ts';
import type { ProjectRoutesDeps } from '../api/project-routes.ts';
import type { PublicRoutesDeps } from '../api/public-routes.ts';
import type { ApiEnv } from '../api/route.ts';
import type { ServiceRoutesDeps } from '../api/service-routes.ts';
import type { LiveClock } from '../clock/live-clock.ts';
import type { LiveOrgan, OrganProfile } from '../organ.ts';
import type { FilingPapers } from '../papers/filing-papers.ts';
import type { Person } from '../people/person.ts';
import type { Selfcheck } from '../selfcheck.ts';

export type PageDeps = CaseRoutesDeps &
  PaperRoutesDeps &
  ServiceRoutesDeps &
  PrintRoutesDeps &
  PackageRouteDeps &
  PublicRoutesDeps &
  ProjectRoutesDeps &
  AttachmentRoutesDeps & {
    readonly organ: OrganProfile;
    readonly organs: LiveOrgan;
    readonly clock: LiveClock;
    readonly experts: Experts;
    readonly selfcheck: Selfcheck;
    readonly filingPapers: FilingPapers;
    /** Null in a real database; pages only ask whether it is there. */
    readonly rehearsal: object | null;
  };

export type PageEnv = {
  Bindings: ApiEnv['Bindings'];
  Variables: ApiEnv['Variables'] & {
    /** Who looks at the page; null is the public. */
    visitor: Person | null;
    /** Notices that wait behind the bell; null for those who have none. */
    unread: number | null;
  };
};

export type PageContext = Context<PageEnv>;

export type PageHandler = (context: PageContext) => Response | Promise<Response>;
