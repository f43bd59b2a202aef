/** The routes of the expert bank: the list, one expert, and an import that takes all rows or none. */
import { z } from 'zod';
import { expert } from '../../workflows/acceptance/experts.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { expertForm } from '../acceptance/expert-form.ts';
import type { Experts } from '../acceptance/experts.ts';
import { failed, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route, readBody, readQuery } from './route.ts';

export type ExpertRoutesDeps = { readonly experts: Experts };

export const expertKeepers: readonly Role[] = ['office', 'drawer', 'admin'];

const listQuery = z.object({
  kind: z.enum(['technical', 'finance']).optional(),
  field: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Who may open an account for an expert; an administrator sees no case, so that none is named there. */
const accountForm = z.strictObject({
  username: z.string(),
  /** The case on whose panel the expert sits. */
  caseId: z.uuid().optional(),
});

const pathId = z.object({ id: z.uuid() });

export function expertRoutes({ experts }: ExpertRoutesDeps): Route[] {
  async function list(context: ApiContext): Promise<Response> {
    const query = readQuery(context, listQuery);
    if (failed(query)) return problemResponse(query.problem);
    if (!keeps(context)) return forbidden();
    const { kind, field, cursor, limit } = query.ok;
    const items = await experts.list({
      ...(kind === undefined ? {} : { kind }),
      ...(field === undefined ? {} : { field }),
      ...(cursor === undefined ? {} : { after: cursor }),
      limit,
    });
    const next = items.length === limit ? (items.at(-1)?.id ?? null) : null;
    return context.json({ items, next });
  }

  async function put(context: ApiContext): Promise<Response> {
    const id = pathId.safeParse(context.req.param());
    if (!id.success) return problemResponse(problems.notFound);
    const form = readBody(context, expertForm);
    if (failed(form)) return problemResponse(form.problem);
    if (!keeps(context)) return forbidden();
    const outcome = await experts.put(id.data.id, form.ok, context.get('person').account);
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(outcome.ok);
  }

  async function openAccount(context: ApiContext): Promise<Response> {
    const id = pathId.safeParse(context.req.param());
    if (!id.success) return problemResponse(problems.notFound);
    const form = readBody(context, accountForm);
    if (failed(form)) return problemResponse(form.problem);
    if (!keeps(context)) return forbidden();
    const { username, caseId = null } = form.ok;
    const { account } = context.get('person');
    const outcome = await experts.openAccount(id.data.id, username, account, caseId);
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(outcome.ok, 201);
  }

  async function importList(context: ApiContext): Promise<Response> {
    if (!keeps(context)) return forbidden();
    const form = await context.req.parseBody().catch(() => null);
    const file = form?.['file'];
    if (!(file instanceof File)) {
      return problemResponse(
        problems.invalid([{ path: 'file', detail: '请选择 CSV 或者 XLSX 文件（字段名 file）。' }]),
      );
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await experts.importList(bytes, context.get('person').account);
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(outcome.ok);
  }

  const tag = '专家库';
  return [
    {
      method: 'get',
      path: '/experts',
      summary: '专家名单',
      tag,
      query: listQuery,
      status: 200,
      answer: z.object({
        items: z.array(expert.extend({ updatedBy: z.string(), updatedAt: z.string() })),
        next: z.string().nullable(),
      }),
      handle: list,
    },
    {
      method: 'put',
      path: '/experts/{id}',
      summary: '登记或者更新一名专家（编号由登记者以 UUIDv7 给出）',
      tag,
      params: pathId,
      body: expertForm,
      status: 200,
      answer: expert,
      handle: put,
    },
    {
      method: 'post',
      path: '/experts/{id}/account',
      summary: '为专家开通账号（一次性密码只在此处给出）',
      tag,
      params: pathId,
      body: accountForm,
      status: 201,
      answer: z.object({ account: z.string(), password: z.string().nullable() }),
      handle: openAccount,
    },
    {
      method: 'post',
      path: '/experts/import',
      summary: '导入专家名单（CSV 或者 XLSX，首行为列名；有一行不符即全部不导入）',
      tag,
      multipart: true,
      status: 200,
      answer: z.object({ created: z.int(), updated: z.int() }),
      handle: importList,
    },
  ];
}

const keeps = (context: ApiContext): boolean =>
  expertKeepers.some((role) => context.get('person').roles.includes(role));

const forbidden = (): Response =>
  problemResponse(problems.forbidden('access.role', '您的岗位不能办理专家库事项。', ['办法7']));
