/**
 * A small layered layout for directed graphs: what follows stands to the right. Knows points and lines only –
 * neither procedures nor SVG. The same graph gives the same picture every time.
 */

export type Box = { readonly id: string; readonly width: number; readonly height: number };
export type Arrow = { readonly from: string; readonly to: string };

export type PlacedBox = Box & { readonly x: number; readonly y: number };
export type Point = { readonly x: number; readonly y: number };

/** A line from left to right through its points; which ends bear a tip. */
export type PlacedLine = {
  readonly left: string;
  readonly right: string;
  readonly points: readonly Point[];
  readonly forth: boolean;
  readonly back: boolean;
};

export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
};

/** Between layers, between boxes of a layer, and for a line that only passes a layer. */
const ACROSS = 46;
const BETWEEN = 12;
const PASSING = 6;
const MARGIN = 4;
const ROUNDS = 24;

type Link = { readonly left: string; readonly right: string; forth: boolean; back: boolean };
type Slot = { readonly id: string; readonly height: number };

/** Every box has to be reached from the first. */
export function layOut(boxes: readonly Box[], arrows: readonly Arrow[]): Layout {
  const links = linksOf(boxes, arrows);
  const depth = depths(boxes, links);
  const { layers, chains } = withPassages(boxes, links, depth);
  const ordered = inOrder(layers, chains);
  const centre = centres(ordered, chains);
  return drawn(boxes, links, ordered, chains, centre);
}

/** An arrow and its return become one link; what would close a circle is turned round. */
function linksOf(boxes: readonly Box[], arrows: readonly Arrow[]): Link[] {
  const links = new Map<string, Link>();
  const done = new Set<string>();
  const open = new Set<string>();
  const add = (left: string, right: string, way: 'forth' | 'back') => {
    const key = `${left}|${right}`;
    const link = links.get(key) ?? { left, right, forth: false, back: false };
    link[way] = true;
    links.set(key, link);
  };
  const visit = (id: string) => {
    open.add(id);
    for (const { from, to } of arrows) {
      if (from !== id || to === id) continue;
      if (open.has(to)) {
        add(to, id, 'back');
        continue;
      }
      add(id, to, 'forth');
      if (!done.has(to)) visit(to);
    }
    open.delete(id);
    done.add(id);
  };
  for (const { id } of boxes) if (!done.has(id)) visit(id);
  return [...links.values()];
}

/** The longest way from the first box. */
function depths(boxes: readonly Box[], links: readonly Link[]): ReadonlyMap<string, number> {
  const depth = new Map(boxes.map(({ id }) => [id, 0]));
  const at = (id: string) => depth.get(id) ?? 0;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { left, right } of links) {
      if (at(right) > at(left)) continue;
      depth.set(right, at(left) + 1);
      moved = true;
    }
  }
  return depth;
}

type Passages = {
  readonly layers: Slot[][];
  readonly chains: ReadonlyMap<Link, readonly string[]>;
};

/** A link that spans several layers passes each of them through a slot of its own. */
function withPassages(
  boxes: readonly Box[],
  links: readonly Link[],
  depth: ReadonlyMap<string, number>,
): Passages {
  const at = (id: string) => depth.get(id) ?? 0;
  const layers: Slot[][] = Array.from({ length: Math.max(...depth.values()) + 1 }, () => []);
  for (const { id, height } of boxes) layers[at(id)]?.push({ id, height });
  const chains = new Map<Link, readonly string[]>();
  for (const link of links) {
    const through: string[] = [];
    for (let layer = at(link.left) + 1; layer < at(link.right); layer += 1) {
      const id = `${link.left}|${link.right}|${layer}`;
      layers[layer]?.push({ id, height: PASSING });
      through.push(id);
    }
    chains.set(link, [link.left, ...through, link.right]);
  }
  return { layers, chains };
}

/** Neighbours to the left and to the right of each slot. */
function neighbours(chains: Passages['chains']) {
  const left = new Map<string, string[]>();
  const right = new Map<string, string[]>();
  for (const chain of chains.values()) {
    for (const [n, id] of chain.entries()) {
      const next = chain[n + 1];
      if (next === undefined) continue;
      right.set(id, [...(right.get(id) ?? []), next]);
      left.set(next, [...(left.get(next) ?? []), id]);
    }
  }
  return { left, right };
}

