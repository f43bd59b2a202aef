/** The way into a case for every route about one: who may read it, and at which version it was seen. */
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, accessTo } from '../cases/access.ts';
import { problems } from '../problems.ts';
import { type ApiContext, ifMatch, problemResponse, type Route } from './route.ts';

type EntryDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
};

export function caseEntry({ store, procedures }: EntryDeps) {
  /** 404 tells nothing of cases that are not the caller's. */
  const inCase =
    (handle: (context: ApiContext, access: Access) => Promise<Response>): Route['handle'] =>
    async (context) => {
      const id = context.req.param('id') ?? '';
      const access = await accessTo(store, procedures, id, context.get('person'));
      return access ? handle(context, access) : problemResponse(problems.notFound);
    };

  /** For what changes the case: 412 where no version is named. */
  const withVersion = (
    handle: (context: ApiContext, access: Access, version: number) => Promise<Response>,
  ) =>
    inCase(async (context, access) => {
      const version = ifMatch(context);
      if (version === null) return problemResponse(problems.versionMissing);
      return handle(context, access, version);
    });

  const procedureOf = ({ row }: Access): Procedure => procedures[row.procedure] as Procedure;

  return { inCase, withVersion, procedureOf };
}
