/**
 * The organ's own seal from an SVG file: shapes only, in one colour, scaled to the seal's round. What cannot be drawn
 * exactly is refused and named; nothing is guessed, nothing of the file runs.
 */

import { type Point, parsePath, type Segment } from './svg-path.ts';

export type SealShape = {
  readonly segments: readonly Segment[];
  readonly fill: 'nonzero' | 'evenodd' | null;
  /** Width of its line; null where it has none. */
  readonly stroke: number | null;
};

export type SealRead =
  | { readonly ok: true; readonly shapes: readonly SealShape[] }
  | { readonly ok: false; readonly says: string };

/** Characters of a file, and segments of its paths: a seal has some thousand. */
const LONGEST = 512 * 1024;
const MOST_SEGMENTS = 20_000;

/** What says nothing to the eye. */
const SILENT = ['title', 'desc', 'metadata', 'defs'];
const SHAPES = ['path', 'circle', 'ellipse', 'rect', 'polygon', 'polyline', 'line'];

type Style = Readonly<Record<string, string>>;
type Matrix = readonly [number, number, number, number, number, number];
type Frame = { readonly name: string; readonly style: Style; readonly matrix: Matrix };

class Unfit extends Error {}

/** The shapes in coordinates of −1 … 1, x to the right and y downwards, as far as the longer side of the drawing. */
export function readSealSvg(text: string): SealRead {
  try {
    return { ok: true, shapes: shapesIn(text) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { ok: false, says: error.message };
  }
}

function shapesIn(text: string): SealShape[] {
  if (text.length > LONGEST) throw new Unfit('文件过大，印章图形不超过512KB。');
  if (/<!DOCTYPE|<!ENTITY/iu.test(text))
    throw new Unfit('文件含有文档类型声明，请另存为普通 SVG。');
  const body = text.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gu, '');
  const open: Frame[] = [];
  const shapes: SealShape[] = [];
  let silent: string | null = null;
  for (const [, closes, name = '', rest = ''] of body.matchAll(/<(\/?)([\w:.-]+)([^>]*)>/gu)) {
    const empty = rest.endsWith('/');
    if (silent !== null) {
      if (closes && name === silent) silent = null;
    } else if (closes) {
      if (open.pop()?.name !== name) throw new Unfit('文件结构有误，标记没有成对。');
    } else if (SILENT.includes(name) || name.includes(':')) {
      if (!empty) silent = name;
    } else {
      const frame = entered(name, attributesIn(rest), open.at(-1));
      if (SHAPES.includes(name)) shapes.push(...shapeOf(name, attributesIn(rest), frame));
      if (!empty) open.push(frame);
    }
  }
  if (open.length > 0 || silent !== null) throw new Unfit('文件结构有误，标记没有成对。');
  const count = shapes.reduce((sum, { segments }) => sum + segments.length, 0);
  if (count === 0) throw new Unfit('文件中没有可以绘制的图形。');
  if (count > MOST_SEGMENTS) throw new Unfit('图形过于复杂，请简化路径以后再上传。');
  return shapes;
}

function attributesIn(text: string): Style {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
    ([, name = '', a, b]) => [name, a ?? b ?? ''] as const,
  );
  const given = Object.fromEntries(found);
  const script = found.find(([name]) => /^on/iu.test(name) || /href$/iu.test(name));
  if (script) throw new Unfit(`文件含有脚本或者外部引用（${script[0]}），只能有图形。`);
  const inline = (given['style'] ?? '').split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(':').map((part) => part.trim());
    return name === '' ? [] : [[name, value] as const];
  });
  return { ...given, ...Object.fromEntries(inline) };
}

const INHERITED = ['fill', 'stroke', 'stroke-width', 'fill-rule'];

function entered(name: string, attributes: Style, parent: Frame | undefined): Frame {
  if (parent === undefined) {
    if (name !== 'svg') throw new Unfit('不是 SVG 文件。');
    return { name, style: inherited({}, attributes), matrix: fitted(attributes) };
  }
  if (name !== 'g' && !SHAPES.includes(name))
    throw new Unfit(
      `文件含有“${name}”，不能绘制。请把文字转为路径，删去图片、渐变和样式表，只留图形。`,
    );
  for (const dim of ['opacity', 'fill-opacity', 'stroke-opacity'])
    if (attributes[dim] !== undefined && Number(attributes[dim]) !== 1)
      throw new Unfit('图形含有透明效果，印章应当不透明。');
  for (const effect of ['clip-path', 'mask', 'filter', 'stroke-dasharray'])
    if (attributes[effect] !== undefined && attributes[effect] !== 'none')
      throw new Unfit(`图形含有“${effect}”效果，不能绘制。`);
  const matrix = transformed(parent.matrix, attributes['transform'] ?? '');
  return { name, style: inherited(parent.style, attributes), matrix };
}

