/** 规则第二十一条: the parties are heard in person, evidence is put to them, what they ask for is answered. */
import { describe, expect, it } from 'vitest';
import type { MatterId } from '../../workflows/law/matters.ts';
import {
  accept,
  accepted,
  act,
  approve,
  decide,
  filed,
  heard,
  mediate,
  opinion,
  person,
  proceed,
  ready,
  refusal,
  replied,
  resume,
  serveCopy,
  served,
  suspend,
} from './case.ts';

const unheard = (matter: MatterId = 'general') =>
  proceed(accepted(matter), serveCopy('R1', '2021-03-08'), replied('R1', '2021-03-12'));
const settle = [opinion('2021-04-06'), approve('2021-04-07')];
const notHeard = ['decision.partiesNotHeard', '规则21'];

describe('规则21: hearing the parties', () => {
  it('规则21: no decision without hearing each of them', () => {
    expect(refusal(proceed(unheard(), ...settle), decide('2021-04-08'))).toEqual(notHeard);
    const one = proceed(unheard(), heard('A1', '2021-04-01'), ...settle);
    expect(refusal(one, decide('2021-04-08'))).toEqual(notHeard);
    expect(proceed(ready(), decide('2021-04-08')).flat).toBe('closed.decided');
  });

  it('规则21: third parties too', () => {
    const three = proceed(
      filed('general', { thirdParties: [person('钟小明')] }),
      ...[accept('2021-03-03'), serveCopy('R1', '2021-03-08'), replied('R1', '2021-03-12')],
      ...[heard('A1', '2021-04-01'), heard('R1', '2021-04-01'), ...settle],
    );
    expect(refusal(three, decide('2021-04-08'))).toEqual(notHeard);
    expect(proceed(three, heard('T1', '2021-04-08'), decide('2021-04-08')).flat).toBe(
      'closed.decided',
    );
  });

  it('规则21: absence from a hearing counts only when the notice reached the party', () => {
    const absent = heard('R1', '2021-04-06', 'hearing', 'absentAfterNotice');
    expect(refusal(unheard(), absent)).toEqual(['parties.absenceWithoutNotice', '规则21']);
    const late = proceed(unheard(), served('hearing-notice', 'R1', '2021-04-07'));
    expect(refusal(late, absent)).toEqual(['parties.absenceWithoutNotice', '规则21']);
    const told = proceed(unheard(), served('hearing-notice', 'R1', '2021-04-06'));
    expect(proceed(told, absent).facts.heard['R1']?.outcome).toBe('absentAfterNotice');
  });

  it.each([
    ['interview', 'heard', true],
    ['hearing', 'heard', true],
    ['interview', 'absentAfterNotice', true],
    ['writing', 'waived', true],
    ['writing', 'heard', false],
  ])('规则21: by %s, %s: %s', (mode, outcome, enough) => {
    const tried = proceed(
      unheard(),
      heard('A1', '2021-04-01'),
      heard('R1', '2021-04-01', mode, outcome),
      ...settle,
    );
    if (enough) expect(proceed(tried, decide('2021-04-08')).flat).toBe('closed.decided');
    else expect(refusal(tried, decide('2021-04-08'))).toEqual(notHeard);
  });

  it('规则21: on paper alone where special law allows it', () => {
    expect(proceed(unheard('procurement'), ...settle, decide('2021-04-08')).flat).toBe(
      'closed.decided',
    );
  });
});

