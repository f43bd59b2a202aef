/** What an entry says beside its title: in words, the names of fields among them. */
import { expect, it } from 'vitest';
import { entryDetails } from '../../src/ui/case/records.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';

const told = {
  procedure: adjudication,
  names: { party: (id: string) => id, account: (account: string) => account },
};

it('规则29: a correction names the field as its form does, and what followed from it', () => {
  const correction = { entry: 5, field: 'sentOn', value: '2021-03-18', evidence: '报纸' };
  expect(String(entryDetails('entry.corrected', correction, told))).toBe(
    '<p>更正第5条记录的“发出日期”：2021-03-18。依据：报纸</p>',
  );
  const announced = { ...correction, follows: { servedOn: '2021-04-19' } };
  expect(String(entryDetails('entry.corrected', announced, told))).toContain(
    '2021-03-18，送达日期随之为2021-04-19。',
  );
  const fallen = { ...correction, fallen: [7] };
  expect(String(entryDetails('entry.corrected', fallen, told))).toContain(
    '，第7条记录随之不再成立。',
  );
});
