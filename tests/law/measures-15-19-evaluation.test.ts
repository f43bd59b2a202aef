/** 办法15、16、18、19、25: who judges what, what the figures propose, and what the panel decides. */
import { describe, expect, it } from 'vitest';
import { events } from '../../workflows/acceptance/events.ts';
import { completionOf, fundsOf, proposalOf } from '../../workflows/acceptance/judgement.ts';
import {
  application,
  concludedWith,
  concludes,
  evaluated,
  type FilingInput,
  fails,
  filed,
  five,
  invited,
  met,
  panelled,
  passes,
  refusal,
  reviewed,
  sheet,
  take,
  walked,
} from '../fixtures/acceptance.ts';

type Actuals = Record<string, number>;

const reached = (actuals: Actuals, targets?: FilingInput['targets'], audit: object = {}) =>
  reviewed(
    filed(targets ? { targets } : {}),
    application({
      actuals: Object.entries(actuals).map(([target, actual]) => ({ target, actual })),
      audit,
    }),
  ).facts;

const target = (id: string, amount: number, weight?: number) => ({
  id,
  name: `指标${id}`,
  unit: '件',
  target: amount,
  ...(weight === undefined ? {} : { weight }),
});

const sign = (data: unknown, position = evaluated()) =>
  refusal(position, 'opinion.signed', { on: '2021-08-09', data });
const judged = (actuals: Actuals, audit: object = {}) =>
  evaluated(
    met(
      panelled(
        reviewed(
          filed(),
          application({
            actuals: Object.entries(actuals).map(([id, actual]) => ({ target: id, actual })),
            audit,
          }),
        ),
      ),
    ),
  );

describe('the experts', () => {
  const submit = (id: string, data: unknown, position = met()) =>
    refusal(position, 'evaluation.submitted', { on: '2021-08-06', by: id, data });

  it('办法16: judge each what is theirs: technical the targets, finance the funds', () => {
    expect(submit('expert1', sheet('expert1'))).toBeNull();
    expect(submit('expert7', sheet('expert7'))).toBeNull();
    expect(submit('expert7', sheet('expert1'))).toEqual(['evaluation.wrongKind', '办法16']);
    expect(submit('expert1', sheet('expert7'))?.[0]).toBe('evaluation.wrongKind');
  });

  it('办法16: of technical kind judge target by target', () => {
    const [first] = sheet('expert1').items;
    expect(submit('expert1', { ...sheet('expert1'), items: [first] })).toEqual([
      'evaluation.targetMissing',
      '办法16',
    ]);
    const unsaid = sheet('expert1').items.map((item) => ({ ...item, completion: undefined }));
    expect(submit('expert1', { ...sheet('expert1'), items: unsaid })?.[0]).toBe(
      'evaluation.targetMissing',
    );
  });

  it('办法16: judge no target that the contract does not have', () => {
    const [first] = sheet('expert1').items;
    const strange = { ...first, target: 'T9' };
    const more = (id: string, item: object) => ({
      ...sheet(id),
      items: [...sheet(id).items, item],
    });
    expect(submit('expert1', more('expert1', strange))).toEqual([
      'evaluation.targetUnknown',
      '办法16',
    ]);
    expect(submit('expert7', more('expert7', strange))?.[0]).toBe('evaluation.targetUnknown');
    expect(submit('expert7', more('expert7', { ...first, target: 'T1' }))).toBeNull();
    expect(submit('expert1', more('expert1', { note: '另记' }))).toBeNull();
  });

  it('办法16: say of a target what share of it was reached, from nothing to all', () => {
    const { data } = events['evaluation.submitted'];
    const reads = (completion: number) =>
      data.safeParse({ ...sheet('expert1'), items: [{ target: 'T1', completion, note: '查验' }] })
        .data?.items[0]?.completion;
    expect([reads(0), reads(1), reads(80), reads(100)]).toEqual([0, 1, 0.8, 1]);
    expect([reads(-0.01), reads(100.01)]).toEqual([undefined, undefined]);
  });

  it('办法15: are those of the panel and nobody else, and a paper sheet says whose it is', () => {
    expect(submit('expert3', sheet('expert3'))).toEqual(['expert.notOnPanel', '办法15']);
    const onPaper = take(met(), 'evaluation.submitted', {
      on: '2021-08-06',
      data: { ...sheet('expert1'), expertId: 'expert1' },
    });
    expect(onPaper.facts.sheets['expert1']).toMatchObject({ by: 'office', summary: '完成指标' });
  });

  it('办法25: judge only once they have signed to keep secrets', () => {
    const unsigned = walked(
      reviewed(),
      ['panel.invited', { on: '2021-07-28', data: invited(...five), role: 'head' }],
      ['panel.confirmed', { on: '2021-07-30' }],
      ['meeting.scheduled', { on: '2021-07-30', data: { heldOn: '2021-08-06', place: '科技局' } }],
      ['meeting.held', { on: '2021-08-06' }],
    );
    expect(submit('expert1', sheet('expert1'), unsigned)).toEqual([
      'expert.commitmentMissing',
      '办法25',
    ]);
    const signed = take(unsigned, 'commitment.signed', {
      on: '2021-08-06',
      data: { expertId: 'expert1' },
    });
    expect(submit('expert1', sheet('expert1'), signed)).toBeNull();
  });

  it('办法15: have all handed in before the group opinion is signed', () => {
    const one = take(met(), 'evaluation.submitted', {
      on: '2021-08-06',
      by: 'expert1',
      data: sheet('expert1'),
    });
    expect(sign(passes, one)).toEqual(['opinion.sheetMissing', '办法15']);
    expect(sign(passes)).toBeNull();
  });
});

