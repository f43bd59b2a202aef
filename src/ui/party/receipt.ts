/** A party takes a paper through its account: that is its service, where it agreed to be served so. */
import type { Hono } from 'hono';
import { accessTo } from '../../cases/access.ts';
import { failed, problems } from '../../problems.ts';
import type { PageDeps, PageEnv } from '../deps.ts';
import type { Door } from '../door.ts';
import { textsOf } from '../plain-field.ts';

export function partyReceipt(app: Hono<PageEnv>, deps: PageDeps, door: Door): void {
  const { store, procedures, service, time } = deps;

  app.post(
    '/papers/:id/receipt',
    door.forms,
    door.signedIn(async (context, person) => {
      const paper = await store.paper(context.req.param('id') ?? '');
      const access = paper && (await accessTo(store, procedures, paper.caseId, person));
      const { recipient = '' } = textsOf(await context.req.parseBody());
      if (!paper || !access?.actor.parties.includes(recipient)) {
        return door.problemPage(context, problems.notFound);
      }
      const outcome = await service.receive(
        paper,
        recipient,
        person.account,
        time.now(),
        time.today(),
      );
      if (failed(outcome)) return door.problemPage(context, outcome.problem);
      return context.redirect(`/cases/${paper.caseId}?done=receipt#papers`, 303);
    }),
  );
}
