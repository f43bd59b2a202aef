import { describe, expect, it } from 'vitest';
import { inFull, partsOf } from '../../workflows/kernel/citation.ts';

describe('a citation', () => {
  it.each([
    ['规则9', '第九条'],
    ['规则10(一)', '第十条第（一）项'],
    ['规则18', '第十八条'],
    ['规则20', '第二十条'],
    ['规则32', '第三十二条'],
    ['民诉法100', '第一百条'],
    ['民诉法101', '第一百零一条'],
    ['民诉解释131', '第一百三十一条'],
    ['民诉法205', '第二百零五条'],
    ['民法典1259', '第一千二百五十九条'],
  ])('%s is written out as %s', (citation, words) => {
    expect(inFull(citation)).toMatch(new RegExp(`》${words}$`));
  });

  it('of an unregistered instrument has no parts', () => {
    expect(partsOf('某法3')).toBeNull();
    expect(partsOf('规则')).toBeNull();
    expect(partsOf('规则10(一)')).toEqual({ instrument: '规则', article: 10, item: '一' });
  });
});
