/** The draw of a panel: always lawful or refused with what is lacking, fair, and repeatable by anybody (办法7、8、16). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DrawRequest,
  draw,
  freeze,
  panelAfter,
  verifyDraw,
} from '../../workflows/acceptance/draw.ts';
import {
  type DrawProtocol,
  drawProtocol,
  type Expert,
  expert,
  type Requirement,
  type Ties,
} from '../../workflows/acceptance/experts.ts';
import { bank, sha256 } from '../fixtures/acceptance.ts';

const fields = ['生态农业', '智能制造', '生物医药'];
const units = ['承担单位', '参与单位', '丽水学院', '浙江大学', '处州会计师事务所'];

const ties: Ties = {
  projectNo: 'P1',
  organiser: 'bureau',
  units: ['承担单位', '参与单位'],
  leader: '负责人',
  departed: [],
};

/** Mostly people who may judge, so that both panels and shortages come about. */
const mostly = <T>(usual: T, rare: T) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(rare) },
  );

const pools = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 9999 }).map((n) => `Z${n}`),
    name: mostly('甲', '负责人'),
    unit: fc.constantFrom(...units),
    kind: fc.constantFrom('technical' as const, 'technical' as const, 'finance' as const),
    field: fc.constantFrom(...fields),
    interests: mostly<string[]>(['别的项目'], ['P1']),
    available: mostly(true, false),
    disqualified: mostly(false, true),
  }),
  { selector: (one) => one.id, minLength: 4, maxLength: 40, size: 'max' },
);

const demands = fc.record({
  size: fc.constantFrom(5, 5, 5, 5, 5, 7, 7, 9, 3, 1, 6),
  finance: fc.constantFrom(1, 1, 1, 1, 1, 2, 2, 3, 0, 7),
  fields: fc.subarray(fields),
  fewerApproved: fc.boolean(),
});

const seeds = fc.integer().map((n) => sha256.of(String(n)));

const requestOf = (pool: readonly Expert[], seed: string, more: Partial<DrawRequest> = {}) => ({
  frozen: freeze(pool, seed, sha256),
  seed,
  requirement: { size: 5, finance: 1, fields: [], fewerApproved: false },
  ties,
  ...more,
});

const drawn = (pool: readonly Expert[], seed: string, more: Partial<DrawRequest> = {}) => {
  const outcome = draw(requestOf(pool, seed, more), sha256);
  if ('refusal' in outcome) throw new Error(outcome.refusal.detail);
  return outcome.protocol;
};

/** The experts whom the law lets sit, told without the code under test. */
const mayJudge = (pool: readonly Expert[], on: Ties) =>
  pool.filter(
    (one) =>
      one.available &&
      !one.disqualified &&
      one.name !== on.leader &&
      !on.departed.includes(one.id) &&
      !one.interests.some((name) => [on.projectNo, on.leader, ...on.units].includes(name)) &&
      (on.organiser === 'unit' || !on.units.includes(one.unit)),
  );

/** Which requirement cannot be met, counted; null where a lawful panel exists. */
function lacking(pool: readonly Expert[], demand: Requirement): string | null {
  const eligible = mayJudge(pool, ties);
  const technical = demand.size - demand.finance;
  const relevant = eligible.filter(
    (one) =>
      one.kind === 'technical' &&
      (demand.fields.length === 0 || demand.fields.includes(one.field ?? '')),
  );
  if (demand.size % 2 === 0) return 'panel.evenSize';
  if (demand.size < 5 && !demand.fewerApproved) return 'panel.tooFew';
  if (demand.finance < 1) return 'panel.noFinance';
  if (technical < 1) return 'panel.noTechnical';
  if (demand.fields.length > technical) return 'panel.fieldsTooMany';
  if (eligible.filter((one) => one.kind === 'finance').length < demand.finance)
    return 'draw.financeShort';
  if (demand.fields.some((field) => !relevant.some((one) => one.field === field)))
    return 'draw.fieldMissing';
  return relevant.length < technical ? 'draw.technicalShort' : null;
}

function isLawful(protocol: DrawProtocol, demand: Requirement): boolean {
  const eligible = mayJudge(protocol.pool, ties);
  const seats = eligible.filter((one) => protocol.selected.includes(one.id));
  const technical = seats.filter((one) => one.kind === 'technical');
  return (
    seats.length === demand.size &&
    protocol.selected.length === demand.size &&
    seats.length - technical.length === demand.finance &&
    demand.fields.every((field) => technical.some((one) => one.field === field)) &&
    (demand.fields.length === 0 ||
      technical.every((one) => demand.fields.includes(one.field ?? '')))
  );
}

