/** The routes that change and list cases: filing, the list, events and their previews. Reading one case is case-reads.ts. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, listScope, stillVisible } from '../cases/access.ts';
import type { Cases } from '../cases/cases.ts';
import type { Posted } from '../cases/change.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { caseEntry } from './case-entry.ts';
import { type ApiContext, problemResponse, type Route, readBody, readQuery } from './route.ts';
import * as shapes from './shapes.ts';

export type CaseRoutesDeps = {
  readonly cases: Cases;
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  /** JSON Schema of every event, made once at start-up. */
  readonly eventSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const filingBody = z.strictObject({
  procedure: z.string(),
  matter: z.string(),
  filing: z.record(z.string(), z.unknown()),
});

const listQuery = z.object({
  procedure: z.string().optional(),
  state: z.string().optional(),
  due: z.enum(['overdue', 'soon']).optional(),
  assignee: z.string().optional(),
  q: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const hashOf = (json: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(json ?? {}))
    .digest('hex');

/** How many calendar days ahead `due=soon` looks. */
const SOON_DAYS = 7;

export function caseRoutes(deps: CaseRoutesDeps): Route[] {
  const { cases, store, procedures, time } = deps;

  const { withVersion } = caseEntry(deps);

  async function file(context: ApiContext): Promise<Response> {
    const key = context.req.header('idempotency-key');
    if (key !== undefined && (key.length === 0 || key.length > 200)) {
      return problemResponse(
        problems.invalid([{ path: 'Idempotency-Key', detail: '应为1至200个字符。' }]),
      );
    }
    const { account, roles, name } = context.get('person');
    const actor = { account, roles, name, parties: [] };
    const requestHash = hashOf(context.get('json'));
    const idempotency = key === undefined ? {} : { idempotency: { key, requestHash } };
    // A used key is a conflict whatever the other body says, so it is asked before the body is judged.
    const known = await cases.filedBefore(idempotency.idempotency, actor);
    if (known) return filed(context, known);
    const body = readBody(context, filingBody);
    if (failed(body)) return problemResponse(body.problem);
    return filed(context, await cases.file({ ...body.ok, ...idempotency }, actor));
  }

  function filed(context: ApiContext, outcome: Outcome<Posted>): Response {
    if (failed(outcome)) return problemResponse(outcome.problem);
    return context.json(outcome.ok, 201, {
      location: `/api/v1/cases/${outcome.ok.id}`,
      etag: `"${outcome.ok.version}"`,
    });
  }

  async function list(context: ApiContext): Promise<Response> {
    const query = readQuery(context, listQuery);
    if (failed(query)) return problemResponse(query.problem);
    const { state, due, limit, ...rest } = query.ok;
    const today = time.today();
    const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
    const person = context.get('person');
    const scope = listScope(procedures, person);
    const found = await store.list({
      ...defined(rest),
      limit,
      ...(state ? { flat: state } : {}),
      ...(due ? { due: { kind: due, today, soonUntil } } : {}),
      ...scope,
    });
    const items =
      scope.partyAccount === undefined
        ? found
        : await stillVisible(store, procedures, found, person);
    return context.json({
      items,
      next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
    });
  }

  const post =
    (keep: boolean) =>
    async (context: ApiContext, access: Access, version: number): Promise<Response> => {
      if (access.row.version !== version)
        return problemResponse(problems.stale(access.row.version));
      const body = commandOf(context.get('json'));
      if (failed(body)) return problemResponse(body.problem);
      const act = keep ? cases.post : cases.preview;
      const outcome = await act(access.row, body.ok, access.actor);
      if (failed(outcome)) return problemResponse(outcome.problem);
      if (keep) context.header('etag', `"${outcome.ok.version}"`);
      return context.json(outcome.ok);
    };

  const tag = '案件';
  const versionHeader = z.object({ 'if-match': z.string() });
  return [
    {
      method: 'post',
      path: '/cases',
      summary: '登记案件',
      tag,
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: filingBody,
      status: 201,
      answer: shapes.posted,
      handle: file,
    },
    {
      method: 'get',
      path: '/cases',
      summary: '案件列表',
      tag,
      query: listQuery,
      status: 200,
      answer: z.object({
        items: z.array(z.record(z.string(), z.unknown())),
        next: z.string().nullable(),
      }),
      handle: list,
    },
    {
      method: 'post',
      path: '/cases/{id}/events',
      summary: '办理事项',
      tag,
      params: shapes.caseId,
      headers: versionHeader,
      body: shapes.command,
      status: 200,
      answer: shapes.posted,
      handle: withVersion(post(true)),
    },
    {
      method: 'post',
      path: '/cases/{id}/previews',
      summary: '预览办理结果，不予保存',
      tag,
      params: shapes.caseId,
      headers: versionHeader,
      body: shapes.command,
      status: 200,
      answer: shapes.posted,
      handle: withVersion(post(false)),
    },
  ];
}

/** Without the keys that were not given. */
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A party takes the papers that were issued to it. */
export function mayTake(
  paper: { readonly status: string; readonly addressees: string },
  access: Access,
): boolean {
  const to: string[] = JSON.parse(paper.addressees);
  return paper.status === 'issued' && to.some((partyId) => access.actor.parties.includes(partyId));
}

type Body = { type: string; data: unknown; effectiveOn?: unknown; reason?: unknown };

function commandOf(json: unknown): { ok: Body } | { problem: Problem } {
  const { type, data, effectiveOn, reason, ...rest } = (json ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(rest).map((path) => ({ path, detail: '没有此项。' }));
  if (typeof type !== 'string') unknown.push({ path: 'type', detail: '请写明事项。' });
  if (unknown.length > 0) return { problem: problems.invalid(unknown) };
  return {
    ok: {
      type: type as string,
      data,
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