/** Each layer in the order of its neighbours' middle, back and forth, keeping the order with the fewest crossings. */
function inOrder(layers: readonly Slot[][], chains: Passages['chains']): readonly Slot[][] {
  const { left, right } = neighbours(chains);
  let order = layers.map((layer) => [...layer]);
  let best = order;
  let fewest = crossings(order, right);
  for (let round = 0; round < ROUNDS; round += 1) {
    const forward = round % 2 === 0;
    order = sweep(order, forward ? left : right, forward);
    const count = crossings(order, right);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

function sweep(order: readonly Slot[][], towards: ReadonlyMap<string, string[]>, forward: boolean) {
  const next = order.map((layer) => [...layer]);
  const place = places(next);
  const turns = [...next.keys()];
  for (const n of forward ? turns : turns.reverse()) {
    const layer = next[n] ?? [];
    const weight = new Map(
      layer.map(({ id }, index) => [id, middle(towards.get(id), place) ?? index]),
    );
    layer.sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
    for (const [index, { id }] of layer.entries()) place.set(id, index);
  }
  return next;
}

const places = (order: readonly Slot[][]) =>
  new Map(order.flatMap((layer) => layer.map(({ id }, index) => [id, index] as const)));

function middle(
  ids: readonly string[] | undefined,
  place: ReadonlyMap<string, number>,
): number | undefined {
  if (!ids || ids.length === 0) return undefined;
  return ids.reduce((sum, id) => sum + (place.get(id) ?? 0), 0) / ids.length;
}

function crossings(order: readonly Slot[][], right: ReadonlyMap<string, string[]>): number {
  const place = places(order);
  let count = 0;
  for (const layer of order) {
    const ends = layer.flatMap(({ id }, from) =>
      (right.get(id) ?? []).map((to) => ({ from, to: place.get(to) ?? 0 })),
    );
    for (const [n, a] of ends.entries())
      for (const b of ends.slice(n + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) count += 1;
  }
  return count;
}

/** The middle of each slot from above: near its neighbours, never nearer to the next one than it may be. */
function centres(
  order: readonly Slot[][],
  chains: Passages['chains'],
): ReadonlyMap<string, number> {
  const { left, right } = neighbours(chains);
  const centre = new Map<string, number>();
  const settle = (layer: readonly Slot[], wanted: (slot: Slot, index: number) => number) => {
    for (const [id, y] of apart(layer, layer.map(wanted))) centre.set(id, y);
  };
  for (const layer of order) settle(layer, (_, index) => index * 30 - layer.length * 15);
  for (let round = 0; round < ROUNDS; round += 1) {
    const side = round % 2 === 0 ? left : right;
    for (const layer of round % 2 === 0 ? order : order.toReversed())
      settle(layer, ({ id }) => middle(side.get(id), centre) ?? centre.get(id) ?? 0);
  }
  return centre;
}

/** Pushed down from the top, pushed up from the bottom, and the mean of both, which keeps the distances too. */
function apart(layer: readonly Slot[], wanted: readonly number[]): Map<string, number> {
  const gap = (a: Slot | undefined, b: Slot | undefined) =>
    ((a?.height ?? 0) + (b?.height ?? 0)) / 2 + BETWEEN;
  const down = [...wanted];
  for (let n = 1; n < down.length; n += 1)
    down[n] = Math.max(down[n] ?? 0, (down[n - 1] ?? 0) + gap(layer[n - 1], layer[n]));
  const up = [...wanted];
  for (let n = up.length - 2; n >= 0; n -= 1)
    up[n] = Math.min(up[n] ?? 0, (up[n + 1] ?? 0) - gap(layer[n], layer[n + 1]));
  return new Map(layer.map(({ id }, n) => [id, ((down[n] ?? 0) + (up[n] ?? 0)) / 2]));
}

function drawn(
  boxes: readonly Box[],
  links: readonly Link[],
  order: readonly Slot[][],
  chains: Passages['chains'],
  centre: ReadonlyMap<string, number>,
): Layout {
  const known = new Map(boxes.map((box) => [box.id, box]));
  const halves = order.flat().map(({ id, height }) => [centre.get(id) ?? 0, height / 2] as const);
  const top = Math.min(...halves.map(([y, half]) => y - half)) - MARGIN;
  const bottom = Math.max(...halves.map(([y, half]) => y + half)) + MARGIN;
  const at = new Map<string, { x: number; width: number }>();
  let x = MARGIN;
  for (const layer of order) {
    const width = Math.max(...layer.map(({ id }) => known.get(id)?.width ?? 0));
    for (const { id } of layer) at.set(id, { x, width: known.get(id)?.width ?? width });
    x += width + ACROSS;
  }
  const y = (id: string) => Math.round(((centre.get(id) ?? 0) - top) * 10) / 10;
  const left = (id: string) => at.get(id)?.x ?? 0;
  const ports = portsOf(links, chains, boxes, y);
  return {
    width: x - ACROSS + MARGIN,
    height: Math.ceil(bottom - top),
    boxes: boxes.map((box) => ({ ...box, x: left(box.id), y: y(box.id) - box.height / 2 })),
    lines: links.map((link) => {
      const through = (chains.get(link) ?? []).slice(1, -1);
      const { out, into } = ports(link);
      return {
        ...link,
        points: [
          { x: left(link.left) + (at.get(link.left)?.width ?? 0), y: out },
          ...through.flatMap((id) => [
            { x: left(id), y: y(id) },
            { x: left(id) + (at.get(id)?.width ?? 0), y: y(id) },
          ]),
          { x: left(link.right), y: into },
        ],
      };
    }),
  };
}

/** Lines leave and enter a box beside each other, in the order of where they go. */
function portsOf(
  links: readonly Link[],
  chains: Passages['chains'],
  boxes: readonly Box[],
  y: (id: string) => number,
) {
  const port = (link: Link, side: 'left' | 'right'): number => {
    const id = link[side];
    const other = (one: Link) => {
      const chain = chains.get(one) ?? [];
      return y((side === 'left' ? chain[1] : chain.at(-2)) ?? id);
    };
    const beside = links.filter((one) => one[side] === id).sort((a, b) => other(a) - other(b));
    const height = (boxes.find((box) => box.id === id)?.height ?? 0) - 10;
    const step = Math.min(6, height / Math.max(1, beside.length - 1));
    return y(id) + (beside.indexOf(link) - (beside.length - 1) / 2) * step;
  };
  return (link: Link) => ({ out: port(link, 'left'), into: port(link, 'right') });
}
