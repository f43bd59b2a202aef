/** The routes of the registers that reach beyond a case: bans (办法23), for the staff who take on and recommend projects. */
import { z } from 'zod';
import type { Store } from '../../db/store.ts';
import { day } from '../../workflows/kernel/fields.ts';
import { banReaders, bansOn } from '../acceptance/bans.ts';
import { failed, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route, readQuery } from './route.ts';

export type RegisterRoutesDeps = { readonly store: Store };

const query = z.object({
  /** A name, or a number in full. */
  subject: z.string().trim().min(1).max(200).optional(),
  /** Only what counts on that day. */
  on: day.optional(),
});

const line = z.object({
  caseId: z.uuid(),
  subject: z.string(),
  subjectKind: z.string(),
  effect: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  basis: z.array(z.string()),
  note: z.string(),
});

export function registerRoutes({ store }: RegisterRoutesDeps): Route[] {
  async function bans(context: ApiContext): Promise<Response> {
    const asked = readQuery(context, query);
    if (failed(asked)) return problemResponse(asked.problem);
    if (!banReaders.some((role) => context.get('person').roles.includes(role))) {
      return problemResponse(problems.forbidden('access.role', '您的岗位不能查询禁入登记。'));
    }
    const rows = await bansOn(store, asked.ok);
    return context.json(
      rows.map(
        ({ caseId, subject, subjectKind, effect, from, until, inForceFrom, basis, note }) => ({
          caseId,
          subject,
          subjectKind,
          effect,
          from,
          until,
          inForceFrom,
          basis: JSON.parse(basis),
          note,
        }),
      ),
    );
  }

  return [
    {
      method: 'get',
      path: '/bans',
      summary: '禁入登记：不得承担（undertaking）、不得推荐（recommendation）',
      tag: '登记簿',
      query,
      status: 200,
      answer: z.array(line),
      handle: bans,
    },
  ];
}
