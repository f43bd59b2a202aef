/** The whole service as one Hono app over its parts; it opens nothing and reads no environment. */
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type AttachmentRoutesDeps, attachmentRoutes } from './api/attachment-routes.ts';
import { caseReadRoutes } from './api/case-reads.ts';
import { type CaseRoutesDeps, caseRoutes } from './api/case-routes.ts';
import { docsPage } from './api/docs.ts';
import { type ExpertRoutesDeps, expertRoutes } from './api/expert-routes.ts';
import { parseJson } from './api/json-body.ts';
import { openApiDocument } from './api/openapi.ts';
import { type PackageRouteDeps, packageRoutes } from './api/package-route.ts';
import { type PaperRoutesDeps, paperRoutes } from './api/paper-routes.ts';
import { type PrintRoutesDeps, printRoutes } from './api/print-routes.ts';
import { type ProjectRoutesDeps, projectRoutes } from './api/project-routes.ts';
import { type PublicRoutesDeps, publicRoutes } from './api/public-routes.ts';
import { readLog } from './api/read-log.ts';
import { registerRoutes } from './api/register-routes.ts';
import { type RehearsalRoutesDeps, rehearsalRoutes } from './api/rehearsal-routes.ts';
import {
  type ApiContext,
  type ApiEnv,
  fullPath,
  problemResponse,
  type Route,
} from './api/route.ts';
import { type ServiceRoutesDeps, serviceRoutes } from './api/service-routes.ts';
import { statisticsRoutes } from './api/statistics-routes.ts';
import { problems } from './problems.ts';
import { sideBySide } from './side-by-side.ts';
import type { PageDeps } from './ui/deps.ts';
import { createPages } from './ui/pages.ts';

export type AppDeps = CaseRoutesDeps &
  PaperRoutesDeps &
  ServiceRoutesDeps &
  PrintRoutesDeps &
  PackageRouteDeps &
  PublicRoutesDeps &
  ExpertRoutesDeps &
  ProjectRoutesDeps &
  AttachmentRoutesDeps &
  PageDeps & {
    /** Null in a real database: then there is no clock to move. */
    readonly rehearsal: RehearsalRoutesDeps | null;
    readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void;
  };

const JSON_LIMIT = 2 * 1024 * 1024;
const FILE_LIMIT = 64 * 1024 * 1024;

export function createApp(deps: AppDeps): Hono<ApiEnv> {
  const routes = [
    ...publicRoutes(deps),
    ...caseRoutes(deps),
    ...caseReadRoutes(deps),
    ...paperRoutes(deps),
    ...serviceRoutes(deps),
    ...printRoutes(deps),
    ...attachmentRoutes(deps),
    ...packageRoutes(deps),
    ...expertRoutes(deps),
    ...projectRoutes(deps),
    ...registerRoutes(deps),
    ...statisticsRoutes(deps),
    ...(deps.rehearsal ? rehearsalRoutes(deps.rehearsal) : []),
  ];
  const app = new Hono<ApiEnv>();
  const metrics = metricsOf();
  app.use(sideBySide());
  // A form of ours names its origin only where the referrer may be named here.
  app.use(secureHeaders({ referrerPolicy: 'same-origin' }));
  app.use(async (context, next) => {
    const stop = metrics.requests.startTimer({ method: context.req.method });
    await next();
    stop({ status: context.res.status });
  });
  app.use(readLog(deps));
  for (const route of routes) mount(app, route, deps);
  addService(app, deps, metrics.registry, JSON.stringify(openApiDocument(routes)));
  app.route('/', createPages(deps));
  app.notFound(() => problemResponse(problems.notFound));
  app.onError((error, context) => {
    deps.log('request.failed', {
      path: context.req.path,
      error: error.message,
      stack: error.stack,
    });
    return problemResponse(problems.internal);
  });
  return app;
}

/** Guards in the order of the contract: size, readable JSON, login; the route's handler goes on from there. */
function mount(app: Hono<ApiEnv>, route: Route, deps: AppDeps): void {
  const path = fullPath(route)
    .replace(/\{file\}\.(pdf|docx)$/, ':file{[^/]+\\.$1}')
    .replace(/\{(\w+)\}/g, ':$1');
  const limit = sizeLimit(route.multipart ? FILE_LIMIT : JSON_LIMIT);
  app.on(route.method, path, limit, async (context) => {
    if (route.method !== 'get' && !route.multipart && !(await readJson(context))) {
      return problemResponse(problems.unreadable);
    }
    if (!route.open) {
      const person = await whoAsks(context, deps);
      if (!person) return problemResponse(problems.unauthenticated);
      context.set('person', { ...person, on: deps.time.today() });
    }
    // Nothing has NUL in its name, and not every database can be asked for it.
    if (context.req.url.includes('%00')) return problemResponse(problems.notFound);
    return route.handle(context);
  });
}

/** A declared length is believed, for no body outgrows it; asking for the body itself would turn it into a stream first. */
function sizeLimit(maxSize: number): MiddlewareHandler<ApiEnv> {
  const tooLarge = () => problemResponse(problems.tooLarge);
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (context, next) => {
    if (context.req.method === 'GET') return next();
    const length = context.req.header('content-length');
    if (length === undefined) return counted(context, next);
    return Number(length) > maxSize ? tooLarge() : next();
  };
}

/** Pages carry a cookie, and a page elsewhere could make a browser send it: what writes must carry its token. */
async function whoAsks(context: ApiContext, { people }: AppDeps) {
  const { method, raw } = context.req;
  if (method !== 'GET' && !raw.headers.has('authorization')) return null;
  return people.personOf(raw.headers);
}

/** False when there is a body and it is not JSON. */
async function readJson(context: ApiContext): Promise<boolean> {
  const json = parseJson(await context.req.text());
  if (json) context.set('json', json.value);
  return json !== null;
}

function addService(app: Hono<ApiEnv>, deps: AppDeps, registry: Registry, openapi: string): void {
  app.get(
    '/openapi.json',
    () => new Response(openapi, { headers: { 'content-type': 'application/json' } }),
  );
  app.route('/docs', docsPage());
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    await deps.store.setting('mode');
    return context.json({ ok: true });
  });
  app.get(
    '/metrics',
    async () =>
      new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
  );
}

function metricsOf() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'anjuan_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'] as const,
    registers: [registry],
  });
  return { registry, requests };
}
