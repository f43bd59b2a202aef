/** 规则第六条: the kinds of dispute that are adjudicated. */
import { describe, expect, it } from 'vitest';
import { isMatter, matterOn, matters } from '../../workflows/law/matters.ts';

describe('规则6: the kinds of dispute', () => {
  it('规则6: are infringement, compensation, ownership, procurement, and those that a statute names', () => {
    for (const id of ['infringement', 'compensation', 'forest', 'land', 'procurement', 'general']) {
      expect(isMatter(id), id).toBe(true);
    }
  });

  it('规则6: are no others, such as trade marks, which a statute gives to another procedure', () => {
    for (const id of ['trademark', 'contract', 'toString']) expect(isMatter(id), id).toBe(false);
  });

  it('规则6: each cite the law that gives it to the organ', () => {
    for (const [id, { versions }] of Object.entries(matters)) {
      for (const { basis, from } of versions)
        expect(basis.length, `${id} ${from}`).toBeGreaterThan(0);
    }
    expect(matterOn('forest', '2021-03-01')?.basis).toContain('森林法22');
  });
});
