/** The routes of print batches: made, listed, had again as PDF and as label data, reprints and spoiled copies on record. */
import { z } from 'zod';
import type { PrintBatch } from '../../db/desk-store.ts';
import { text } from '../../workflows/kernel/fields.ts';
import type { BatchDeps, Batches } from '../print/batches.ts';
import { keptLabels, labelsCsv, labelsXlsx } from '../print/mail-labels.ts';
import { failed, problems } from '../problems.ts';
import { pdfResponse } from './in-paper.ts';
import { type ApiContext, problemResponse, type Route, readBody, readQuery } from './route.ts';
import * as shapes from './shapes.ts';

export type PrintRoutesDeps = Pick<BatchDeps, 'store' | 'organ'> & { readonly batches: Batches };

export const batchRequest = z.strictObject({
  papers: z.array(z.string()).min(1, { error: '至少选择一件文书。' }).max(500),
  fileCopy: z.boolean().default(false),
});

export const spoiledRequest = z.strictObject({
  paperId: z.string(),
  recipient: z.string().nullable().default(null),
  copies: z.int().min(1).max(100).default(1),
  reason: text,
});

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  pages: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  copies: z.int(),
});

const whole = listed.extend({
  sha256: z.string(),
  items: z.array(
    z.object({
      paperId: z.uuid(),
      recipient: z.string(),
      firstPage: z.int(),
      pages: z.int(),
    }),
  ),
  log: z.array(z.record(z.string(), z.unknown())),
});

export function printRoutes({ store, organ, batches }: PrintRoutesDeps): Route[] {
  type InBatch = (context: ApiContext, batch: PrintBatch) => Promise<Response> | Response;

  const inBatch =
    (handle: InBatch): Route['handle'] =>
    async (context) => {
      const id = (context.req.param('id') ?? context.req.param('file') ?? '').replace(/\.pdf$/, '');
      const batch = await batches.open(id, context.get('person'));
      return batch ? handle(context, batch) : problemResponse(problems.notFound);
    };

  async function make(context: ApiContext): Promise<Response> {
    const body = readBody(context, batchRequest);
    if (failed(body)) return problemResponse(body.problem);
    const outcome = await batches.make(body.ok, context.get('person'));
    if (failed(outcome)) return problemResponse(outcome.problem);
    context.header('location', `/api/v1/print-batches/${outcome.ok.id}`);
    return context.json(await view(outcome.ok), 201);
  }

  async function list(context: ApiContext): Promise<Response> {
    const query = readQuery(context, listQuery);
    if (failed(query)) return problemResponse(query.problem);
    const { cursor, limit } = query.ok;
    const rows = await store.desk.printBatches({ ...(cursor ? { after: cursor } : {}), limit });
    const seen = await batches.seenOf(rows, context.get('person'));
    const next = rows.length === limit ? (rows.at(-1)?.id ?? null) : null;
    return context.json({ items: seen.map(brief), next });
  }

  async function view(batch: PrintBatch) {
    const log = await store.desk.printLog(batch.id);
    return {
      ...brief(batch),
      sha256: batch.sha256,
      items: batch.items,
      log: log.map(({ id: _, batchId: __, ...row }) => row),
    };
  }

  async function spoil(context: ApiContext, batch: PrintBatch): Promise<Response> {
    const body = readBody(context, spoiledRequest);
    if (failed(body)) return problemResponse(body.problem);
    const problem = await batches.spoil(batch, context.get('person'), body.ok);
    return problem ? problemResponse(problem) : context.json(await view(batch), 201);
  }

  const sender = { name: organ.name, phone: organ.contact.phone, address: organ.contact.address };

  const tag = '打印';
  const params = shapes.caseId;
  return [
    {
      method: 'post',
      path: '/print-batches',
      summary: '建立打印批次：清单、封页（地址在信封窗口处）和文书合为一个文件',
      tag,
      body: batchRequest,
      status: 201,
      answer: whole,
      handle: make,
    },
    {
      method: 'get',
      path: '/print-batches',
      summary: '打印批次，最近的在前',
      tag,
      query: z.object({ cursor: z.string().optional(), limit: z.string().optional() }),
      status: 200,
      answer: z.object({ items: z.array(listed), next: z.string().nullable() }),
      handle: list,
    },
    {
      method: 'get',
      path: '/print-batches/{file}.pdf',
      summary: '打印批次的文件；第二次起记为重新打印，可附理由',
      tag,
      params: z.object({ file: z.uuid() }),
      query: z.object({ reason: z.string().optional() }),
      status: 200,
      answer: { mediaType: 'application/pdf' },
      handle: inBatch(async (context, batch) => {
        const reason = context.req.query('reason')?.trim() || null;
        const taken = await batches.take(batch, context.get('person'), reason);
        return failed(taken)
          ? problemResponse(taken.problem)
          : pdfResponse(taken.ok, `${batch.number}.pdf`);
      }),
    },
    {
      method: 'get',
      path: '/print-batches/{id}/labels.csv',
      summary: '邮件面单数据（CSV）',
      tag,
      params,
      status: 200,
      answer: { mediaType: 'text/csv' },
      handle: inBatch((_, batch) =>
        fileResponse(
          labelsCsv(keptLabels(batch.labels), sender, batch.number),
          'text/csv; charset=utf-8',
          `${batch.number}面单.csv`,
        ),
      ),
    },
    {
      method: 'get',
      path: '/print-batches/{id}/labels.xlsx',
      summary: '邮件面单数据（XLSX）',
      tag,
      params,
      status: 200,
      answer: { mediaType: XLSX },
      handle: inBatch(async (_, batch) =>
        fileResponse(
          Buffer.from(await labelsXlsx(keptLabels(batch.labels), sender, batch.number)),
          XLSX,
          `${batch.number}面单.xlsx`,
        ),
      ),
    },
    {
      method: 'get',
      path: '/print-batches/{id}',
      summary: '打印批次：各份文书所在页次，打印、重印和作废记录',
      tag,
      params,
      status: 200,
      answer: whole,
      handle: inBatch(async (context, batch) => context.json(await view(batch))),
    },
    {
      method: 'post',
      path: '/print-batches/{id}/spoiled',
      summary: '登记印坏、作废的份数',
      tag,
      params,
      body: spoiledRequest,
      status: 201,
      answer: whole,
      handle: inBatch(spoil),
    },
  ];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const listQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const brief = ({ id, number, pages, createdBy, createdAt, items }: PrintBatch) => ({
  ...{ id, number, pages, createdBy, createdAt },
  copies: items.length,
});

const fileResponse = (body: string | Buffer, mediaType: string, name: string): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });
