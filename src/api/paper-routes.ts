/** The routes of papers: metadata, PDF, approval, issue, service; and the public check of a printed letter. */
import { z } from 'zod';
import type { PaperRow, Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, accessTo } from '../cases/access.ts';
import type { Time } from '../clock/time.ts';
import type { Papers } from '../papers/papers.ts';
import { paperTitle } from '../papers/titles.ts';
import { failed, problems } from '../problems.ts';
import { type Service, serviceRequest } from '../service/service.ts';
import { mayTake } from './case-routes.ts';
import { type ApiContext, problemResponse, type Route, readBody } from './route.ts';
import * as shapes from './shapes.ts';

export type PaperRoutesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly papers: Papers;
  readonly service: Service;
  readonly time: Time;
};

type InPaper = (context: ApiContext, paper: PaperRow, access: Access) => Promise<Response>;

export function paperRoutes(deps: PaperRoutesDeps): Route[] {
  const { store, procedures, papers, service, time } = deps;

  const inPaper =
    (handle: InPaper): Route['handle'] =>
    async (context) => {
      const id = (context.req.param('id') ?? context.req.param('file') ?? '').replace(/\.pdf$/, '');
      const paper = await store.paper(id);
      const access =
        paper && (await accessTo(store, procedures, paper.caseId, context.get('person')));
      if (!paper || !access || (!access.whole && !mayTake(paper, access))) {
        return problemResponse(problems.notFound);
      }
      return handle(context, paper, access);
    };

  const forStaff = (handle: InPaper): Route['handle'] =>
    inPaper(async (context, paper, access) =>
      access.whole
        ? handle(context, paper, access)
        : problemResponse(problems.forbidden('access.role', '文书由机关办理。', ['规则27'])),
    );

  async function view(paper: PaperRow) {
    const services = await store.services(paper.caseId);
    return {
      id: paper.id,
      caseId: paper.caseId,
      kind: paper.kind,
      title: paperTitle(paper.kind),
      status: paper.status,
      addressees: JSON.parse(paper.addressees),
      calledBy: paper.calledBy,
      draftedBy: paper.draftedBy,
      approvedBy: paper.approvedBy,
      number: paper.number,
      issuedOn: paper.issuedOn,
      sha256: paper.sha256,
      pages: paper.pages,
      services: services
        .filter((row) => row.paperId === paper.id)
        .map(({ id, recipient, method, sentOn, servedOn }) => ({
          id,
          recipient,
          method,
          sentOn,
          servedOn,
        })),
    };
  }

  async function pdf(_: ApiContext, paper: PaperRow): Promise<Response> {
    const outcome = await papers.pdf(paper);
    if (failed(outcome)) return problemResponse(outcome.problem);
    const name = encodeURIComponent(`${paperTitle(paper.kind)}${paper.number ?? '（草稿）'}.pdf`);
    return new Response(Buffer.from(outcome.ok), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${name}`,
        'cache-control': 'private, no-store',
      },
    });
  }

  async function serve(context: ApiContext, paper: PaperRow, access: Access): Promise<Response> {
    const body = readBody(context, serviceRequest);
    if (failed(body)) return problemResponse(body.problem);
    const outcome = await service.record(paper, body.ok, access.actor, time.now(), time.today());
    if (failed(outcome)) return problemResponse(outcome.problem);
    const { service: told, case: posted } = outcome.ok;
    return context.json({ ...told, ...(posted ? { case: posted } : {}) }, 201);
  }

  async function verify(context: ApiContext): Promise<Response> {
    const paper = await store.paper(context.req.param('id') ?? '');
    const genuine = paper?.status === 'issued' && paper.sha256 === context.req.query('h');
    return context.json(
      genuine && paper
        ? { genuine, title: paperTitle(paper.kind), number: paper.number, issuedOn: paper.issuedOn }
        : { genuine: false },
    );
  }

  const tag = '文书';
  const params = shapes.caseId;
  return [
    // Before `/papers/{id}`, which would take the file name for an id.
    {
      method: 'get',
      path: '/papers/{file}.pdf',
      summary: '文书版式文件；未签发的为草稿',
      tag,
      params: z.object({ file: z.uuid() }),
      status: 200,
      answer: { mediaType: 'application/pdf' },
      handle: inPaper(pdf),
    },
    {
      method: 'get',
      path: '/papers/{id}',
      summary: '文书信息',
      tag,
      params,
      status: 200,
      answer: shapes.paper,
      handle: inPaper(async (context, paper) => context.json(await view(paper))),
    },
    {
      method: 'post',
      path: '/papers/{id}/approve',
      summary: '审批文书（起草人以外的人）',
      tag,
      params,
      status: 200,
      answer: shapes.paper,
      handle: forStaff(async (context, paper, access) => {
        const outcome = await papers.approve(paper, access.actor);
        return failed(outcome)
          ? problemResponse(outcome.problem)
          : context.json(await view(outcome.ok));
      }),
    },
    {
      method: 'post',
      path: '/papers/{id}/issue',
      summary: '签发文书：编号、用印、存档一并完成',
      tag,
      params,
      status: 200,
      answer: shapes.paper,
      handle: forStaff(async (context, paper, access) => {
        const outcome = await papers.issue(paper, access.actor);
        return failed(outcome)
          ? problemResponse(outcome.problem)
          : context.json(await view(outcome.ok));
      }),
    },
    {
      method: 'post',
      path: '/papers/{id}/services',
      summary: '登记送达',
      tag,
      params,
      body: serviceRequest,
      status: 201,
      answer: z.object({
        id: z.uuid(),
        paperId: z.uuid(),
        caseId: z.uuid(),
        recipient: z.string(),
        method: z.string(),
        sentOn: z.string(),
        servedOn: z.string().nullable(),
        case: shapes.posted.optional(),
      }),
      handle: forStaff(serve),
    },
    {
      method: 'get',
      path: '/verify/{id}',
      atRoot: true,
      summary: '核验文书真伪',
      tag,
      open: true,
      params,
      query: z.object({ h: z.string() }),
      status: 200,
      answer: z.object({
        genuine: z.boolean(),
        title: z.string().optional(),
        number: z.string().nullable().optional(),
        issuedOn: z.string().nullable().optional(),
      }),
      handle: verify,
    },
  ];
}
