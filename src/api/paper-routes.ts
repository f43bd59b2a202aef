/** The routes of papers: metadata, PDF, review, approval, issue, voiding; and the public check of a printed letter. */
import { z } from 'zod';
import type { PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import { text } from '../../workflows/kernel/fields.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, addresseesSeen } from '../cases/access.ts';
import type { Time } from '../clock/time.ts';
import type { Papers } from '../papers/papers.ts';
import { paperTitle } from '../papers/titles.ts';
import { isGenuine } from '../papers/verification.ts';
import { failed, type Outcome } from '../problems.ts';
import { serviceViews } from '../service/register.ts';
import type { Service } from '../service/service.ts';
import { DOCX, docxResponse, openPapers, pdfResponse } from './in-paper.ts';
import { type ApiContext, problemResponse, type Route, readBody } from './route.ts';
import * as shapes from './shapes.ts';

export type PaperRoutesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly papers: Papers;
  readonly service: Service;
  readonly time: Time;
};

const bodies = {
  edits: z.strictObject({ edits: z.record(z.string(), z.unknown()) }),
  reason: z.strictObject({ reason: text }),
  issue: z.strictObject({ number: z.string().optional() }),
  void: z.strictObject({ reason: text, reissue: z.boolean().optional() }),
};

const anything = z.unknown();

const tag = '文书';
const params = shapes.caseId;

