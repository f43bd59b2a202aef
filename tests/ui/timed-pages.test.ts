/** The bench times every page there is: a new one without an example, or that nobody may see, fails here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEFT_OUT, pathsOf, routesOf } from '../../bench/page-list.ts';
import { originals, type Shown } from '../../bench/page-stories.ts';
import { askers, headersOf } from '../../bench/pages.ts';
import { type RunningAnjuan, startAnjuan } from '../support/anjuan.ts';

let anjuan: RunningAnjuan;
let shown: Shown;

beforeAll(async () => {
  anjuan = await startAnjuan('2021-02-25T09:00:00+08:00');
  ({ shown } = await originals(anjuan, 0));
});
afterAll(() => anjuan?.stop());

describe('the pages that are timed', () => {
  it('are all there are, each seen by somebody', async () => {
    const headers = await Promise.all(askers(shown).map((account) => headersOf(anjuan, account)));
    const answers = async (path: string): Promise<boolean> => {
      for (const asking of headers) {
        const { status } = await anjuan.app.request(path, { headers: asking });
        expect(status, path).toBeLessThan(500);
        if (status === 200) return true;
      }
      return false;
    };
    const unseen: string[] = [];
    for (const route of routesOf(anjuan.app)) {
      let seen = false;
      for (const path of pathsOf(route, shown)) seen = (await answers(path)) || seen;
      if (!seen) unseen.push(route);
    }
    expect(unseen).toEqual([]);
  });

  it('leave out, with a reason, only what is there', () => {
    const paths = new Set(anjuan.app.routes.map(({ path }) => path));
    expect(Object.keys(LEFT_OUT).filter((route) => !paths.has(route))).toEqual([]);
  });

  it('do not pass over a place that nothing is known to stand for', () => {
    expect(() => pathsOf('/cases/:id/new-page/:thing', shown)).toThrow('new-page/:thing');
  });
});