describe('办法7、8、16: a draw', () => {
  it('is lawful for any pool and seed, or names the requirement that cannot be met (10 000 of each)', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(pools, seeds, demands, (pool, seed, requirement) => {
        const outcome = draw(requestOf(pool, seed, { requirement }), sha256);
        const lacks = lacking(pool, requirement);
        const told = 'refusal' in outcome ? outcome.refusal.code : 'panel';
        outcomes.set(told, (outcomes.get(told) ?? 0) + 1);
        if ('refusal' in outcome) return told === lacks;
        return lacks === null && isLawful(outcome.protocol, requirement);
      }),
      { numRuns: 10_000, seed: 20_210_110 },
    );
    const told = ['evenSize', 'tooFew', 'noFinance', 'noTechnical', 'fieldsTooMany'];
    const met = ['financeShort', 'fieldMissing', 'technicalShort'];
    expect([...outcomes.keys()].sort()).toEqual(
      [
        'panel',
        ...told.map((code) => `panel.${code}`),
        ...met.map((code) => `draw.${code}`),
      ].sort(),
    );
    expect(outcomes.get('panel')).toBeGreaterThan(2000);
  });

  it('of any lawful panel verifies again from its printed protocol', () => {
    let verified = 0;
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const request = requestOf(pool, seed);
        const outcome = draw(request, sha256);
        if ('refusal' in outcome) return true;
        verified += 1;
        const printed = drawProtocol.parse(JSON.parse(JSON.stringify(outcome.protocol)));
        return verifyDraw(printed, sha256, request.frozen).length === 0;
      }),
      { numRuns: 1000, seed: 20_210_110 },
    );
    expect(verified).toBeGreaterThan(500);
  });

  it('takes every expert of a kind equally often (χ², 1 in 10 000)', () => {
    const draws = 4000;
    const taken = new Map(bank.map((one) => [one.id, 0]));
    for (let n = 0; n < draws; n += 1) {
      for (const id of drawn(bank, sha256.of(`draw ${n}`)).selected)
        taken.set(id, (taken.get(id) ?? 0) + 1);
    }
    const chi = (kind: Expert['kind'], seats: number) => {
      const of = bank.filter((one) => one.kind === kind);
      const expected = (draws * seats) / of.length;
      // Drawn without replacement, counts spread less than independent ones by this factor.
      const spread = 1 - seats / of.length;
      const scale = (of.length - 1) / of.length;
      return of.reduce(
        (sum, one) =>
          sum + (((taken.get(one.id) ?? 0) - expected) ** 2 / (expected * spread)) * scale,
        0,
      );
    };
    expect(chi('technical', 4)).toBeLessThan(25.74);
    expect(chi('finance', 1)).toBeLessThan(18.42);
  });

  it('does not depend on the order in which the bank is read', () => {
    const seed = sha256.of('s');
    expect(drawn([...bank].reverse(), seed)).toEqual(drawn(bank, seed));
  });

  it('records why each excluded expert may not judge', () => {
    const tied = expert.parse({ id: 'a', name: '甲', unit: '承担单位', kind: 'finance' });
    const part = { ...tied, id: 'b', unit: '林学院', parent: '参与单位' };
    const interested = { ...tied, id: 'c', unit: '别处', interests: ['P1'] };
    const leader = { ...tied, id: 'd', unit: '别处', name: '负责人' };
    const away = { ...tied, id: 'e', unit: '别处', available: false };
    const struck = { ...tied, id: 'f', unit: '别处', disqualified: true };
    const pool = [...bank, tied, part, interested, leader, away, struck];
    const { excluded } = drawn(pool, sha256.of('s'), {
      ties: { ...ties, departed: ['expert1'] },
    });
    expect(excluded.map(({ expertId, reason }) => [expertId, reason])).toEqual([
      ['a', 'unit'],
      ['b', 'unit'],
      ['c', 'interest'],
      ['d', 'member'],
      ['e', 'unavailable'],
      ['expert1', 'departed'],
      ['f', 'disqualified'],
    ]);
  });

  it('of a delegated acceptance excludes members and declared interests, but not the unit’s own people', () => {
    const own = { ...(bank[0] as Expert), unit: '承担单位' };
    const interested = { ...(bank[1] as Expert), interests: ['承担单位'] };
    const pool = [own, interested, ...bank.slice(2)];
    const { excluded } = drawn(pool, sha256.of('s'), { ties: { ...ties, organiser: 'unit' } });
    expect(excluded.map((one) => one.expertId)).toEqual(['expert2']);
  });

  it('refuses a pool that names an expert twice', () => {
    const outcome = draw(requestOf([...bank, bank[0] as Expert], sha256.of('s')), sha256);
    expect(outcome).toMatchObject({ refusal: { code: 'draw.poolRepeats' } });
  });
});