export function paperRoutes(deps: PaperRoutesDeps): Route[] {
  const { store, procedures, papers } = deps;
  const { inPaper, forStaff } = openPapers(deps);

  async function view(paper: PaperRow, access: Access) {
    const [services, entries, all] = await Promise.all([
      store.services(paper.caseId),
      store.entries(paper.caseId),
      store.papers(paper.caseId),
    ]);
    const procedure = procedures[access.row.procedure] as Procedure;
    const records = serviceViews({
      rows: services,
      entries,
      procedure,
      parties: procedure.summary(JSON.parse(access.row.facts)).parties,
      kindOf: (id) => all.find((one) => one.id === id)?.kind ?? '',
    });
    return {
      id: paper.id,
      caseId: paper.caseId,
      kind: paper.kind,
      title: paperTitle(paper.kind),
      status: paper.status,
      addressees: addresseesSeen(paper, procedure, access),
      calledBy: paper.calledBy,
      draftedBy: paper.draftedBy,
      approvedBy: paper.approvedBy,
      number: paper.number,
      issuedOn: paper.issuedOn,
      sha256: paper.sha256,
      pages: paper.pages,
      replaces: paper.replaces,
      replacedBy: all.find(({ replaces }) => replaces === paper.id)?.id ?? null,
      services: records
        .filter(
          (row) =>
            row.paperId === paper.id &&
            (access.whole || access.actor.parties.includes(row.recipient)),
        )
        .map(({ paperId: _, caseId: __, ...row }) => (access.whole ? row : forParty(row))),
      ...(access.whole ? await forStaffOnly(paper) : {}),
    };
  }

  async function forStaffOnly(paper: PaperRow) {
    const log = await store.paperLog(paper.caseId);
    return {
      reviewedBy: paper.reviewedBy,
      editable: (await papers.draft(paper)).editable,
      log: log
        .filter(({ paperId }) => paperId === paper.id)
        .map(({ act, account, at, reason }) => ({ act, account, at, reason })),
    };
  }

  /** The route of an act, which answers what the paper is after it, or why it may not be done. */
  function onPaper<Body extends z.ZodType>(
    name: string,
    summary: string,
    body: Body | null,
    work: (paper: PaperRow, access: Access, body: z.output<Body>) => Promise<Outcome<PaperRow>>,
  ): Route {
    return {
      method: 'post',
      path: `/papers/{id}/${name}`,
      ...{ summary, tag, params, status: 200, answer: shapes.paper },
      ...(body ? { body } : {}),
      handle: forStaff(async (context, paper, access) => {
        const asked = readBody(context, body ?? anything);
        if (failed(asked)) return problemResponse(asked.problem);
        const outcome = await work(paper, access, asked.ok as z.output<Body>);
        return failed(outcome)
          ? problemResponse(outcome.problem)
          : context.json(await view(outcome.ok, access));
      }),
    };
  }

  async function verify(context: ApiContext): Promise<Response> {
    // Whoever scans the QR code with his phone is shown a page; programs are answered as before.
    if (context.req.header('accept')?.includes('text/html')) {
      const asked = new URLSearchParams({
        id: context.req.param('id') ?? '',
        h: context.req.query('h') ?? '',
      });
      return context.redirect(`/check?${asked}`, 303);
    }
    const paper = await store.paper(context.req.param('id') ?? '');
    const known = paper !== null && isGenuine(paper, context.req.query('h') ?? '');
    if (!paper || !known || !paper.sha256) return context.json({ genuine: false });
    return paper.status === 'issued'
      ? context.json({
          genuine: true,
          title: paperTitle(paper.kind),
          number: paper.number,
          issuedOn: paper.issuedOn,
        })
      : context.json({ genuine: false, void: true, number: paper.number });
  }

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
      handle: inPaper(async (_, paper) => {
        const outcome = await papers.pdf(paper);
        return failed(outcome)
          ? problemResponse(outcome.problem)
          : pdfResponse(outcome.ok, `${paperTitle(paper.kind)}${paper.number ?? '（草稿）'}.pdf`);
      }),
    },
    {
      method: 'get',
      path: '/papers/{file}.docx',
      summary: '文书工作稿（Word），供机关内部传阅；正本是版式文件',
      tag,
      params: z.object({ file: z.uuid() }),
      status: 200,
      answer: { mediaType: DOCX },
      handle: forStaff(async (_, paper) => {
        const outcome = await papers.docx(paper);
        return failed(outcome)
          ? problemResponse(outcome.problem)
          : docxResponse(outcome.ok, `${paperTitle(paper.kind)}（工作稿）.docx`);
      }),
    },
    {
      method: 'get',
      path: '/papers/{id}',
      summary: '文书信息，含送达登记、可修改的内容和办理经过',
      tag,
      params,
      status: 200,
      answer: shapes.paper,
      handle: inPaper(async (context, paper, access) => context.json(await view(paper, access))),
    },
    onPaper(
      'edits',
      '修改草稿的可改部分；标准文本和案卷记载的内容不得改动',
      bodies.edits,
      (paper, { actor }, { edits }) => papers.edit(paper, edits, actor),
    ),
    onPaper('review', '审核文书', null, (paper, { actor }) => papers.review(paper, actor)),
    onPaper('return', '退回起草人，附理由', bodies.reason, (paper, { actor }, { reason }) =>
      papers.giveBack(paper, reason, actor),
    ),
    onPaper('approve', '审批文书（起草人以外的人）', null, (paper, { actor }) =>
      papers.approve(paper, actor),
    ),
    onPaper(
      'issue',
      '签发文书：编号、用印、存档一并完成；文号由公文系统编定的机关，附文号',
      bodies.issue,
      (paper, { actor }, { number }) => papers.issue(paper, actor, number),
    ),
    onPaper(
      'void',
      '作废文书，附理由；reissue 为真的，另起草一份',
      bodies.void,
      async (paper, { actor }, { reason, reissue = false }) => {
        const outcome = await papers.declareVoid(paper, { reason, reissue }, actor);
        return failed(outcome) ? outcome : { ok: outcome.ok.paper };
      },
    ),
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
        /** Once genuine, and since declared void. */
        void: z.boolean().optional(),
        title: z.string().optional(),
        number: z.string().nullable().optional(),
        issuedOn: z.string().nullable().optional(),
      }),
      handle: verify,
    },
  ];
}

/** What concerns the work of the organ is not told. */
const forParty = <Row extends { readonly cautions: unknown; readonly recorded: unknown }>({
  cautions: _,
  recorded: __,
  ...row
}: Row) => row;
