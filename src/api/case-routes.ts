/** The routes of cases: filing, lists, a case, its actions, events, previews, journal and deadlines. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { type Access, accessTo, listScope } from '../cases/access.ts';
import type { Cases } from '../cases/cases.ts';
import type { Posted } from '../cases/change.ts';
import { deadlineViews } from '../cases/deadlines.ts';
import { actionsFor } from '../cases/decide.ts';
import type { Time } from '../clock/time.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import {
  type ApiContext,
  ifMatch,
  problemResponse,
  type Route,
  readBody,
  readQuery,
} from './route.ts';
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

  const enter = (context: ApiContext) =>
    accessTo(store, procedures, context.req.param('id') ?? '', context.get('person'));

  /** The way into a case that the caller may read; 404 tells nothing of cases that are not theirs. */
  const inCase =
    (handle: (context: ApiContext, access: Access) => Promise<Response>): Route['handle'] =>
    async (context) => {
      const access = await enter(context);
      return access ? handle(context, access) : problemResponse(problems.notFound);
    };

  const withVersion = (
    handle: (context: ApiContext, access: Access, version: number) => Promise<Response>,
  ) =>
    inCase(async (context, access) => {
      const version = ifMatch(context);
      if (version === null) return problemResponse(problems.versionMissing);
      return handle(context, access, version);
    });

  const procedureOf = (access: Access): Procedure => procedures[access.row.procedure] as Procedure;

  async function file(context: ApiContext): Promise<Response> {
    const key = context.req.header('idempotency-key');
    if (key !== undefined && (key.length === 0 || key.length > 200)) {
      return problemResponse(
        problems.invalid([{ path: 'Idempotency-Key', detail: '应为1至200个字符。' }]),
      );
    }
    const { account, roles } = context.get('person');
    const actor = { account, roles, parties: [] };
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
    const items = await store.list({
      ...defined(rest),
      limit,
      ...(state ? { flat: state } : {}),
      ...(due ? { due: { kind: due, today, soonUntil } } : {}),
      ...listScope(procedures, context.get('person')),
    });
    return context.json({
      items,
      next: items.length === limit ? (items.at(-1)?.id ?? null) : null,
    });
  }

  async function show(context: ApiContext, access: Access): Promise<Response> {
    const { row } = access;
    const procedure = procedureOf(access);
    const facts = JSON.parse(row.facts);
    const { parties } = procedure.summary(facts);
    context.header('etag', `"${row.version}"`);
    return context.json({
      id: row.id,
      caseNumber: row.caseNumber,
      procedure: row.procedure,
      matter: row.matter,
      title: row.title,
      organ: row.organ,
      region: row.region,
      receivedOn: row.receivedOn,
      state: JSON.parse(row.value),
      flat: row.flat,
      stateTitle: procedure.stateTitles[row.flat] ?? row.flat,
      version: row.version,
      assignee: row.assignee,
      closedOn: row.closedOn,
      parties: parties.map(({ id, role, name, active }) => ({ id, role, name, active })),
      facts: access.whole ? facts : procedure.partyFacts(facts, access.actor.parties),
    });
  }

  async function actions(context: ApiContext, access: Access): Promise<Response> {
    const found = await cases.stand(access.row.id);
    if (!found) return problemResponse(problems.notFound);
    const schemas = deps.eventSchemas[access.row.procedure] ?? {};
    const list = actionsFor(found.standing, access.actor, cases.moment());
    return context.json(list.map((action) => ({ ...action, schema: schemas[action.event] ?? {} })));
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

  async function journal(context: ApiContext, access: Access): Promise<Response> {
    const procedure = procedureOf(access);
    const entries = await store.entries(access.row.id);
    const seen = access.whole
      ? entries
      : entries.filter((entry) => !procedure.events[entry.type]?.internal);
    return context.json(
      seen.map((entry) => ({
        seq: entry.seq,
        type: entry.type,
        title: procedure.events[entry.type]?.title ?? entry.type,
        ...(access.whole ? { data: JSON.parse(entry.data) } : {}),
        effectiveOn: entry.effectiveOn,
        recordedAt: entry.recordedAt,
        ...(access.whole ? { actor: entry.actor } : {}),
        role: entry.actorRole,
        basis: JSON.parse(entry.basis),
        reason: entry.reason,
        previousHash: entry.previousHash,
        hash: entry.hash,
      })),
    );
  }

  async function deadlines(context: ApiContext, access: Access): Promise<Response> {
    const { row } = access;
    const { clock, today } = cases.moment();
    const views = deadlineViews(
      procedureOf(access),
      JSON.parse(row.facts),
      row.region,
      clock,
      today,
    );
    return context.json(
      views.map((view) => ({ ...view, title: registeredTerm(view.term)?.title ?? view.term })),
    );
  }

  async function papers(context: ApiContext, access: Access): Promise<Response> {
    const rows = await store.papers(access.row.id);
    const seen = rows.filter((row) => access.whole || mayTake(row, access));
    return context.json(
      seen.map((row) => ({
        id: row.id,
        kind: row.kind,
        title: paperTitle(row.kind),
        status: row.status,
        addressees: JSON.parse(row.addressees),
        number: row.number,
        issuedOn: row.issuedOn,
      })),
    );
  }

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
      method: 'get',
      path: '/cases/{id}',
      summary: '案件',
      tag,
      params: shapes.caseId,
      status: 200,
      answer: shapes.caseView,
      handle: inCase(show),
    },
    {
      method: 'get',
      path: '/cases/{id}/actions',
      summary: '此刻可以办理的事项，以及不能办理的理由',
      tag,
      params: shapes.caseId,
      status: 200,
      answer: z.array(
        z.object({
          event: z.string(),
          title: z.string(),
          allowed: z.boolean(),
          code: z.string().nullable(),
          reason: z.string().nullable(),
          basis: z.array(z.string()),
          schema: z.record(z.string(), z.unknown()),
        }),
      ),
      handle: inCase(actions),
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
    {
      method: 'get',
      path: '/cases/{id}/events',
      summary: '案卷记录（带摘要链）',
      tag,
      params: shapes.caseId,
      status: 200,
      answer: z.array(z.record(z.string(), z.unknown())),
      handle: inCase(journal),
    },
    {
      method: 'get',
      path: '/cases/{id}/deadlines',
      summary: '期限及其推算过程',
      tag,
      params: shapes.caseId,
      status: 200,
      answer: z.array(shapes.workedDeadline),
      handle: inCase(deadlines),
    },
    {
      method: 'get',
      path: '/cases/{id}/papers',
      summary: '文书',
      tag,
      params: shapes.caseId,
      status: 200,
      answer: z.array(shapes.paperBrief),
      handle: inCase(papers),
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