const inherited = (from: Style, attributes: Style): Style => ({
  ...from,
  ...Object.fromEntries(
    INHERITED.flatMap((name) =>
      attributes[name] === undefined || attributes[name] === 'inherit'
        ? []
        : [[name, attributes[name]]],
    ),
  ),
});

/** The drawing's own frame, its longer side from −1 to 1 and its middle in the middle. */
function fitted(attributes: Style): Matrix {
  const box = attributes['viewBox']
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number) ?? [
    ...[
      0,
      0,
      Number.parseFloat(attributes['width'] ?? ''),
      Number.parseFloat(attributes['height'] ?? ''),
    ],
  ];
  const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = box;
  if (![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0)
    throw new Unfit('文件没有写明画面大小（viewBox）。');
  const scale = 2 / Math.max(width, height);
  return [scale, 0, 0, scale, -(x + width / 2) * scale, -(y + height / 2) * scale];
}

function transformed(matrix: Matrix, text: string): Matrix {
  let at = matrix;
  const rest = text.replaceAll(/(\w+)\s*\(([^)]*)\)[\s,]*/gu, (_, kind: string, list: string) => {
    const n = list
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    if (!n.every(Number.isFinite)) throw new Unfit('图形的变换（transform）有误。');
    at = times(at, matrixOf(kind, n));
    return '';
  });
  if (rest.trim() !== '') throw new Unfit('图形的变换（transform）有误。');
  return at;
}

function matrixOf(kind: string, [a = 0, b, c, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  switch (kind) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d, e, f];
    case 'rotate': {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const [x, y] = [b ?? 0, c ?? 0];
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
    }
    default:
      throw new Unfit(`图形含有“${kind}”变换，不能绘制。`);
  }
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

function shapeOf(name: string, attributes: Style, { style, matrix }: Frame): SealShape[] {
  const filled = isPainted(style['fill'] ?? 'black') && name !== 'line';
  const lined = isPainted(style['stroke'] ?? 'none');
  const segments = parsePath(dataOf(name, attributes));
  if (!segments) throw new Unfit('图形的路径数据有误。');
  if (segments.length === 0 || !(filled || lined)) return [];
  const [a, b, c, d, e, f] = matrix;
  const placed = segments.map(
    ({ op, points }) =>
      ({
        op,
        points: points.map(([x, y]: Point) => [a * x + c * y + e, b * x + d * y + f]),
      }) as unknown as Segment,
  );
  // A point of slack: lines have a width, and drawings stand on their frame.
  if (
    placed.some(({ points }) =>
      points.some(([x, y]) => !(Math.abs(x) < 1.05 && Math.abs(y) < 1.05)),
    )
  )
    throw new Unfit('图形超出画面（viewBox）。');
  const width =
    Number.parseFloat(style['stroke-width'] ?? '1') * Math.sqrt(Math.abs(a * d - b * c));
  const rule = style['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
  return [{ segments: placed, fill: filled ? rule : null, stroke: lined ? width : null }];
}

/** Everything is printed in the red of seals; white would cover the text under it. */
function isPainted(colour: string): boolean {
  if (colour === 'none' || colour === 'transparent') return false;
  if (/^(?:white|#fff|#ffffff|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/iu.test(colour))
    throw new Unfit('图形含有白色的底或者线，印章只能有一种颜色，请删去白色的部分。');
  if (/url\s*\(/iu.test(colour)) throw new Unfit('图形含有渐变或者图案填充，不能绘制。');
  return true;
}

function dataOf(name: string, attributes: Style): string {
  const n = (key: string): number => {
    const value = Number.parseFloat(attributes[key] ?? '0');
    if (!Number.isFinite(value)) throw new Unfit(`图形的“${key}”有误。`);
    return value;
  };
  const oval = (rx: number, ry: number): string => {
    const [x, y] = [n('cx'), n('cy')];
    return `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`;
  };
  switch (name) {
    case 'circle':
      return oval(n('r'), n('r'));
    case 'ellipse':
      return oval(n('rx'), n('ry'));
    case 'rect':
      if (n('rx') > 0 || n('ry') > 0) throw new Unfit('圆角矩形不能绘制，请转为路径。');
      return `M${n('x')} ${n('y')}h${n('width')}v${n('height')}h${-n('width')}Z`;
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polygon':
    case 'polyline':
      return attributes['points'] ? `M${attributes['points']}${name === 'polygon' ? 'Z' : ''}` : '';
    default:
      return attributes['d'] ?? '';
  }
}
