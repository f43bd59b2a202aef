/** 规则第十九、二十条: mediation with the consent of both sides, its agreement, and the court's confirmation. */
import { describe, expect, it } from 'vitest';
import { papers } from '../../workflows/adjudication/papers.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import {
  accept,
  accepted,
  act,
  basisOf,
  decide,
  decided,
  dueDay,
  filed,
  mediate,
  person,
  proceed,
  ready,
  refusal,
  status,
} from './case.ts';

const agree = (on: string, partial?: { claims: string[] }) =>
  act(on, 'mediation.agreed', { terms: '界线以山脊为准', ...(partial ? { partial } : {}) });
const fail = (on: string) => act(on, 'mediation.failed', { reason: '一方不愿继续' });
const confirm = (on: string) =>
  act(on, 'confirmation.recorded', { court: '景宁县人民法院', document: '（2021）浙1127民特1号' });

const mediating = proceed(accepted(), mediate('2021-03-20'));
const agreed = proceed(mediating, agree('2021-03-30'));

describe('规则19: mediation', () => {
  it('规则19: needs the consent of every applicant and every respondent, not of third parties', () => {
    const missing = ['mediation.consentMissing', '规则19', '规则10(五)'];
    for (const consents of [['A1'], ['R1'], ['R1', 'T1']]) {
      const three = proceed(
        filed('general', { thirdParties: [person('钟小明')] }),
        accept('2021-03-03'),
      );
      expect(refusal(three, mediate('2021-03-20', consents)), consents.join()).toEqual(missing);
      expect(proceed(three, mediate('2021-03-20')).facts.mediation?.openedOn).toBe('2021-03-20');
    }
    expect(refusal(accepted(), mediate('2021-03-20', ['A1', 'R1', 'X1']))).toEqual([
      'party.unknown',
      '规则19',
    ]);
  });

  it('规则19: agreed, ends the case with the agreement', () => {
    expect(agreed.flat).toBe('closed.mediated');
    const due = papers['mediation.agreed']?.(agreed.facts, {} as Envelope);
    expect(due).toContainEqual({ kind: 'mediation-agreement', to: ['A1', 'R1'] });
    expect(basisOf(mediating, agree('2021-03-30'))).toEqual(['规则19']);
  });

  it('规则19: binds nobody who came after it was opened and was not asked', () => {
    const joining = (on: string, role: string) =>
      act(on, 'party.joined', { role, party: person('钟小明') });
    const newcomer = ['mediation.newcomer', '规则19'];
    for (const role of ['applicant', 'respondent']) {
      const joined = proceed(mediating, joining('2021-03-21', role));
      expect(refusal(joined, agree('2021-03-30')), role).toEqual(newcomer);
      expect(refusal(joined, agree('2021-03-30', { claims: ['补偿'] })), role).toEqual(newcomer);
    }
    const third = proceed(mediating, joining('2021-03-21', 'thirdParty'), agree('2021-03-30'));
    expect(third.flat).toBe('closed.mediated');
    const asked = proceed(
      mediating,
      joining('2021-03-21', 'respondent'),
      fail('2021-03-22'),
      mediate('2021-03-23', ['A1', 'R1', 'R2']),
      agree('2021-03-30'),
    );
    expect(asked.flat).toBe('closed.mediated');
  });

  it('规则19: agreed in part, goes on with the rest', () => {
    const partly = proceed(mediating, agree('2021-03-30', { claims: ['补偿'] }));
    expect(partly.flat).toBe('proceedings.running');
    expect(partly.facts.partialTerms).toEqual([
      { on: '2021-03-30', terms: '界线以山脊为准', claims: ['补偿'] },
    ]);
    expect(papers['mediation.agreed']?.(partly.facts, {} as Envelope)).toEqual([
      { kind: 'partial-mediation-agreement', to: ['A1', 'R1'] },
    ]);
    expect(dueDay(partly, 'decision')).toBe('2021-05-12');
  });

  it('规则19: failed, leaves what is left of the term and no more', () => {
    expect(dueDay(proceed(mediating, fail('2021-03-30')), 'decision')).toBe('2021-05-12');
  });

  it('规则19: is open once at a time, ends not before it began, and may be tried again', () => {
    expect(refusal(mediating, mediate('2021-03-21'))).toEqual([
      'mediation.open',
      '规则19',
      '规则18',
    ]);
    for (const end of [agree('2021-03-19'), fail('2021-03-19')]) {
      expect(refusal(mediating, end)).toEqual(['effectiveOn.beforeCause', '规则19']);
    }
    for (const end of [agree('2021-03-30'), fail('2021-03-30')]) {
      expect(refusal(accepted(), end)).toEqual(['mediation.notOpen', '规则19']);
    }
    const again = proceed(
      mediating,
      fail('2021-03-30'),
      mediate('2021-04-02'),
      agree('2021-04-06'),
    );
    expect(again.flat).toBe('closed.mediated');
  });

  it('规则19: is not dragged out: after thirty days its end is proposed', () => {
    expect(dueDay(mediating, 'mediation')).toBe('2021-04-19');
    expect(status(proceed(mediating, fail('2021-04-19')), 'mediation')).toBe('met');
  });

  it('规则19: bars the decision while it is open', () => {
    const open = proceed(ready(), mediate('2021-04-08'));
    expect(refusal(open, decide('2021-04-09'))[0]).toBe('decision.matterOpen');
  });

  it('规则19: an agreement is bound by the term like any other end', () => {
    const late = proceed(accepted(), mediate('2021-05-07'), agree('2021-05-10'));
    expect(status(late, 'decision')).toBe('missed');
    expect(status(agreed, 'decision')).toBe('met');
  });
});

describe('规则20: the confirmation by the court', () => {
  it('规则20: follows an agreement, and only an agreement', () => {
    expect(proceed(agreed, confirm('2021-04-10')).flat).toBe('closed.mediated');
    expect(basisOf(agreed, confirm('2021-04-10'))).toEqual(['规则20']);
    expect(refusal(decided(), confirm('2021-04-10'))).toEqual([
      'event.notInState',
      '规则23',
      '规则20',
    ]);
  });

  it('规则20: is not older than the agreement', () => {
    expect(refusal(agreed, confirm('2021-03-29'))[0]).toBe('effectiveOn.beforeCause');
    expect(proceed(agreed, confirm('2021-03-30')).flat).toBe('closed.mediated');
  });
});