describe('completion', () => {
  it('办法18: of a target met by staying below, turns the quotient over (our reading)', () => {
    const below = [
      { ...target('T1', 20), aim: 'atMost' as const },
      { ...target('T2', 2), aim: 'atLeast' as const },
    ];
    const shares = (actuals: Actuals) =>
      completionOf(reached(actuals, below)).targets.map((one) => one.share);
    expect(shares({ T1: 20, T2: 1 })).toEqual([1, 0.5]);
    expect(shares({ T1: 0, T2: 2 })).toEqual([1, 1]);
    expect(shares({ T1: 25, T2: 2 })).toEqual([0.8, 1]);
    expect(completionOf({ ...filed().facts, targets: below }).share).toBe(0);
  });

  it('办法18(一): is the weighted mean of what was reached, each target capped at the whole', () => {
    const { targets, share } = completionOf(reached({ T1: 160, T2: 1 }));
    expect(targets.map((one) => [one.target, one.share, one.weight])).toEqual([
      ['T1', 1, 0.6],
      ['T2', 0.5, 0.4],
    ]);
    expect(share).toBe(0.8);
  });

  it('办法18(一): counts targets alike where none is weighted', () => {
    const facts = reached({ a: 1, b: 1 }, [target('a', 1), target('b', 2)]);
    expect(completionOf(facts)).toMatchObject({ share: 0.75, enough: true });
  });

  it('办法18(一): takes a target of which nothing is said as not reached', () => {
    expect(completionOf(filed().facts)).toMatchObject({
      share: 0,
      enough: false,
    });
  });

  it.each([
    ['weights that binary fractions miss', [0.1, 0.2, 0.45, 0.25], [1, 1, 1, 0], true],
    ['a third and more', [1, 1, 1, 1], [1, 1, 1, 0], true],
    ['one millionth of a yuan short', [1, 1, 1, 1], [1, 1, 0.999999, 0], false],
    ['thirds that add up', [0.3, 0.15, 0.3, 0.25], [1, 1, 1, 0], true],
    ['a hair under', [7.5, 2.5], [0.9999999, 0], false],
    ['exactly', [7.5, 2.5], [1, 0], true],
  ])('办法18(一): is enough at exactly 75 %%: %s', (_, weights, done, enough) => {
    const targets = weights.map((weight, index) => target(`t${index}`, 1, weight));
    const facts = reached(Object.fromEntries(done.map((n, i) => [`t${i}`, n])), targets);
    const completion = completionOf(facts);
    expect(completion.enough).toBe(enough);
    expect(completion.share >= 0.75).toBe(enough);
    expect(proposalOf(facts, []).conclusion).toBe(enough ? 'pass' : 'conclude');
  });
});

