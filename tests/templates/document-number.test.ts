/** The 发文字号: one form on paper and in the register, whatever was typed. */

import { describe, expect, it } from 'vitest';
import { documentNumber, normaliseNumber } from '../../templates/document-number.ts';
import { chineseDate } from '../../templates/kit/chinese-date.ts';
import { chineseNumber } from '../../templates/kit/flow.ts';
import { remedies } from '../../templates/remedies.ts';

describe('document numbers', () => {
  it('are written with hexagonal brackets, the full year, no padding and no 第', () => {
    expect(documentNumber({ abbreviation: '丽景政', mark: '裁受', year: 2021, serial: 1 })).toBe(
      '丽景政裁受〔2021〕1号',
    );
  });

  it.each([
    '丽景政裁受﹝2021﹞1号',
    '丽景政裁受[2021]1号',
    '丽景政裁受［2021］01号',
    '丽景政裁受(2021)第001号',
    '丽景政裁受（２０２１）１号',
    ' 丽景政裁受〔2021〕1号 ',
  ])('normalise %s', (typed) => {
    expect(normaliseNumber(typed)).toBe('丽景政裁受〔2021〕1号');
  });

  it('leave other brackets alone', () => {
    expect(normaliseNumber('（附件）丽政办发(2020)93号')).toBe('（附件）丽政办发〔2020〕93号');
  });
});

describe('dates and numbers in letters', () => {
  it('are not padded', () => {
    expect(chineseDate('2021-03-03')).toBe('2021年3月3日');
    expect([1, 10, 11, 20, 23, 99].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十三',
      '九十九',
    ]);
  });
});

describe('remedies', () => {
  const venues = { reconsideration: '丽水市人民政府', court: '丽水市中级人民法院' };

  it.each(Object.entries(remedies))('%s names its period and its law', (_, remedy) => {
    expect(remedy.text(venues, '裁决书').join('')).toMatch(/\d+(日|个月)/u);
    for (const citation of remedy.basis) expect(citation).toMatch(/^《.+》第.+条/u);
  });

  it('differ where special law differs', () => {
    const text = (kind: keyof typeof remedies): string =>
      remedies[kind].text(venues, '裁决书').join('');
    expect(text('general')).toContain('以民事争议的对方当事人为被告');
    expect(text('patent')).toContain('15日内');
    expect(text('patent')).not.toContain('行政复议');
    expect(text('procurement')).toContain('6个月');
    expect(text('enterpriseName')).toContain('30日内办理企业名称变更登记');
  });
});
