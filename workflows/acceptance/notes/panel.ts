/** 第二章 组织管理 (办法7 to 9, and the commitment of 25): who is demanded, drawn, invited, seated and paid. */
import { isFewerThanUsual, replacementFor } from '../composition.ts';
import type { On } from '../events.ts';
import { type PanelExpert, panelExpert } from '../experts.ts';
import { appointedAs, type Day, type Departure, type Facts, type Panel, seatOf } from '../facts.ts';
import type { Notes } from './note.ts';

type Events =
  | 'panel.demanded'
  | 'panel.drawn'
  | 'panel.invited'
  | 'panel.confirmed'
  | 'expert.recused'
  | 'expert.declined'
  | 'commitment.signed'
  | 'fees.signed';

export const panelNotes: Notes<Events> = {
  'panel.demanded': demanded,
  'panel.drawn': drawn,
  'panel.invited': invited,
  'panel.confirmed': (facts, event) =>
    withPanel({ ...facts, since: event.on }, { confirmedOn: event.on }),
  'expert.recused': (facts, event) => departed(facts, event, 'recused'),
  'expert.declined': (facts, event) => departed(facts, event, 'declined'),
  'commitment.signed': (facts, event) => {
    const signing = seatOf(facts, event.data.expertId);
    return withPanel(facts, {
      seats: (facts.panel?.seats ?? []).map((seat) =>
        seat === signing ? { ...seat, committedOn: event.on } : seat,
      ),
    });
  },
  'fees.signed': (facts, event) => {
    const { expertId, amountYuan } = event.data;
    const fee = {
      expertId: appointedAs(facts, expertId)?.id ?? expertId,
      amountYuan,
      on: event.on,
    };
    return { ...facts, fees: [...facts.fees, fee] };
  },
};

const NO_PANEL: Panel = {
  demand: null,
  drawn: null,
  invitation: null,
  fewerApproved: false,
  seats: [],
  reserves: [],
  departed: [],
  confirmedOn: null,
};

const withPanel = (facts: Facts, change: Partial<Panel>): Facts => ({
  ...facts,
  panel: { ...(facts.panel ?? NO_PANEL), ...change },
});

/** New seats, and the people in them among those who ever sat. */
function seated(facts: Facts, experts: readonly PanelExpert[], on: Day, more: Partial<Panel>) {
  const known = new Set(facts.appointed.map((one) => one.id));
  const seats = experts.map((one) => ({ ...one, since: on }));
  return withPanel(
    { ...facts, appointed: [...facts.appointed, ...experts.filter((one) => !known.has(one.id))] },
    { ...more, seats: [...(more.seats ?? facts.panel?.seats ?? []), ...seats] },
  );
}

/** Whom the record names from now on, numbered in the order of their coming. */
const naming = (facts: Facts, experts: readonly PanelExpert[]): Facts => ({
  ...facts,
  candidates: [...new Set([...facts.candidates, ...experts.map(({ id }) => id)])],
});

/** A new demand begins the panel anew; who left before stays away. */
function demanded(facts: Facts, event: On<'panel.demanded'>): Facts {
  const { supplied, ...demand } = event.data;
  const { hash, poolHash, commitment } = supplied;
  return withPanel(facts, {
    ...NO_PANEL,
    departed: facts.panel?.departed ?? [],
    demand: { ...demand, on: event.on, entry: event.entry, hash, poolHash, commitment },
    fewerApproved: event.by.role === 'head' && isFewerThanUsual(event.data.size),
  });
}

function drawn(facts: Facts, event: On<'panel.drawn'>): Facts {
  const { supplied, witness, contribution } = event.data;
  if ('refusal' in supplied) return facts;
  const { pool, selected, reserves, seed } = supplied.protocol;
  const byId = new Map(pool.map((one) => [one.id, panelExpert(one)]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return seated(naming(facts, known([...selected, ...reserves])), known(selected), event.on, {
    drawn: {
      on: event.on,
      seed,
      ...(witness === undefined ? {} : { witness }),
      ...(contribution === undefined ? {} : { contribution }),
    },
    reserves: known(reserves),
  });
}

function invited(facts: Facts, event: On<'panel.invited'>): Facts {
  const { supplied, reason } = event.data;
  const experts = supplied.experts.map(panelExpert);
  return seated(naming(facts, experts), experts, event.on, {
    invitation: { reason, on: event.on, by: event.by.account },
    fewerApproved: facts.panel?.fewerApproved || event.by.role === 'head',
  });
}

/** Who leaves takes the sheet along; the next in the order of the draw takes the seat (办法7、16). */
function departed(
  facts: Facts,
  event: On<'expert.recused' | 'expert.declined'>,
  why: Departure['why'],
): Facts {
  const { panel } = facts;
  const leaving = seatOf(facts, event.data.expertId);
  if (!panel || !leaving) return facts;
  const { id: expertId } = leaving;
  const seats = panel.seats.filter((seat) => seat !== leaving);
  const next = replacementFor(leaving, seats, panel.reserves, panel.demand?.fields ?? []);
  const { reason } = event.data;
  const departure = { expertId, why, reason, on: event.on, replacedBy: next?.id ?? null };
  const { [expertId]: _, ...sheets } = facts.sheets;
  return seated({ ...facts, since: event.on, sheets }, next ? [next] : [], event.on, {
    seats,
    reserves: panel.reserves.filter((one) => one !== next),
    departed: [...panel.departed, departure],
    confirmedOn: null,
  });
}