describe('the proposal', () => {
  it('办法18: looks for grounds of fail first, then for passing, and concludes otherwise', () => {
    const full = reached({ T1: 80, T2: 2 });
    expect(proposalOf(full, [1])).toMatchObject({ conclusion: 'fail', basis: '办法18(三)' });
    expect(proposalOf(full, [])).toMatchObject({ conclusion: 'pass', basis: '办法18(一)' });
    const half = reached({ T1: 40, T2: 1 });
    expect(proposalOf(half, [])).toMatchObject({ conclusion: 'conclude', basis: '办法18(二)' });
  });

  it('办法18(一): passes only where every source has arrived in full', () => {
    const arrived = (yuan: number) =>
      reached({ T1: 80, T2: 2 }, undefined, {
        arrived: [
          { source: 'fiscal', amountYuan: 100_000 },
          { source: 'own', amountYuan: yuan },
        ],
      });
    expect(proposalOf(arrived(150_000), []).conclusion).toBe('pass');
    expect(proposalOf(arrived(149_999.99), []).conclusion).toBe('conclude');
    expect(fundsOf(arrived(149_999.99)).sources.map((one) => [one.source, one.arrived])).toEqual([
      ['fiscal', true],
      ['own', false],
    ]);
  });

  it('办法18(一): does not pass by itself where the audit found use against the rules', () => {
    const facts = reached({ T1: 80, T2: 2 }, undefined, { nonCompliantYuan: 0.01 });
    expect(proposalOf(facts, []).conclusion).toBe('conclude');
  });
});

describe('the opinion', () => {
  it('办法18: may differ from the figures with its reason', () => {
    expect(sign(concludes)).toEqual(['opinion.deviationUnexplained', '办法18']);
    expect(sign({ ...concludes, deviationReason: '成果未能应用' })).toBeNull();
    const short = judged({ T1: 59, T2: 1 });
    expect(sign(passes, short)?.[0]).toBe('opinion.deviationUnexplained');
    expect(sign(concludes, short)).toBeNull();
    const exactly = judged({ T1: 80, T2: 0.75 });
    expect(sign(passes, exactly)).toBeNull();
  });

  it('办法18(三): fails on a ground of the list only, and must fail where there is one', () => {
    expect(sign(fails)).toBeNull();
    expect(sign({ ...fails, failGrounds: [] })).toEqual([
      'opinion.failGroundMissing',
      '办法18(三)',
    ]);
    expect(sign({ ...passes, failGrounds: [4], deviationReason: '情节轻微' })).toEqual([
      'opinion.groundsWithoutFail',
      '办法18(三)',
    ]);
  });

  it('办法18(二)、(三): names each ground once, and a ground to conclude only where it concludes', () => {
    expect(sign({ ...fails, failGrounds: [1, 4] })).toBeNull();
    expect(sign({ ...fails, failGrounds: [1, 4, 1] })).toEqual([
      'opinion.groundRepeated',
      '办法18(三)',
    ]);
    const reason = { concludeGround: 2, deviationReason: '成果未能应用' };
    expect(sign({ ...concludes, ...reason })).toBeNull();
    expect(sign({ ...passes, ...reason })).toEqual(['opinion.concludeGroundUnfit', '办法18(二)']);
    expect(sign({ ...fails, ...reason })?.[0]).toBe('opinion.concludeGroundUnfit');
  });

  it('办法18(三): leaves lateness to the procedure of lapse', () => {
    expect(sign({ ...fails, failGrounds: [3] })).toEqual(['opinion.groundNotPanels', '办法18(三)']);
  });

  it('办法19: of fail says causes and measures', () => {
    expect(sign({ ...fails, causes: undefined })).toEqual(['opinion.causesMissing', '办法19']);
    expect(sign({ ...fails, measures: undefined })?.[0]).toBe('opinion.causesMissing');
  });

  it('办法18: keeps what the figures proposed beside what the panel decided', () => {
    const { facts } = concludedWith({ ...concludes, deviationReason: '成果未能应用' });
    expect(facts.opinions[0]).toMatchObject({ conclusion: 'conclude', proposed: 'pass' });
  });
});
