/** The organ's round seal as vector operators; it decides neither where it stands nor whether it may be used. */

import type { FontkitFont } from 'fontkit';
import type { Drawing } from './canvas.ts';
import { cleanText } from './clean-text.ts';
import { deflated, joined } from './deflate.ts';
import { mm } from './grid.ts';
import type { LetterDocument } from './letter-document.ts';
import { readSealSvg, type SealShape } from './seal-svg.ts';

/** 42 mm across, ring, five-pointed star, name on an arc (国发〔1999〕25号). */
export const SEAL_RADIUS = mm(21);
const RING = mm(1.2);
const STAR = mm(7);
const NAME_RADIUS = mm(15.4);
const NAME_HEIGHT = mm(5.6);
const WIDEST_ARC = 285;
const WIDEST_STEP = 25;
const NARROWED = 0.82;
const SPECIMEN_HEIGHT = mm(5);
const SPECIMEN_BELOW = mm(13.2);
/** Centre of a Chinese glyph in its em box: half-way between 0.88 and −0.12. */
const MIDDLE = 0.38;
/** A cubic arc of a quarter circle. */
const KAPPA = 0.5522847498;

/** The seal is red and opaque, so that the text printed after it stays legible (and PDF/A-1b allows it). */
const RED = '0.9 0 0.07';

const made = new WeakMap<FontkitFont, Map<string, Drawing>>();

export type Seal = {
  readonly name: string;
  /** Marks one that nobody has authorised. */
  readonly specimen: boolean;
  /** The organ's own drawing, as it was read; without one its name is set on an arc. */
  readonly svg?: string | undefined;
};

/** The seal of a letter: 样章 until the organ's real one is configured, and always in a rehearsal. */
export const sealOf = ({
  organ,
  rehearsal,
}: Pick<LetterDocument, 'organ' | 'rehearsal'>): Seal => ({
  name: cleanText(organ.sealName),
  specimen: !organ.sealConfigured || rehearsal,
  svg: organ.sealSvg,
});

/** The seal around the origin, y upwards. */
export function sealDrawing(font: FontkitFont, seal: Seal): Drawing {
  const known = made.get(font) ?? new Map<string, Drawing>();
  made.set(font, known);
  const key = `${seal.specimen}:${seal.svg ?? ''}:${seal.name}`;
  const drawing = known.get(key) ?? {
    stream: joined([deflated(Buffer.from(draw(font, seal), 'latin1'))]),
    reach: SEAL_RADIUS,
  };
  known.set(key, drawing);
  return drawing;
}

function draw(font: FontkitFont, { name, specimen, svg }: Seal): string {
  const own = svg ? readSealSvg(svg) : null;
  if (own?.ok) {
    const mark = specimen ? inLine(font, ['样', '章']) : [];
    return [`${RED} RG ${RED} rg`, ...own.shapes.map(operatorsOf), ...mark].join('\n');
  }
  return [
    `${RED} RG ${RED} rg ${f(RING)} w`,
    `${circle(SEAL_RADIUS - RING / 2)} S`,
    `${star()} f`,
    ...onArc(font, [...name]),
    ...(specimen ? inLine(font, ['样', '章']) : []),
  ].join('\n');
}

/** From the unit square of the drawing, y downwards, to the seal's round. */
function operatorsOf({ segments, fill, stroke }: SealShape): string {
  const path = segments.map(({ op, points }) =>
    [
      ...points.flatMap(([x, y]) => [f(x * SEAL_RADIUS), f(-y * SEAL_RADIUS)]),
      op === 'Z' ? 'h' : op.toLowerCase(),
    ].join(' '),
  );
  const paint = `${fill === null ? 'S' : stroke === null ? 'f' : 'B'}${fill === 'evenodd' ? '*' : ''}`;
  const width = stroke === null ? '' : `${f(stroke * SEAL_RADIUS)} w `;
  return `${width}${path.join(' ')} ${paint}`;
}

const f = (value: number): string => String(Number(value.toFixed(3)));

