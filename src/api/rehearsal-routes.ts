/** The rehearsal clock (演练): moved forward by an administrator, and never in a real database. */
import { z } from 'zod';
import type { RehearsalTime } from '../clock/time.ts';
import { failed, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route, readBody } from './route.ts';

export type RehearsalRoutesDeps = {
  readonly time: RehearsalTime;
  /** Keeps the moved clock, so that a restart goes on from there. */
  readonly keep: (now: string) => Promise<void>;
  /** Fires what has become due; answers how many events were posted. */
  readonly fireDue: () => Promise<number>;
};

/** A clock that only goes forward is not moved past what calendars and forms can write. */
const LAST_YEAR = 2199;

const body = z.strictObject({
  now: z.iso
    .datetime({ offset: true, error: '应为带时区的时刻，如 2021-03-01T09:00:00+08:00。' })
    .refine((now) => Number(now.slice(0, 4)) <= LAST_YEAR, {
      error: `演练时钟最晚至${LAST_YEAR}年。`,
    }),
});

export function rehearsalRoutes({ time, keep, fireDue }: RehearsalRoutesDeps): Route[] {
  async function move(context: ApiContext): Promise<Response> {
    const request = readBody(context, body);
    if (failed(request)) return problemResponse(request.problem);
    if (!context.get('person').roles.includes('admin')) {
      return problemResponse(problems.forbidden('access.role', '演练时钟由系统管理员调整。'));
    }
    if (!time.moveTo(request.ok.now)) {
      return problemResponse(
        problems.refused({
          code: 'rehearsal.backward',
          detail: '演练时钟只能向后调整。',
          basis: [],
        }),
      );
    }
    await keep(time.now());
    const fired = await fireDue();
    return context.json({ now: time.now(), today: time.today(), fired });
  }

  return [
    {
      method: 'put',
      path: '/rehearsal/clock',
      summary: '调整演练时钟',
      tag: '演练',
      body,
      status: 200,
      answer: z.object({ now: z.string(), today: z.string(), fired: z.int() }),
      handle: move,
    },
  ];
}
