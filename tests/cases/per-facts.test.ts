/** What follows from a case's facts is derived anew when, and only when, something it read has changed. */
import { expect, test } from 'vitest';
import { perFacts } from '../../src/cases/per-facts.ts';
import { permit } from './toy.ts';

type Facts = { readonly parties: readonly string[]; readonly records: readonly string[] };

const first: Facts = { parties: ['甲'], records: [] };
const recorded: Facts = { ...first, records: ['照片'] };
const joined: Facts = { ...first, parties: ['甲', '乙'] };

function counted(read: (facts: Facts, flat: string) => unknown) {
  let times = 0;
  const derive = perFacts((_, facts, flat: string) => {
    times += 1;
    return { is: read(facts as Facts, flat) };
  });
  return {
    of: (facts: Facts, before: Facts | null = null, flat = 'running') =>
      derive(permit, facts, before, flat),
    times: () => times,
  };
}

test('the same facts are asked once, and facts that differ in what was not read give the same answer', () => {
  const names = counted(({ parties }) => parties.join());
  const answer = names.of(first);
  expect(names.of(first)).toBe(answer);
  expect(names.of(recorded, first)).toBe(answer);
  expect(names.of({ ...recorded, records: ['视频'] }, recorded)).toBe(answer);
  expect(names.times()).toBe(1);
});

test('what was read and changed is read anew', () => {
  const names = counted(({ parties }) => parties.join());
  expect(names.of(first)).toEqual({ is: '甲' });
  expect(names.of(joined, first)).toEqual({ is: '甲,乙' });
  expect(names.of({ ...joined, parties: ['丙'] }, first)).toEqual({ is: '丙' });
});

test('what a branch did not read counts only while the branch is taken', () => {
  const either = counted((facts) => (facts.parties.length > 1 ? facts.records.length : 0));
  expect(either.of(first)).toBe(either.of(recorded, first));
  expect(either.of(joined, first)).toEqual({ is: 0 });
  expect(either.of({ ...joined, records: ['照片'] }, joined)).toEqual({ is: 1 });
});

test.each<[string, (facts: Facts) => unknown]>([
  ['a copy', (facts) => ({ ...facts })],
  ['a list of names', (facts) => Object.keys(facts)],
  ['a question for a name', (facts) => 'closed' in facts],
])('%s has read everything', (_, read) => {
  const derived = counted(read);
  derived.of(first);
  derived.of(recorded, first);
  expect(derived.times()).toBe(2);
});

test('what it stands under counts as well', () => {
  const named = counted(({ parties }, flat) => `${parties.join()}：${flat}`);
  expect(named.of(first)).toEqual({ is: '甲：running' });
  expect(named.of(recorded, first, 'closed')).toEqual({ is: '甲：closed' });
  expect(named.of(first, null, 'closed')).toEqual({ is: '甲：closed' });
});

test('without facts before it, nothing is taken over', () => {
  const names = counted(({ parties }) => parties.join());
  names.of(first);
  names.of(recorded);
  expect(names.times()).toBe(2);
});
