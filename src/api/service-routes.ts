/** The routes of service (送达): sendings, proofs and failures, and the forms that go with them. */
import { z } from 'zod';
import type { PaperRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, accessTo } from '../cases/access.ts';
import type { Forms } from '../papers/forms.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, problems } from '../problems.ts';
import { failureRequest, serviceRequest } from '../service/request.ts';
import type { Served } from '../service/service.ts';
import { openPapers, pdfResponse } from './in-paper.ts';
import type { PaperRoutesDeps } from './paper-routes.ts';
import { type ApiContext, problemResponse, type Route, readBody } from './route.ts';
import * as shapes from './shapes.ts';

export type ServiceRoutesDeps = PaperRoutesDeps & { readonly forms: Forms };

export function serviceRoutes(deps: ServiceRoutesDeps): Route[] {
  const { store, procedures, service, forms, time } = deps;
  const { forStaff } = openPapers(deps);

  async function serve(context: ApiContext, paper: PaperRow, access: Access): Promise<Response> {
    const body = readBody(context, serviceRequest);
    if (failed(body)) return problemResponse(body.problem);
    const outcome = await service.record(paper, body.ok, access.actor, time.now(), time.today());
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(told(outcome.ok), 201);
  }

  async function fail(context: ApiContext, paper: PaperRow, access: Access): Promise<Response> {
    const body = readBody(context, failureRequest);
    if (failed(body)) return problemResponse(body.problem);
    const id = context.req.param('service') ?? '';
    const outcome = await service.fail(paper, id, body.ok, access.actor, time.today());
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(told(outcome.ok));
  }

  async function receipt(context: ApiContext, paper: PaperRow): Promise<Response> {
    const party = (context.req.param('file') ?? '').replace(/\.pdf$/, '');
    const outcome = await forms.receipt(paper, party, time.today());
    return failed(outcome)
      ? problemResponse(outcome.problem)
      : pdfResponse(outcome.ok, `送达回证-${paperTitle(paper.kind)}-${party}.pdf`);
  }

  async function confirmation(context: ApiContext): Promise<Response> {
    const caseId = context.req.param('id') ?? '';
    const access = await accessTo(store, procedures, caseId, context.get('person'));
    const party = (context.req.param('file') ?? '').replace(/\.pdf$/, '');
    const summary = access && partyIn(access, procedures, party);
    if (!access || !summary || !(access.whole || access.actor.parties.includes(party))) {
      return problemResponse(problems.notFound);
    }
    const outcome = await forms.addressConfirmation(caseId, party, time.today());
    return failed(outcome)
      ? problemResponse(outcome.problem)
      : pdfResponse(outcome.ok, `送达地址确认书-${party}.pdf`);
  }

  const tag = '送达';
  const answer = z.object({
    id: z.uuid(),
    paperId: z.uuid(),
    caseId: z.uuid(),
    recipient: z.string(),
    method: z.string(),
    sentOn: z.string(),
    servedOn: z.string().nullable(),
    address: z.string().nullable(),
    failedOn: z.string().nullable(),
    failure: z.string().nullable(),
    case: shapes.posted.optional(),
  });
  return [
    {
      method: 'post',
      path: '/papers/{id}/services',
      summary: '登记送达：发出，或者发出并送达；凭证可以逐项填写（proof）',
      tag,
      params: shapes.caseId,
      body: serviceRequest,
      status: 201,
      answer,
      handle: forStaff(serve),
    },
    {
      method: 'post',
      path: '/papers/{id}/services/{service}/failure',
      summary: '登记未送达（退回、拒收等）；此后可以再次送达',
      tag,
      params: z.object({ id: z.uuid(), service: z.uuid() }),
      body: failureRequest,
      status: 200,
      answer,
      handle: forStaff(fail),
    },
    {
      method: 'get',
      path: '/papers/{id}/receipts/{file}.pdf',
      summary: '送达回证（公告送达的为送达公告），按当事人编号',
      tag,
      params: z.object({ id: z.uuid(), file: z.string() }),
      status: 200,
      answer: { mediaType: 'application/pdf' },
      handle: forStaff(receipt),
    },
    {
      method: 'get',
      path: '/cases/{id}/address-confirmations/{file}.pdf',
      summary: '送达地址确认书，按当事人编号',
      tag,
      params: z.object({ id: z.uuid(), file: z.string() }),
      status: 200,
      answer: { mediaType: 'application/pdf' },
      handle: confirmation,
    },
  ];
}

const partyIn = (access: Access, procedures: Readonly<Record<string, Procedure>>, id: string) =>
  procedures[access.row.procedure]
    ?.summary(JSON.parse(access.row.facts))
    .parties.find((party) => party.id === id);

function told({ service, case: posted }: Served) {
  const { evidence: _, recordedBy: __, recordedAt: ___, ...shown } = service;
  return { ...shown, ...(posted ? { case: posted } : {}) };
}