describe('办法7: who checks a protocol', () => {
  const seed = sha256.of('committed');
  const published = freeze(bank, seed, sha256);
  const protocol = drawn(bank, seed);
  const faults = (change: Partial<DrawProtocol>) =>
    verifyDraw({ ...protocol, ...change }, sha256, published);

  it('finds a changed pool, also where its hash was changed along', () => {
    const pool = protocol.pool.map((one) =>
      one.id === 'expert9' ? { ...one, unit: '承担单位' } : one,
    );
    expect(faults({ pool })).toContain('专家名单与其摘要不符。');
    const { poolHash } = freeze(pool, seed, sha256);
    expect(faults({ pool, poolHash })).toContain('专家名单不是事先公布的名单。');
  });

  it('finds a changed seed, also where the whole draw was made again with it', () => {
    const other = sha256.of('chosen afterwards');
    expect(faults({ seed: other })).toContain('种子与其事先公布的摘要不符。');
    expect(verifyDraw(drawn(bank, other), sha256, published)).toEqual(['种子不是事先公布的种子。']);
  });

  it('takes a word of the witness into the order, and finds it changed or left out', () => {
    const said = drawn(bank, seed, { contribution: '37' });
    expect(said.order).not.toEqual(protocol.order);
    expect(verifyDraw(said, sha256, published)).toEqual([]);
    expect(verifyDraw({ ...said, contribution: '38' }, sha256, published)).toContain(
      '候选次序与种子不符。',
    );
    const { contribution: _, ...silent } = said;
    expect(verifyDraw(silent, sha256, published)).toContain('候选次序与种子不符。');
  });

  it('finds a changed order, selection, reserve or exclusion', () => {
    const { order, selected, reserves } = protocol;
    expect(faults({ order: [...order].reverse() })).toEqual(['候选次序与种子不符。']);
    expect(faults({ selected: [...selected.slice(1), reserves[0] ?? ''] })).toEqual([
      '抽中人员与候选次序不符。',
    ]);
    expect(faults({ reserves: reserves.slice(1) })).toEqual(['递补人员与候选次序不符。']);
    expect(
      faults({ excluded: [{ expertId: 'expert1', reason: 'unit', detail: '承担单位' }] }),
    ).toEqual(['回避剔除与名单不符。']);
  });

  it('finds a requirement that was changed after the draw', () => {
    expect(faults({ requirement: { ...protocol.requirement, size: 7 } })).not.toEqual([]);
    expect(faults({ requirement: { ...protocol.requirement, size: 6 } })).toEqual([
      '按记录的名单和要求不能抽取：验收专家组人数应为单数。',
    ]);
  });

  it('needs the hash function that the protocol names', () => {
    expect(verifyDraw({ ...protocol, hash: 'SM3' }, sha256)).toEqual([
      '抽取使用的算法是SM3，不能以SHA-256核验。',
    ]);
  });
});

describe('办法7、16: who leaves is replaced from the same order', () => {
  const seed = sha256.of('committed');
  const protocol = drawn(bank, seed, {
    requirement: { size: 5, finance: 1, fields: ['生态农业', '智能制造'], fewerApproved: false },
  });
  const kindOf = (id: string) => bank.find((one) => one.id === id)?.kind;
  const fieldOf = (id: string) => bank.find((one) => one.id === id)?.field;

  it('finance by finance, technical by technical', () => {
    for (const leaving of protocol.selected) {
      const after = panelAfter(protocol, [leaving]);
      expect(after).toHaveLength(5);
      expect(after).not.toContain(leaving);
      const next = after.find((id) => !protocol.selected.includes(id)) ?? '';
      expect(kindOf(next)).toBe(kindOf(leaving));
      expect(next).toBe(protocol.reserves.find((id) => kindOf(id) === kindOf(leaving)));
    }
  });

  it('by one of the same field where nobody else covers it', () => {
    const ofField = protocol.selected.filter((id) => fieldOf(id) === '生态农业');
    const after = panelAfter(protocol, ofField);
    expect(after.some((id) => fieldOf(id) === '生态农业')).toBe(true);
  });

  it('until the order is used up: then the seat stays empty', () => {
    const finance = bank.filter((one) => one.kind === 'finance').map((one) => one.id);
    const first = protocol.selected.filter((id) => finance.includes(id));
    const others = finance.filter((id) => !first.includes(id));
    const inOrder = protocol.reserves.filter((id) => others.includes(id));
    expect(panelAfter(protocol, [...first, ...inOrder])).toHaveLength(4);
  });
});
