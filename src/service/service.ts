/** 送达: who received which paper, how, when and by what proof. Clocks start from these records and only from them. */

import { z } from 'zod';
import type { PaperRow, ServiceRow, Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { day } from '../../workflows/kernel/fields.ts';
import { spanOn } from '../../workflows/law/terms.ts';
import type { Cases } from '../cases/cases.ts';
import type { Posted } from '../cases/change.ts';
import { newId } from '../id.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';

const evidence = z
  .union([z.string().trim().min(1), z.record(z.string(), z.unknown()), z.array(z.unknown()).min(1)])
  .refine((value) => typeof value === 'string' || Object.keys(value).length > 0, {
    error: '请写明送达凭证。',
  });

export const serviceRequest = z.strictObject({
  recipient: z.string(),
  method: z.enum([
    'direct',
    'left',
    'electronic',
    'post',
    'entrusted',
    'forwarded',
    'collected',
    'announcement',
  ]),
  sentOn: day,
  /** The day the proof shows; an announcement takes effect by its own term. */
  servedOn: day.optional(),
  evidence: evidence.optional(),
});

export type ServiceRequest = z.output<typeof serviceRequest>;

const servers: readonly Role[] = ['clerk', 'registrar', 'officer'];

/** 民诉法: each method's article, cited by its refusals. */
const articles: Record<ServiceRequest['method'], string> = {
  direct: '民诉法88',
  left: '民诉法89',
  electronic: '民诉法90',
  post: '民诉法91',
  entrusted: '民诉法91',
  forwarded: '民诉法92',
  collected: '民诉解释131',
  announcement: '民诉法95',
};

export type Served = {
  readonly service: Omit<ServiceRow, 'evidence' | 'recordedBy' | 'recordedAt'>;
  readonly case: Posted | null;
};

/** How often a record is looked at anew when others are faster. */
const ATTEMPTS = 50;

export type Service = ReturnType<typeof createService>;

export function createService({ store, cases }: { readonly store: Store; readonly cases: Cases }) {
  /** Records a sending or its proof; what follows for the case's terms follows in the same commit. */
  async function record(...asked: Parameters<typeof recordAt>): Promise<Outcome<Served>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const outcome = await recordAt(...asked);
      if (!failed(outcome) || outcome.problem.code !== 'version.stale') return outcome;
    }
    return { problem: problems.busy };
  }

  /** Kept only if nothing was recorded on the case meanwhile: two proofs for one recipient must not both count. */
  async function recordAt(
    paper: PaperRow,
    request: ServiceRequest,
    staff: { readonly account: string; readonly roles: readonly Role[] },
    recordedAt: string,
    today: string,
  ): Promise<Outcome<Served>> {
    const role = servers.find((candidate) => staff.roles.includes(candidate));
    if (!role)
      return { problem: problems.forbidden('access.role', '您的岗位不能登记送达。', ['规则27']) };
    const found = await cases.stand(paper.caseId);
    if (!found) return { problem: problems.notFound };
    const earlier = (await store.services(paper.caseId)).filter(
      (row) => row.paperId === paper.id && row.recipient === request.recipient,
    );
    const unfit = misfit(paper, request, earlier, today);
    if (unfit) return { problem: unfit };
    const { region, receivedOn } = found.row;
    const announced =
      request.method === 'announcement' ? effectOf(request.sentOn, receivedOn, region) : null;
    const servedOn = announced ?? request.servedOn ?? null;
    const pending = earlier.find((row) => row.servedOn === null && row.method === request.method);
    const service: ServiceRow = {
      id: pending?.id ?? newId(),
      paperId: paper.id,
      caseId: paper.caseId,
      recipient: request.recipient,
      method: request.method,
      sentOn: pending?.sentOn ?? request.sentOn,
      servedOn,
      evidence: JSON.stringify(request.evidence ?? null),
      recordedBy: staff.account,
      recordedAt,
    };
    const { servedEvents } = found.standing.procedure;
    const event = servedOn ? servedEvent(servedEvents, paper, service, servedOn) : null;
    const by = { account: staff.account, role };
    const along = { services: [service] };
    const outcome = await cases.postDerived(paper.caseId, event, by, along, found.row.version);
    if (failed(outcome)) return outcome;
    const { evidence: _, recordedBy: __, recordedAt: ___, ...told } = service;
    return { ok: { service: told, case: event ? outcome.ok : null } };
  }

  /** 公告期满之日: the announcement's own term, from the day it went out. */
  function effectOf(sentOn: string, receivedOn: string, region: string): string {
    const term = spanOn('adjudication.announcement', receivedOn);
    return cases.moment().clock.dates({ term, start: sentOn, region }).due ?? sentOn;
  }

  return { record };
}

function servedEvent(
  servedEvents: Readonly<Record<string, string>>,
  paper: PaperRow,
  service: ServiceRow,
  servedOn: string,
) {
  const { sentOn, method, recipient } = service;
  return {
    type: servedEvents[paper.kind] ?? 'paper.served',
    data: { paperId: paper.id, kind: paper.kind, partyId: recipient, method, sentOn, servedOn },
    on: method === 'announcement' ? sentOn : servedOn,
  };
}

function misfit(
  paper: PaperRow,
  request: ServiceRequest,
  earlier: readonly ServiceRow[],
  today: string,
): Problem | null {
  const { method, sentOn, servedOn } = request;
  const refuse = (code: string, detail: string) =>
    problems.refused({ code, detail, basis: [articles[method], '规则29'] });
  if (paper.status !== 'issued') return refuse('service.notIssued', '文书尚未签发，不得送达。');
  if (!(JSON.parse(paper.addressees) as string[]).includes(request.recipient)) {
    return refuse('service.notAddressee', '受送达人不是该文书的主送当事人。');
  }
  if (earlier.some((row) => row.servedOn !== null)) {
    return refuse('service.doneBefore', '该文书已经送达该当事人。');
  }
  if (sentOn > today || (servedOn ?? today) > today) {
    return refuse('effectiveOn.future', '送达日期不得晚于今日。');
  }
  if (paper.issuedOn && sentOn < paper.issuedOn) {
    return refuse('effectiveOn.beforeCause', '发送日期不得早于文书成文之日。');
  }
  if (servedOn && servedOn < sentOn) {
    return refuse('effectiveOn.beforeCause', '送达日期不得早于发送之日。');
  }
  if (method === 'left' && paper.kind === 'mediation-agreement') {
    return refuse('service.leftNotAllowed', '调解协议书不适用留置送达。');
  }
  if (method === 'announcement' && servedOn) {
    return refuse('service.announcementTerm', '公告送达自公告期满之日生效，不另填送达日期。');
  }
  if ((servedOn || method === 'announcement') && request.evidence === undefined) {
    return refuse('service.evidenceMissing', '请写明送达凭证。');
  }
  return null;
}
