/** 规则第十条第（五）项: mediation by the county centre before acceptance. */
import { describe, expect, it } from 'vitest';
import type { MatterId } from '../../workflows/law/matters.ts';
import { accept, act, deadline, dueDay, filed, person, proceed, refusal } from './case.ts';

const open = (on: string, consents = ['A1', 'R1']) =>
  act(on, 'premediation.opened', { consents, centre: '景宁县社会矛盾纠纷调处化解中心' });
const close = (on: string, outcome: string) => act(on, 'premediation.closed', { outcome });
const mediating = proceed(filed('forest'), open('2021-03-04'));

describe('规则10(五): mediation before acceptance', () => {
  it.each<MatterId>(['forest', 'land'])('规则10(五): is for ownership of %s', (matter) => {
    expect(proceed(filed(matter), open('2021-03-04')).flat).toBe('intake.premediation');
  });

  it.each<MatterId>(['general', 'grassland', 'patent', 'procurement'])(
    '规则10(五): is not for %s',
    (matter) => {
      expect(refusal(filed(matter), open('2021-03-04'))).toEqual([
        'premediation.wrongMatter',
        '规则10(五)',
      ]);
    },
  );

  it('规则10(五): needs both sides, every one of them', () => {
    const missing = ['mediation.consentMissing', '规则19', '规则10(五)'];
    expect(refusal(filed('forest'), open('2021-03-04', ['A1']))).toEqual(missing);
    const three = filed('forest', { respondents: [person('蓝秀英'), person('钟小明')] });
    expect(refusal(three, open('2021-03-04', ['A1', 'R1']))).toEqual(missing);
    expect(proceed(three, open('2021-03-04', ['A1', 'R1', 'R2'])).flat).toBe('intake.premediation');
    expect(refusal(filed('forest'), open('2021-03-04', ['A1', 'R1', 'R9']))[0]).toBe(
      'party.unknown',
    );
  });

  it('规则10(五): stops the review from the consent to the end', () => {
    expect(deadline(mediating, 'review')).toEqual([null, null, 'stopped']);
    // 2, 3, 4 March, then 16, 17, 18, 19.
    expect(dueDay(proceed(mediating, close('2021-03-15', 'failed')), 'review')).toBe('2021-03-19');
  });

  it('规则10(五): is not dragged out: thirty days, then its end is proposed', () => {
    expect(dueDay(mediating, 'premediation')).toBe('2021-04-06');
    const over = proceed(mediating, close('2021-04-06', 'timeout'));
    expect(over.flat).toBe('intake.review');
    expect(refusal(over, open('2021-04-07'))).toEqual(['premediation.onceOnly', '规则10(五)']);
  });

  it('规则10(五): agreed, ends the case; failed, leads back to the review', () => {
    expect(proceed(mediating, close('2021-03-15', 'agreed')).flat).toBe('closed.mediated');
    expect(proceed(mediating, close('2021-03-15', 'failed'), accept('2021-03-15')).flat).toBe(
      'proceedings.running',
    );
  });

  it('规则10(五): ends not before it began, and nothing is accepted while it lasted', () => {
    expect(refusal(mediating, close('2021-03-03', 'failed'))).toEqual([
      'effectiveOn.beforeCause',
      '规则10(五)',
    ]);
    const failed = proceed(mediating, close('2021-03-15', 'failed'));
    expect(refusal(failed, accept('2021-03-14'))).toEqual(['effectiveOn.beforeCause', '规则10']);
    expect(refusal(mediating, accept('2021-03-10'))).toEqual([
      'event.notInState',
      '规则10(五)',
      '规则10(二)',
    ]);
  });
});
