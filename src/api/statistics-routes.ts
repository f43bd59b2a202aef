/** The statistics over HTTP: as JSON with each figure's definition, as CSV, as a workbook. */
import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { statisticsFor } from '../statistics/access.ts';
import { csvOf, xlsxOf } from '../statistics/export.ts';
import { questionQuery, readQuestion } from '../statistics/question.ts';
import { type Statistics, statisticsOf } from '../statistics/statistics.ts';
import { type ApiContext, problemResponse, type Route } from './route.ts';

export type StatisticsRoutesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const values = z.record(z.string(), z.number().nullable());

const answer = z.object({
  from: z.string(),
  to: z.string(),
  by: z.array(z.string()),
  asOf: z.string(),
  tables: z.array(
    z.object({
      procedure: z.string(),
      title: z.string(),
      indicators: z.array(z.record(z.string(), z.unknown())),
      lines: z.array(
        z.object({
          period: z.string().nullable(),
          matter: z.string().nullable(),
          region: z.string().nullable(),
          values,
        }),
      ),
      total: values,
    }),
  ),
  current: z.array(
    z.object({
      procedure: z.string(),
      matter: z.string(),
      region: z.string(),
      overdue: z.int(),
      soon: z.int(),
    }),
  ),
});

/** How many calendar days ahead counts as soon: as in the lists of cases. */
const SOON_DAYS = 7;

export function statisticsRoutes({ store, procedures, time }: StatisticsRoutesDeps): Route[] {
  /** Refuses who has no business with them, and days or groupings that do not exist. */
  async function asked(context: ApiContext): Promise<Outcome<Statistics>> {
    const question = readQuestion(context.req.query(), time.today());
    if (failed(question)) return question;
    const among = statisticsFor(procedures, context.get('person'));
    // Supervision is the organ's own: who reads the figures of no procedure asks for none in particular.
    if (among.length === 0) {
      return { problem: problems.forbidden('access.role', '您的岗位不能查看统计。', ['规则30']) };
    }
    return { ok: await statisticsOf(store, procedures, among, question.ok) };
  }

  async function json(context: ApiContext): Promise<Response> {
    const outcome = await asked(context);
    if (failed(outcome)) return problemResponse(outcome.problem);
    const { question, tables } = outcome.ok;
    const today = time.today();
    const soonUntil = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();
    const shownProcedures = new Set(tables.map(({ procedure }) => procedure));
    const current = await store.dueTotals(today, soonUntil);
    return context.json({
      from: question.from,
      to: question.to,
      by: question.by,
      asOf: today,
      tables,
      current: current.filter(({ procedure }) => shownProcedures.has(procedure)),
    });
  }

  const file =
    (
      extension: string,
      mediaType: string,
      make: (statistics: Statistics) => Promise<Uint8Array | string> | string,
    ) =>
    async (context: ApiContext): Promise<Response> => {
      const outcome = await asked(context);
      if (failed(outcome)) return problemResponse(outcome.problem);
      const { from, to } = outcome.ok.question;
      return new Response(new Uint8Array(Buffer.from(await make(outcome.ok))), {
        headers: {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="statistics-${from}-${to}.${extension}"`,
          'cache-control': 'private, no-store',
        },
      });
    };

  const shared = { method: 'get', tag: '统计', query: questionQuery, status: 200 } as const;
  return [
    {
      ...shared,
      path: '/statistics',
      summary: '统计：按月、季度、年、类别、县（市、区），每项指标附计数规则和依据',
      answer,
      handle: json,
    },
    {
      ...shared,
      path: '/statistics.csv',
      summary: '统计（CSV）',
      answer: { mediaType: 'text/csv' },
      handle: file('csv', 'text/csv; charset=utf-8', (found) => csvOf(found, procedures)),
    },
    {
      ...shared,
      path: '/statistics.xlsx',
      summary: '统计（XLSX）',
      answer: { mediaType: XLSX },
      handle: file('xlsx', XLSX, (found) => xlsxOf(found, procedures)),
    },
  ];
}
