/** The routes of a list of projects: the template to fill in, and an import that registers all rows or none. */
import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { day } from '../../workflows/kernel/fields.ts';
import { circularOf } from '../acceptance/circular.ts';
import { projectTemplateCsv, projectTemplateXlsx } from '../acceptance/project-template.ts';
import { departmentOfFiler, type Projects } from '../acceptance/projects.ts';
import type { Time } from '../clock/time.ts';
import { failed, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route, readQuery } from './route.ts';

export type ProjectRoutesDeps = {
  readonly projects: Projects;
  readonly store: Store;
  readonly time: Time;
};

/** Who makes the circular, and who is answerable for it (办法24). */
export const circularReaders: readonly Role[] = ['office', 'head', 'supervisor'];

const period = z.object({ from: day.optional(), until: day.optional() });

const circularLine = z.object({
  department: z.string().nullable(),
  ended: z.int(),
  passed: z.int(),
  concluded: z.int(),
  failed: z.int(),
  rate: z.number().nullable(),
});

/** Those who may file a project (办法5、17). */
export const projectFilers: readonly Role[] = ['office', 'unit'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

export function projectRoutes({ projects, store, time }: ProjectRoutesDeps): Route[] {
  async function circular(context: ApiContext): Promise<Response> {
    const query = readQuery(context, period);
    if (failed(query)) return problemResponse(query.problem);
    if (!circularReaders.some((role) => context.get('person').roles.includes(role))) {
      return problemResponse(
        problems.forbidden('access.role', '您的岗位不能查看完成率通报。', ['办法24']),
      );
    }
    const { from = `${time.today().slice(0, 4)}-01-01`, until = time.today() } = query.ok;
    return context.json({ from, until, ...(await circularOf(store, { from, until })) });
  }

  async function importList(context: ApiContext): Promise<Response> {
    const person = context.get('person');
    const { account, roles } = person;
    if (!projectFilers.some((role) => roles.includes(role))) {
      return problemResponse(
        problems.forbidden('access.role', '您的岗位不能导入项目名单。', ['办法17']),
      );
    }
    const form = await context.req.parseBody().catch(() => null);
    const file = form?.['file'];
    if (!(file instanceof File)) {
      return problemResponse(
        problems.invalid([{ path: 'file', detail: '请选择 CSV 或者 XLSX 文件（字段名 file）。' }]),
      );
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const actor = { account, roles, parties: [] };
    const outcome = await projects.importList(bytes, actor, departmentOfFiler(person));
    return failed(outcome) ? problemResponse(outcome.problem) : context.json(outcome.ok);
  }

  const tag = '项目名单';
  return [
    {
      method: 'get',
      path: '/projects/circular',
      summary: '项目完成率通报（按归口管理部门；按结案之日，默认本年）',
      tag,
      query: period,
      status: 200,
      answer: z.object({
        from: z.string(),
        until: z.string(),
        lines: z.array(circularLine),
        total: circularLine,
        failed: z.array(z.record(z.string(), z.string())),
      }),
      handle: circular,
    },
    {
      method: 'post',
      path: '/projects/import',
      summary: '导入项目名单（CSV 或者 XLSX，首行为列名；有一行不符即全部不登记）',
      tag,
      multipart: true,
      status: 200,
      answer: z.object({
        items: z.array(
          z.object({
            line: z.int(),
            projectNo: z.string(),
            id: z.uuid(),
            caseNumber: z.string(),
            before: z.boolean(),
          }),
        ),
      }),
      handle: importList,
    },
    {
      method: 'get',
      path: '/projects/import-template.xlsx',
      open: true,
      summary: '项目名单模板（XLSX）',
      tag,
      status: 200,
      answer: { mediaType: XLSX },
      handle: async () => fileResponse(await projectTemplateXlsx(), XLSX),
    },
    {
      method: 'get',
      path: '/projects/import-template.csv',
      open: true,
      summary: '项目名单模板（CSV）',
      tag,
      status: 200,
      answer: { mediaType: CSV },
      handle: () => fileResponse(new TextEncoder().encode(projectTemplateCsv()), CSV),
    },
  ];
}

const fileResponse = (bytes: Uint8Array, mediaType: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'content-type': mediaType, 'content-disposition': 'attachment' },
  });
