import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrow, layOut } from '../../src/ui/case/map-layout.ts';
import { mapInWords, mapLayout, stateMap, waysFrom } from '../../src/ui/case/state-map.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { procedures } from '../../workflows/index.ts';
import { disclosure } from '../fixtures/disclosure/index.ts';

const each = [...Object.values(procedures), disclosure].map(
  (procedure) => [procedure.title, procedure] as const,
);

describe.each(each)('the map of %s', (_, procedure) => {
  const states = Object.keys(procedure.stateTitles);

  it('holds every state of the machine once, and none lies on another', () => {
    const { boxes } = mapLayout(procedure);
    expect(boxes.map(({ id }) => id).sort()).toEqual([...states].sort());
    for (const [n, a] of boxes.entries()) {
      for (const b of boxes.slice(n + 1)) {
        const apart =
          a.x + a.width < b.x ||
          b.x + b.width < a.x ||
          a.y + a.height < b.y ||
          b.y + b.height < a.y;
        expect(apart, `${a.id} ${b.id}`).toBe(true);
      }
    }
  });

  it('draws every way of the machine, and no other', () => {
    const ways = states.flatMap((from) =>
      waysFrom(procedure, from).map(({ to }) => `${from}→${to}`),
    );
    const drawn = mapLayout(procedure).lines.flatMap(({ left, right, forth, back }) => [
      ...(forth ? [`${left}→${right}`] : []),
      ...(back ? [`${right}→${left}`] : []),
    ]);
    expect(drawn.sort()).toEqual(ways.sort());
  });

  it('marks the state a case is in and those it can go to, and says so in words', () => {
    for (const flat of states) {
      const svg = String(stateMap(procedure, flat));
      const here = procedure.stateTitles[flat];
      expect(svg.match(/class="state here[^>]*>.*?<text[^>]*>([^<]*)/s)?.[1]).toBe(here);
      expect(svg.match(/class="state next/g)?.length ?? 0).toBe(waysFrom(procedure, flat).length);
      expect(svg).toContain(`${procedure.title}程序图。${mapInWords(procedure, flat)}`);
    }
  });
});

it('tells in words what the events are called', () => {
  expect(mapInWords(adjudication, 'proceedings.suspended')).toContain('审理中（恢复审理）');
  expect(mapInWords(adjudication, 'closed.revoked')).toBe(
    '目前处于“裁决已撤销”，不再进入其他状态。',
  );
});

it('lays out any graph that hangs together: lines go to the right, boxes keep apart', () => {
  const graph = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }).map((pairs) => {
    const ids = Array.from({ length: 12 }, (_, n) => String(n));
    const spine: Arrow[] = ids.slice(1).map((to, n) => ({ from: String(Math.floor(n / 2)), to }));
    const more = pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ from: String(a), to: String(b) }));
    return { ids, arrows: [...spine, ...more] };
  });
  fc.assert(
    fc.property(graph, ({ ids, arrows }) => {
      const boxes = ids.map((id) => ({ id, width: 60, height: 28 }));
      const layout = layOut(boxes, arrows);
      for (const { points } of layout.lines)
        for (const [n, point] of points.slice(1).entries())
          expect(point.x).toBeGreaterThanOrEqual(points[n]?.x ?? 0);
      for (const [n, a] of layout.boxes.entries())
        for (const b of layout.boxes.slice(n + 1))
          expect(a.x !== b.x || Math.abs(a.y - b.y) >= 28).toBe(true);
    }),
  );
});
