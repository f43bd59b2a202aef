/** The organ's own seal from a vector file: what is read, what is refused, and that it stands in the letter in place of the drawn one. */

import { describe, expect, it } from 'vitest';
import { readSealSvg } from '../../templates/kit/seal-svg.ts';
import { parsePath } from '../../templates/kit/svg-path.ts';
import { letter, pdfOf } from './kit-letters.ts';
import { measure } from './measure.ts';

const svg = (content: string, frame = 'viewBox="0 0 100 100"') =>
  `<?xml version="1.0"?><!-- seal --><svg xmlns="http://www.w3.org/2000/svg" ${frame}>${content}</svg>`;

const shapes = (content: string, frame?: string) => {
  const read = readSealSvg(svg(content, frame));
  if (!read.ok) throw new Error(read.says);
  return read.shapes;
};

const ends = (content: string, frame?: string) =>
  shapes(content, frame).flatMap(({ segments }) =>
    segments.flatMap(({ points }) => {
      const end = points.at(-1);
      return end ? [end.map((value) => Math.round(value * 1000) / 1000)] : [];
    }),
  );

describe('the shapes of a seal', () => {
  it('stand in a frame of −1 to 1, its longer side first', () => {
    expect(ends('<path d="M0 0L100 50"/>')).toEqual([
      [-1, -1],
      [1, 0],
    ]);
    expect(
      ends('<line x1="0" y1="0" x2="50" y2="100" stroke="red"/>', 'width="50mm" height="100mm"'),
    ).toEqual([
      [-0.5, -1],
      [0.5, 1],
    ]);
  });

  it('are moved, turned and scaled as their groups say', () => {
    expect(
      ends(
        '<g transform="translate(50,50)"><path transform="rotate(90) scale(2)" d="M0 0h10"/></g>',
      ),
    ).toEqual([
      [0, 0],
      [0, 0.4],
    ]);
    expect(ends('<path transform="rotate(180 50 50)" d="M0 0h10"/>')).toEqual([
      [1, 1],
      [0.8, 1],
    ]);
  });

  it('are round where a circle is: no point of it is off by a thousandth', () => {
    for (const content of [
      '<circle cx="50" cy="50" r="40"/>',
      '<path d="M10 50a40 40 0 1180 0A40 40 0 1110 50z"/>',
    ]) {
      const [shape] = shapes(content);
      const radii = (shape?.segments ?? []).flatMap(({ op, points }) => {
        const end = points.at(-1);
        return op === 'Z' || !end ? [] : [Math.hypot(...end)];
      });
      expect(radii.length).toBeGreaterThanOrEqual(5);
      for (const radius of radii) expect(radius).toBeCloseTo(0.8, 3);
    }
  });

  it('are filled and lined as they or their groups say', () => {
    const [filled] = shapes('<path d="M0 0h9v9z"/>');
    expect(filled).toMatchObject({ fill: 'nonzero', stroke: null });
    const [lined] = shapes(
      '<g style="fill:none;stroke:#c00" stroke-width="5"><path d="M9 9h9"/></g>',
    );
    expect(lined).toMatchObject({ fill: null, stroke: 0.1 });
    expect(shapes('<path fill-rule="evenodd" d="M0 0h9v9z"/>')[0]).toMatchObject({
      fill: 'evenodd',
    });
    expect(readSealSvg(svg('<path fill="none" d="M0 0h9"/>'))).toMatchObject({ ok: false });
  });

  it('follow every command of path data, absolute and relative', () => {
    const at = (data: string) => parsePath(data)?.at(-1)?.points.at(-1);
    expect(at('M1 1 2 2')).toEqual([2, 2]);
    expect(at('m1 1 1 1')).toEqual([2, 2]);
    expect(at('M1,1H5V7h-1v-1')).toEqual([4, 6]);
    expect(at('M0 0c1 1 2 2 3 3s1 1 2 2')).toEqual([5, 5]);
    expect(at('M0 0q1 1 2 0t2 0')).toEqual([4, 0]);
    expect(at('M.5.5l-.5-.5')).toEqual([0, 0]);
    // A mirrored control is of its own kind only.
    expect(parsePath('M0 0q3 3 6 0s1 1 2 0')?.at(-1)?.points[0]).toEqual([6, 0]);
    expect(parsePath('M0 0c1 1 2 2 3 0s1 1 2 0')?.at(-1)?.points[0]).toEqual([4, -2]);
    for (const broken of ['L1 1', 'M1', 'M1 1X', 'M1 1L2', 'M1 1Z5', 'M0 0A1 1 0 2 0 5 5'])
      expect(parsePath(broken), broken).toBeNull();
  });
});

describe('a file that cannot be drawn as it is', () => {
  it.each([
    ['<style>path{fill:red}</style>', '样式表'],
    ['<g opacity="0.5"><path d="M0 0h9"/></g>', '透明'],
    ['<path fill="url(#g)" d="M0 0h9v9z"/>', '渐变'],
    ['<path clip-path="url(#c)" d="M0 0h9"/>', 'clip-path'],
    ['<path transform="skewX(9)" d="M0 0h9"/>', 'skewX'],
    ['<rect rx="3" width="9" height="9"/>', '圆角'],
    ['<g><path d="M0 0h9"/>', '成对'],
    [`<path d="M0 0${'h1h-1'.repeat(10_001)}"/>`, '简化'],
  ])('%.40s is refused, and why is said', (content, why) => {
    const read = readSealSvg(svg(content));
    expect(read.ok ? '' : read.says).toContain(why);
  });

  it('is refused by size, by what it is, and without a frame', () => {
    expect(readSealSvg('x'.repeat(512 * 1024 + 1))).toMatchObject({
      says: expect.stringContaining('512KB'),
    });
    expect(readSealSvg('<html></html>')).toMatchObject({ says: '不是 SVG 文件。' });
    expect(readSealSvg(svg('<path d="M0 0h9"/>', ''))).toMatchObject({
      says: expect.stringContaining('viewBox'),
    });
    expect(readSealSvg('<!DOCTYPE svg><svg/>')).toMatchObject({ ok: false });
  });
});

describe('a letter under the organ’s own seal', () => {
  const own = svg(
    '<circle cx="50" cy="50" r="48" fill="none" stroke="#c00" stroke-width="3"/><path d="M50 20L60 50 40 50Z"/>',
  );
  const organ = { ...letter({}).organ, sealSvg: own };
  const sealed = (change: object) => pdfOf(letter({ organ: { ...organ, ...change } }));

  it('bears it, without the mark of a specimen only once it is configured', async () => {
    const [configured, specimen, drawn] = await Promise.all([
      sealed({ sealConfigured: true }),
      sealed({ sealConfigured: false }),
      sealed({ sealConfigured: true, sealSvg: undefined }),
    ]);
    expect(configured.length).toBeLessThan(specimen.length);
    expect(Buffer.compare(configured, drawn)).not.toBe(0);
    expect(Buffer.compare(configured, await sealed({ sealConfigured: true }))).toBe(0);
    // A seal is no text: what the letter says is the same under each.
    const [a, b] = await Promise.all([measure(configured), measure(drawn)]);
    expect(a.text).toBe(b.text);
  });
});