function circle(r: number): string {
  const k = r * KAPPA;
  return [
    `${f(r)} 0 m`,
    `${f(r)} ${f(k)} ${f(k)} ${f(r)} 0 ${f(r)} c`,
    `${f(-k)} ${f(r)} ${f(-r)} ${f(k)} ${f(-r)} 0 c`,
    `${f(-r)} ${f(-k)} ${f(-k)} ${f(-r)} 0 ${f(-r)} c`,
    `${f(k)} ${f(-r)} ${f(r)} ${f(-k)} ${f(r)} 0 c h`,
  ].join(' ');
}

function star(): string {
  const inner = STAR * 0.381966;
  const points = Array.from({ length: 10 }, (_, i) => {
    const angle = (i * Math.PI) / 5;
    const r = i % 2 === 0 ? STAR : inner;
    return `${f(r * Math.sin(angle))} ${f(r * Math.cos(angle))} ${i === 0 ? 'm' : 'l'}`;
  });
  return `${points.join(' ')} h`;
}

function onArc(font: FontkitFont, chars: readonly string[]): string[] {
  const step = Math.min(WIDEST_STEP, WIDEST_ARC / Math.max(1, chars.length - 1));
  const room = (step * Math.PI * NAME_RADIUS) / 180;
  const width = Math.min(NAME_HEIGHT * NARROWED, room * 0.94);
  return chars.map((char, i) => {
    const angle = ((i - (chars.length - 1) / 2) * step * Math.PI) / 180;
    return glyph(font, char, {
      x: NAME_RADIUS * Math.sin(angle),
      y: NAME_RADIUS * Math.cos(angle),
      angle,
      width,
      height: NAME_HEIGHT,
    });
  });
}

function inLine(font: FontkitFont, chars: readonly string[]): string[] {
  const size = SPECIMEN_HEIGHT;
  return chars.map((char, i) =>
    glyph(font, char, {
      x: (i - (chars.length - 1) / 2) * size * 1.15,
      y: -SPECIMEN_BELOW,
      angle: 0,
      width: size,
      height: size,
    }),
  );
}

type Place = { x: number; y: number; angle: number; width: number; height: number };

const OPERATOR = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' } as const;

function glyph(font: FontkitFont, char: string, place: Place): string {
  const shape = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
  const em = font.unitsPerEm;
  const turn = (x: number, y: number): readonly [number, number] => {
    const dx = ((x - shape.advanceWidth / 2) / em) * place.width;
    const dy = (y / em - MIDDLE) * place.height;
    const [cos, sin] = [Math.cos(place.angle), Math.sin(place.angle)];
    return [place.x + dx * cos + dy * sin, place.y - dx * sin + dy * cos];
  };
  return `${outline(shape.path.commands, turn)} f`;
}

type Commands = FontkitFont extends {
  glyphForCodePoint(c: number): { path: { commands: infer C } };
}
  ? C
  : never;

/** PDF has no quadratic curves: each becomes the cubic of the same shape. */
function outline(
  commands: Commands,
  turn: (x: number, y: number) => readonly [number, number],
): string {
  const operators: string[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const { command, args } of commands) {
    const points: (readonly [number, number])[] = [];
    for (let i = 0; i + 1 < args.length; i += 2)
      points.push([args[i] as number, args[i + 1] as number]);
    const drawn = command === 'quadraticCurveTo' ? cubic(at, points) : points;
    const operator = command === 'quadraticCurveTo' ? 'c' : OPERATOR[command];
    operators.push([...drawn.flatMap(([x, y]) => turn(x, y).map(f)), operator].join(' '));
    at = points.at(-1) ?? at;
  }
  return operators.join(' ');
}

function cubic(from: readonly [number, number], points: readonly (readonly [number, number])[]) {
  const [control = from, to = from] = points;
  const towards = (a: readonly [number, number]): readonly [number, number] => [
    a[0] + (2 / 3) * (control[0] - a[0]),
    a[1] + (2 / 3) * (control[1] - a[1]),
  ];
  return [towards(from), towards(to), to];
}
