/** 规则第十条: seven working days from receipt to accept, to refuse, or to ask for corrections. */
import { describe, expect, it } from 'vitest';
import { accept, act, deadline, dueDay, filed, proceed, refusal, status } from './case.ts';

const refuse = (on: string, ground: string) =>
  act(on, 'application.refused', { ground, reasons: '理由', competentOrgan: '县人民法院' }, 'head');

describe('规则10: the review', () => {
  it('规则10: ends seven working days after receipt', () => {
    expect(deadline(filed(), 'review')).toEqual(['2021-03-10', '2021-03-10', 'running']);
  });

  it('规则10: counts worked weekends, and not the Spring Festival', () => {
    // 7, 8, 9, 10 February, then 18, 19 and Saturday 20, which is worked.
    const early = filed('general', { receivedOn: '2021-02-05' });
    expect(dueDay(early, 'review')).toBe('2021-02-20');
  });

  it('规则10: counts from the next working day what came in on a day of rest', () => {
    const onSunday = filed('general', { receivedOn: '2021-03-07' });
    expect(dueDay(onSunday, 'review')).toBe('2021-03-16');
  });

  it.each([
    ['2021-03-01', 'met'],
    ['2021-03-10', 'met'],
    ['2021-03-11', 'missed'],
  ])('规则10: accepted on %s, the term is %s', (on, expected) => {
    expect(status(proceed(filed(), accept(on)), 'review')).toBe(expected);
  });

  it('规则10: once over, is moved by no mediation after acceptance', () => {
    const mediating = proceed(
      filed(),
      accept('2021-03-03'),
      act('2021-03-04', 'mediation.opened', { consents: ['A1', 'R1'] }),
    );
    const failed = proceed(mediating, act('2021-03-09', 'mediation.failed', { reason: '不愿' }));
    for (const position of [mediating, failed])
      expect(deadline(position, 'review')).toEqual(['2021-03-10', '2021-03-10', 'met']);
  });

  it('规则10: late, it is not deemed accepted, but may still be', () => {
    expect(proceed(filed(), accept('2021-03-31')).flat).toBe('proceedings.running');
  });

  it('规则10: nothing is done before receipt', () => {
    const early = ['effectiveOn.beforeCause', '规则10'];
    expect(refusal(filed(), accept('2021-02-28'))).toEqual(early);
    expect(refusal(filed(), refuse('2021-02-28', 'notOurs'))).toEqual(early);
  });

  it('规则10(三): what is not the organ’s to decide is refused with reasons', () => {
    const { facts, flat } = proceed(filed(), refuse('2021-03-04', 'notOurs'));
    expect(flat).toBe('closed.refused');
    expect(facts.refusal).toEqual({
      ground: 'notOurs',
      reasons: '理由',
      competentOrgan: '县人民法院',
    });
    expect(status(proceed(filed(), refuse('2021-03-11', 'notOurs')), 'review')).toBe('missed');
  });

  it('规则10(四): what is not eligible is refused with reasons', () => {
    expect(proceed(filed(), refuse('2021-03-10', 'notEligible')).flat).toBe('closed.refused');
  });

  it('规则10(三)、10(四): a case that was accepted is no longer refused but dismissed', () => {
    const late = refusal(proceed(filed(), accept('2021-03-03')), refuse('2021-03-04', 'notOurs'));
    expect(late).toEqual(['event.notInState', '规则18', '规则10(三)', '规则10(四)']);
  });
});