describe('规则21: by the day of the decision', () => {
  it('规则21: the parties were heard, the evidence examined, and all else was over', () => {
    const heardLater = proceed(
      unheard(),
      ...settle,
      heard('A1', '2021-04-09'),
      heard('R1', '2021-04-09'),
    );
    expect(refusal(heardLater, decide('2021-04-08'))).toEqual(notHeard);
    expect(proceed(heardLater, decide('2021-04-09')).flat).toBe('closed.decided');
    const stopped = proceed(
      ready(),
      mediate('2021-04-07'),
      act('2021-04-12', 'mediation.failed', { reason: '分歧' }),
    );
    expect(refusal(stopped, decide('2021-04-09'))[0]).toBe('decision.matterOpen');
    expect(proceed(stopped, decide('2021-04-12')).flat).toBe('closed.decided');
    const suspended = proceed(ready(), suspend('2021-04-07'), resume('2021-04-12'));
    expect(refusal(suspended, decide('2021-04-09'))[0]).toBe('decision.matterOpen');
  });

  it('规则10(二)、21: the answer was there, or the period over', () => {
    const late = proceed(accepted(), serveCopy('R1', '2021-03-08'), replied('R1', '2021-03-17'));
    const ripe = proceed(
      late,
      heard('A1', '2021-03-09'),
      heard('R1', '2021-03-09'),
      opinion('2021-03-10'),
      approve('2021-03-11'),
    );
    expect(refusal(ripe, decide('2021-03-16'))[0]).toBe('decision.replyPeriodRunning');
    expect(proceed(ripe, decide('2021-03-17')).flat).toBe('closed.decided');
  });
});

describe('规则21: evidence', () => {
  const submit = act('2021-04-02', 'evidence.submitted', {
    partyId: 'A1',
    items: [{ name: '山林证' }],
  });
  const examine = (items: string[], on = '2021-04-03') =>
    act(on, 'evidence.examined', { items, opinions: '真实性无异议' });

  it('规则21: that the other side could not examine bars the decision', () => {
    const submitted = proceed(ready(), submit);
    expect(refusal(submitted, decide('2021-04-08'))).toEqual([
      'decision.evidenceNotExamined',
      '规则21',
    ]);
    expect(refusal(proceed(submitted, examine(['采伐证'])), decide('2021-04-08'))[0]).toBe(
      'decision.evidenceNotExamined',
    );
    expect(proceed(submitted, examine(['山林证']), decide('2021-04-08')).flat).toBe(
      'closed.decided',
    );
  });

  it('规则21: that was forwarded could be examined; what came later could not', () => {
    const forwarded = act('2021-04-03', 'evidence.forwarded', { items: ['山林证'] });
    expect(proceed(ready(), submit, forwarded, decide('2021-04-08')).flat).toBe('closed.decided');
    const early = proceed(ready(), submit, examine(['山林证'], '2021-04-01'));
    expect(refusal(early, decide('2021-04-08'))[0]).toBe('decision.evidenceNotExamined');
  });
});

describe('规则21: investigation', () => {
  const ask = act('2021-04-02', 'investigation.requested', { partyId: 'R1', what: '现场勘验' });
  const deny = (on: string) => act(on, 'investigation.denied', { reason: '与争议无关' });
  const record = act('2021-04-06', 'investigation.recorded', {
    ...{ kind: '现场勘验', place: '大坪山', attendees: '双方', summary: '四至' },
  });

  it('规则21: that a party asked for is made or denied before the decision', () => {
    const asked = proceed(ready(), ask);
    expect(refusal(asked, decide('2021-04-08'))).toEqual([
      'decision.investigationPending',
      '规则21',
    ]);
    for (const answer of [deny('2021-04-02'), record]) {
      expect(proceed(asked, answer, decide('2021-04-08')).flat, answer.type).toBe('closed.decided');
    }
  });

  it('规则21: is denied once asked for, and not earlier', () => {
    expect(refusal(ready(), deny('2021-04-02'))).toEqual(['investigation.notRequested', '规则21']);
    expect(refusal(proceed(ready(), ask), deny('2021-04-01'))).toEqual([
      'effectiveOn.beforeCause',
      '规则21',
    ]);
  });

  it('规则21: is made by the organ of its own motion as well', () => {
    expect(proceed(ready(), record, decide('2021-04-08')).flat).toBe('closed.decided');
  });
});

describe('规则21: amended claims and new parties', () => {
  it('规则21、22: void what was proposed and approved before them', () => {
    const amend = act('2021-04-07', 'claims.amended', { claims: ['请求补偿'] });
    const join = act('2021-04-07', 'party.joined', { role: 'respondent', party: person('钟小明') });
    for (const change of [amend, join]) {
      expect(proceed(ready(), change).facts).toMatchObject({ opinion: null, approval: null });
    }
    expect(refusal(proceed(ready(), amend), decide('2021-04-08'))).toEqual([
      'decision.opinionMissing',
      '规则22',
    ]);
  });
});
