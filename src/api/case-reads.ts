/**
 * The routes that read one case: itself, its actions, journal, deadlines and papers. Numbers of people come masked;
 * whole they are given only to staff who name a purpose, which is logged first (个人信息保护法28、51).
 */

import { z } from 'zod';
import { registeredTerm } from '../../workflows/law/terms.ts';
import { type Access, addresseesSeen, partiesSeen } from '../cases/access.ts';
import { deadlineViews } from '../cases/deadlines.ts';
import { actionsFor } from '../cases/decide.ts';
import { logReading } from '../cases/read-log.ts';
import { withMasks } from '../masking.ts';
import { isOfInnerFile } from '../papers/inner-file.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, problems } from '../problems.ts';
import { caseEntry } from './case-entry.ts';
import { type CaseRoutesDeps, mayTake } from './case-routes.ts';
import { type ApiContext, problemResponse, type Route, readQuery } from './route.ts';
import * as shapes from './shapes.ts';

const purpose = z.string().trim().min(2).max(200);
const journalQuery = z.object({ purpose: purpose.optional() });
const partyQuery = z.object({ purpose });

export function caseReadRoutes(deps: CaseRoutesDeps): Route[] {
  const { cases, store } = deps;
  const { inCase, procedureOf } = caseEntry(deps);

  async function show(context: ApiContext, access: Access): Promise<Response> {
    const { row, actor } = access;
    const procedure = procedureOf(access);
    const facts = JSON.parse(row.facts);
    const parties = partiesSeen(procedure, facts, access);
    await logReading(deps, { account: actor.account, caseId: row.id, what: 'case' });
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
      // A party sees its own numbers and nobody else's.
      facts: access.whole ? withMasks(facts) : procedure.partyFacts(facts, actor.parties),
    });
  }

  async function party(context: ApiContext, access: Access): Promise<Response> {
    const subject = context.req.param('partyId') ?? '';
    const found = partyOf(JSON.parse(access.row.facts), subject);
    if (!access.whole || !found) return problemResponse(problems.notFound);
    const query = readQuery(context, partyQuery);
    if (failed(query)) return problemResponse(query.problem);
    await unmasked(access, subject, query.ok.purpose);
    return context.json(found);
  }

  const unmasked = ({ actor, row }: Access, subject: string, purpose: string) =>
    logReading(deps, {
      account: actor.account,
      caseId: row.id,
      what: 'unmasked',
      subject,
      purpose,
    });

  async function actions(context: ApiContext, access: Access): Promise<Response> {
    const found = await cases.stand(access.row.id);
    if (!found) return problemResponse(problems.notFound);
    const schemas = deps.eventSchemas[access.row.procedure] ?? {};
    const actor = await cases.acting(found.row, access.actor);
    const list = actionsFor(found.standing, actor, cases.moment());
    return context.json(list.map((action) => ({ ...action, schema: schemas[action.event] ?? {} })));
  }

  async function journal(context: ApiContext, access: Access): Promise<Response> {
    const query = readQuery(context, journalQuery);
    if (failed(query)) return problemResponse(query.problem);
    const { whole } = access;
    if (whole && query.ok.purpose) await unmasked(access, 'journal', query.ok.purpose);
    const shown = query.ok.purpose ? (data: unknown) => data : withMasks;
    const procedure = procedureOf(access);
    const entries = await store.entries(access.row.id);
    const seen = whole ? entries : entries.filter((entry) => !isOfInnerFile(procedure, entry));
    return context.json(
      seen.map((entry) => ({
        seq: entry.seq,
        type: entry.type,
        title: procedure.events[entry.type]?.title ?? entry.type,
        ...(whole ? { data: shown(JSON.parse(entry.data)) } : {}),
        effectiveOn: entry.effectiveOn,
        recordedAt: entry.recordedAt,
        ...(whole ? { actor: entry.actor } : {}),
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
    const facts = JSON.parse(row.facts);
    const views = deadlineViews(procedureOf(access), facts, row.region, clock, today);
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
        addressees: addresseesSeen(row, procedureOf(access), access),
        number: row.number,
        issuedOn: row.issuedOn,
      })),
    );
  }

  const about = { method: 'get', tag: '案件', params: shapes.caseId, status: 200 } as const;
  const record = z.record(z.string(), z.unknown());
  return [
    {
      ...about,
      path: '/cases/{id}',
      summary: '案件；证件号码和电话已作遮盖',
      answer: shapes.caseView,
      handle: inCase(show),
    },
    {
      ...about,
      path: '/cases/{id}/parties/{partyId}',
      summary: '一名当事人的完整资料；须写明用途，查看留痕',
      params: z.object({ id: z.uuid(), partyId: z.string() }),
      query: partyQuery,
      answer: record,
      handle: inCase(party),
    },
    {
      ...about,
      path: '/cases/{id}/actions',
      summary: '此刻可以办理的事项，以及不能办理的理由',
      answer: z.array(shapes.action),
      handle: inCase(actions),
    },
    {
      ...about,
      path: '/cases/{id}/events',
      summary: '案卷记录（带摘要链）；写明用途（purpose）的不作遮盖，查看留痕',
      query: journalQuery,
      answer: z.array(record),
      handle: inCase(journal),
    },
    {
      ...about,
      path: '/cases/{id}/deadlines',
      summary: '期限及其推算过程',
      answer: z.array(shapes.workedDeadline),
      handle: inCase(deadlines),
    },
    {
      ...about,
      path: '/cases/{id}/papers',
      summary: '文书',
      answer: z.array(shapes.numberedPaper),
      handle: inCase(papers),
    },
  ];
}

/** The party as the file holds it, where the file holds parties by their ids. */
export function partyOf(facts: unknown, id: string): Readonly<Record<string, unknown>> | undefined {
  const { parties } = facts as { readonly parties?: readonly { readonly id: string }[] };
  return parties?.find((party) => party.id === id);
}
