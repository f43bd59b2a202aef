/** The path data of SVG (SVG 1.1, 8.3) as lines and cubic curves in absolute coordinates. It draws nothing. */

export type Point = readonly [x: number, y: number];

export type Segment =
  | { readonly op: 'M' | 'L'; readonly points: readonly [Point] }
  | { readonly op: 'C'; readonly points: readonly [Point, Point, Point] }
  | { readonly op: 'Z'; readonly points: readonly [] };

/** How many numbers a command takes. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 },
};

const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/giy;
const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
/** The flags of an arc may stand without anything between them. */
const FLAG = /[\s,]*([01])/y;

/** Null where it is no path data. */
export function parsePath(data: string): readonly Segment[] | null {
  const segments: Segment[] = [];
  const pen = { at: [0, 0], start: [0, 0], control: null, family: 'C' } as Pen;
  COMMAND.lastIndex = /^[\s,]*/.exec(data)?.[0].length ?? 0;
  let read = COMMAND.lastIndex;
  for (let match = COMMAND.exec(data); match; match = COMMAND.exec(data)) {
    const [whole, letter = '', rest = ''] = match;
    read += whole.length;
    const groups = argumentsOf(letter.toUpperCase(), rest);
    if (!groups || (segments.length === 0 && letter.toUpperCase() !== 'M')) return null;
    groups.forEach((numbers, i) => {
      // Further pairs behind a move are lines.
      const command = i > 0 && letter.toUpperCase() === 'M' ? (letter === 'm' ? 'l' : 'L') : letter;
      segments.push(...step(command, numbers, pen));
    });
  }
  return read === data.length ? segments : null;
}

function argumentsOf(command: string, text: string): number[][] | null {
  const count = COUNTS[command] ?? 0;
  if (count === 0) return text.trim() === '' ? [[]] : null;
  const numbers: number[] = [];
  let at = 0;
  while (text.slice(at).replace(/[\s,]+/, '') !== '') {
    const place = numbers.length % count;
    const pattern = command === 'A' && (place === 3 || place === 4) ? FLAG : NUMBER;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return null;
    at = pattern.lastIndex;
    numbers.push(Number(found[1]));
  }
  if (numbers.length === 0 || numbers.length % count !== 0) return null;
  return Array.from({ length: numbers.length / count }, (_, i) =>
    numbers.slice(i * count, (i + 1) * count),
  );
}

/** `family` tells of which kind the last control point was: only its own kind mirrors it. */
type Pen = { at: Point; start: Point; control: Point | null; family: 'C' | 'Q' };

function step(letter: string, numbers: readonly number[], pen: Pen): Segment[] {
  const command = letter.toUpperCase();
  const [ox, oy] = letter === command ? [0, 0] : pen.at;
  const [px, py] = pen.at;
  const n = (i: number) => numbers[i] ?? 0;
  const point = (i: number): Point => [n(i) + ox, n(i + 1) + oy];
  const mirrored = (family: Pen['family']): Point =>
    pen.control && pen.family === family
      ? [2 * px - pen.control[0], 2 * py - pen.control[1]]
      : pen.at;
  const move = (to: Point, control: Point | null = null): Point => {
    pen.at = to;
    pen.control = control;
    return to;
  };
  const curve = (a: Point, b: Point, to: Point, control: Point = b): Segment[] => {
    pen.family = control === b ? 'C' : 'Q';
    return [{ op: 'C', points: [a, b, move(to, control)] }];
  };
  switch (command) {
    case 'M':
      pen.start = point(0);
      return [{ op: 'M', points: [move(pen.start)] }];
    case 'L':
      return [{ op: 'L', points: [move(point(0))] }];
    case 'H':
      return [{ op: 'L', points: [move([n(0) + ox, py])] }];
    case 'V':
      return [{ op: 'L', points: [move([px, n(0) + oy])] }];
    case 'C':
      return curve(point(0), point(2), point(4));
    case 'S':
      return curve(mirrored('C'), point(0), point(2));
    case 'Q':
    case 'T': {
      const control = command === 'Q' ? point(0) : mirrored('Q');
      const to = command === 'Q' ? point(2) : point(0);
      return curve(towards([px, py], control), towards(to, control), to, control);
    }
    case 'A': {
      const to = point(5);
      const curves = arc([px, py], to, [n(0), n(1), n(2)], n(3) === 1, n(4) === 1);
      move(to);
      return curves;
    }
    default:
      move(pen.start);
      return [{ op: 'Z', points: [] }];
  }
}

/** Two thirds of the way: a quadratic curve as the cubic of the same shape. */
const towards = (a: Point, control: Point): Point => [
  a[0] + (2 / 3) * (control[0] - a[0]),
  a[1] + (2 / 3) * (control[1] - a[1]),
];

/** An elliptic arc as cubics of a quarter at most (SVG 1.1, F.6). */
function arc(
  from: Point,
  to: Point,
  [rx0, ry0, degrees]: readonly [number, number, number],
  large: boolean,
  sweep: boolean,
): Segment[] {
  let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
  if (rx === 0 || ry === 0) return [{ op: 'L', points: [to] }];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const reach = (x / rx) ** 2 + (y / ry) ** 2;
  if (reach > 1) [rx, ry] = [rx * Math.sqrt(reach), ry * Math.sqrt(reach)];
  const under = (rx * y) ** 2 + (ry * x) ** 2;
  const root = under === 0 ? 0 : Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under));
  const side = large === sweep ? -root : root;
  const [cx, cy] = [(side * rx * y) / ry, (-side * ry * x) / rx];
  const centre: Point = [
    cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let span = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const each = span / parts;
  const k = (4 / 3) * Math.tan(each / 4);
  const on = (u: number, v: number): Point => [
    centre[0] + cos * rx * u - sin * ry * v,
    centre[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: parts }, (_, i): Segment => {
    const [a, b] = [start + i * each, start + (i + 1) * each];
    const end = i === parts - 1 ? to : on(Math.cos(b), Math.sin(b));
    return {
      op: 'C',
      points: [
        on(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a)),
        on(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b)),
        end,
      ],
    };
  });
}
