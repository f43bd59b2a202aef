/**
 * What the case knows for a 验收专家抽取记录. The entry of the draw holds the whole protocol; the facts alone know
 * who was drawn and who stands by.
 */

import { drawProtocol, type Expert, panelExpert } from '../../../workflows/acceptance/experts.ts';
import type { Facts } from '../../../workflows/acceptance/facts.ts';
import { fromEntry } from '../../case-source.ts';
import { known } from '../../known.ts';
import { type AcceptanceSource, named, organiserIn, projectOf } from '../case-facts.ts';

/** 办法7 */
const DRAWING_CENTRE = '市科技发展研究中心';

export function fromCase(source: AcceptanceSource) {
  const { panel } = source.facts;
  const demand = panel?.demand;
  const { organiser, department } = organiserIn(source);
  return known({
    project: projectOf(source),
    drawnOn: panel?.drawn?.on,
    drawnBy: organiser === 'bureau' ? DRAWING_CENTRE : (department ?? '归口管理部门'),
    size: demand?.size,
    finance: demand?.finance,
    fields: demand?.fields,
    hash: demand?.hash,
    poolHash: demand?.poolHash,
    commitment: demand?.commitment,
    seed: panel?.drawn?.seed,
    contribution: panel?.drawn?.contribution,
    entry: demand?.entry,
    selected: drawnIn(source.facts).map(named),
    reserves: panel?.reserves.map(named),
    witness: panel?.drawn?.witness,
    ...wholeDraw(source),
  });
}

/** Who was drawn: those who sit since that day, and those who have left, but nobody who came for them. */
function drawnIn({ panel, appointed }: Facts) {
  const drawnOn = panel?.drawn?.on;
  if (!panel || drawnOn === undefined) return [];
  const since = panel.departed.filter(({ on }) => on >= drawnOn);
  const came = new Set(since.map(({ replacedBy }) => replacedBy));
  const left = since.flatMap(({ expertId }) => appointed.find((one) => one.id === expertId) ?? []);
  const sitting = panel.seats.filter(({ since: day }) => day === drawnOn);
  return [...sitting, ...left].filter(({ id }) => !came.has(id));
}

function wholeDraw(source: AcceptanceSource) {
  const supplied = fromEntry(source, 'supplied') as { readonly protocol?: unknown } | undefined;
  const { success, data: protocol } = drawProtocol.safeParse(supplied?.protocol);
  if (!success) return {};
  const byId = new Map(protocol.pool.map((one) => [one.id, one]));
  const nameOf = (id: string) => `${byId.get(id)?.name ?? ''}（${id}）`;
  const people = (ids: readonly string[]) =>
    ids.flatMap((id) => byId.get(id) ?? []).map((one: Expert) => named(panelExpert(one)));
  return {
    hash: protocol.hash,
    poolHash: protocol.poolHash,
    commitment: protocol.commitment,
    seed: protocol.seed,
    excluded: protocol.excluded.map(({ expertId, detail }) => ({
      name: nameOf(expertId),
      reason: detail,
    })),
    order: protocol.order.map(({ expertId, key }) => ({ name: nameOf(expertId), key })),
    selected: people(protocol.selected),
    reserves: people(protocol.reserves),
  };
}
