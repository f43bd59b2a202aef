/** A procedure made up for the engine's tests: a permit that asks the world outside twice and leaves a line in a register. */
import { z } from 'zod';
import type { SupplyContext } from '../../src/cases/suppliers.ts';
import { commonEvents } from '../../workflows/kernel/common-events.ts';
import type { Conditions } from '../../workflows/kernel/condition.ts';
import type { EventOf } from '../../workflows/kernel/event.ts';
import { day, text } from '../../workflows/kernel/fields.ts';
import { type Procedure, procedureSetup } from '../../workflows/kernel/procedure.ts';
import { rulesOf } from '../../workflows/kernel/rule.ts';

type Facts = {
  readonly name: string;
  readonly receivedOn: string;
  readonly known: readonly string[];
  readonly stamps: readonly { readonly note: string; readonly serial: string }[];
};

const events = {
  'permit.filed': { title: '登记', data: z.looseObject({}), basis: ['规则8'], derived: true },
  'permit.stamped': {
    title: '盖章',
    data: z.strictObject({ note: text, remark: text.optional() }),
    basis: ['规则23'],
    supplied: { by: 'serial', data: z.strictObject({ serial: text }) },
  },
  'entry.corrected': commonEvents['entry.corrected'],
} as const;

type Event = EventOf<typeof events>;

const conditions: Conditions<Facts> = {
  serialLeft: {
    code: 'serial.none',
    says: '编号已用完。',
    basis: ['规则23'],
    test: (_, event) => (event.data as { supplied: { serial: string } }).supplied.serial !== 'none',
  },
};

const lawful = rulesOf<'serialLeft'>('permit');
const same = (facts: Facts) => facts;

const machine = procedureSetup<Facts, Event>(conditions, {
  'permit.filed': same,
  'permit.stamped': (facts, event: EventOf<typeof events, 'permit.stamped'>) => ({
    ...facts,
    stamps: [...facts.stamps, { note: event.data.note, serial: event.data.supplied.serial }],
  }),
  'entry.corrected': same,
}).createMachine({
  id: 'permit',
  context: ({ input }) => input,
  initial: 'open',
  states: {
    open: {
      on: {
        'permit.stamped': lawful({ when: ['serialLeft'] }),
        'entry.corrected': lawful(),
      },
    },
  },
});

export const permit: Procedure<Facts> = {
  id: 'permit',
  title: '许可',
  version: '1',
  caseMark: '许',
  matters: { any: { title: '任意' } },
  filing: z.strictObject({ name: text, receivedOn: day }),
  filers: ['registrar'],
  readers: ['registrar', 'officer'],
  visibleTo: () => false,
  filingEvent: 'permit.filed',
  filingBasis: ['规则8'],
  filingSupplied: { by: 'known', data: z.array(text) },
  open: ((filing: { name: string; receivedOn: string }, { supplied }: { supplied: string[] }) =>
    supplied.includes('banned')
      ? { refusal: { code: 'filing.banned', detail: '不得申请。', basis: ['规则8'] } }
      : { facts: { ...filing, known: supplied, stamps: [] } }) as Procedure<Facts>['open'],
  machine,
  events,
  conditions,
  access: {
    basis: ['规则27'],
    predicates: {},
    grants: {
      'permit.stamped': [{ role: 'registrar' }],
      'entry.corrected': [{ role: 'officer' }],
    },
  },
  terms: () => [],
  registers: (facts) =>
    facts.stamps.map(({ serial, note }) => ({
      register: 'permit',
      key: serial,
      subject: { name: facts.name },
      subjectKind: 'unknown',
      effect: 'permitted',
      from: facts.receivedOn,
      until: null,
      inForceFrom: facts.receivedOn,
      basis: ['规则23'],
      note,
      data: { serial },
    })),
  papers: {},
  servedEvents: {},
  paperKinds: [],
  materials: [],
  forms: {
    fields: {},
    choices: {},
    checked: { steps: [], words: {} },
    filing: { matter: { label: '事项' }, begun: () => [], parties: [] },
  },
  guide: { opening: '', matters: {}, steps: [], questions: [], forms: [], states: {} },
  head: ({ name, receivedOn }) => ({
    ...{ procedure: '许可', name, receivedOn, closedOn: null, ending: null, assignee: null },
    subject: { called: '事项', text: name },
    ...{ sides: [], parties: [], roleTitles: {}, others: [] },
  }),
  announcement: () => ({ length: 30, unit: 'day' }),
  summary: ({ name, receivedOn }) => ({
    title: name,
    receivedOn,
    parties: [],
    assignee: null,
    searchText: name,
  }),
  partyFacts: () => ({}),
  stateBasis: { open: ['规则8'] },
  stateTitles: { open: '办理中' },
  recordBasis: ['规则29'],
  approvalBasis: ['规则22'],
  undoingBasis: ['规则24'],
  stages: [],
  stagesWithoutRecord: () => [],
};

/** Counts up, and says what it was asked with. */
export function toySuppliers() {
  const asked: SupplyContext[] = [];
  let last = 0;
  return {
    asked,
    suppliers: {
      known: async (context: SupplyContext) => {
        asked.push(context);
        return { data: (context.data as { name: string }).name === '黑名单' ? ['banned'] : ['ok'] };
      },
      serial: async (context: SupplyContext) => {
        asked.push(context);
        last += 1;
        const serial = (context.data as { note: string }).note === '用完' ? 'none' : `N${last}`;
        return { data: { serial }, secrets: [{ name: serial, value: `secret of ${serial}` }] };
      },
    },
  };
}
