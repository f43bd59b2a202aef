/** Attachments from pages: the API's own routes do the work, and a refusal comes back as a page. */
import type { Hono } from 'hono';
import { attachmentRoutes } from '../../api/attachment-routes.ts';
import type { ApiContext, Route } from '../../api/route.ts';
import type { Problem } from '../../problems.ts';
import type { PageContext, PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';

export function attachmentPages(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const routes = attachmentRoutes(deps);

  const answered = async (context: PageContext, method: Route['method']): Promise<Response> => {
    const route = routes.find((one) => one.method === method);
    if (!route) throw new Error('The API has no such route of attachments');
    const answer = await route.handle(context as unknown as ApiContext);
    if (answer.ok) return answer;
    const problem = (await answer.json()) as Problem;
    return door.problemPage(
      context,
      problem.code === missing.code ? { ...problem, ...missing } : problem,
    );
  };

  app.get(
    '/attachments/:sha256',
    door.signedIn((context) => answered(context, 'get')),
  );

  app.post(
    '/cases/:id/attachments',
    door.files,
    door.signedIn(async (context) => {
      const answer = await answered(context, 'post');
      return answer.ok
        ? context.redirect(`/cases/${context.req.param('id')}?done=attachment#files`, 303)
        : answer;
    }),
  );
}

/** Browsers send a form without a file as an empty one: both look the same here. */
const missing = {
  code: 'attachment.missing',
  detail: '没有选择文件，或者所选的文件是空的。',
} as const;
