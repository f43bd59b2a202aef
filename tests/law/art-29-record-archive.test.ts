/** 规则第二十九条: the whole process is on record, and the file is archived with proof of service. */
import { describe, expect, it } from 'vitest';
import { stagesWithoutRecord } from '../../workflows/adjudication/facts.ts';
import {
  accepted,
  act,
  type Case,
  decided,
  filed,
  mediate,
  proceed,
  refusal,
  served,
} from './case.ts';

const archive = (on = '2021-07-01') => act(on, 'case.archived', {}, 'clerk');
const unproved = ['archive.serviceUnproved', '规则29'];
const toBoth = (kind: string) => ['A1', 'R1'].map((id) => served(kind, id, '2021-06-10'));
const filedAgain = (kind: string, data: object, on: string) =>
  act(on, kind as Parameters<typeof act>[1], data, 'head');

const refused = proceed(
  filed(),
  filedAgain('application.refused', { ground: 'notOurs', reasons: '理由' }, '2021-03-03'),
);
const lapsed = proceed(
  filed(),
  act('2021-03-02', 'correction.requested', { items: ['证据'], dueOn: '2021-03-16' }),
  act('2021-03-17', 'correction.lapsed', { confirmed: true, note: '未补正' }),
);
const dismissed = proceed(
  accepted(),
  filedAgain('application.dismissed', { reasons: '理由' }, '2021-04-01'),
);
const terminated = proceed(
  accepted(),
  filedAgain('proceedings.terminated', { ground: 4, reason: '和解' }, '2021-04-01'),
);
const mediated = proceed(
  accepted(),
  mediate('2021-03-20'),
  act('2021-03-30', 'mediation.agreed', { terms: '各半' }),
);
const withdraw = (on: string) => [
  act(on, 'withdrawal.requested', { partyId: 'A1', reason: '协商' }),
  act(on, 'withdrawal.approved', {}, 'head'),
];

describe('规则29: the archive', () => {
  it.each<[string, Case]>([
    ['decision-letter', decided()],
    ['dismissal-decision', dismissed],
    ['termination-notice', terminated],
    ['termination-notice', proceed(accepted(), ...withdraw('2021-04-01'))],
    ['mediation-agreement', mediated],
  ])('规则29: asks for proof that the %s reached everybody', (kind, closed) => {
    expect(refusal(closed, archive())).toEqual(unproved);
    expect(refusal(proceed(closed, served(kind, 'A1', '2021-06-10')), archive())).toEqual(unproved);
    expect(proceed(closed, ...toBoth(kind), archive()).facts.archivedOn).toBe('2021-07-01');
  });

  it.each<[string, Case]>([
    ['refusal-decision', refused],
    ['deemed-withdrawn-notice', lapsed],
  ])('规则29: asks for proof that the %s reached the applicant', (kind, closed) => {
    expect(refusal(closed, archive())).toEqual(unproved);
    expect(proceed(closed, served(kind, 'A1', '2021-06-10'), archive()).facts.archivedOn).toBe(
      '2021-07-01',
    );
  });

  it('规则29: is not satisfied by another paper than the one that ended the case', () => {
    expect(refusal(proceed(decided(), ...toBoth('termination-notice')), archive())).toEqual(
      unproved,
    );
  });

  it('规则29: waits until an announcement has taken effect', () => {
    const announced = {
      paperId: '01a2006d-aeb5-731f-bf9f-7b28e53d41b1',
      kind: 'dismissal-decision',
    };
    const service = {
      ...announced,
      method: 'announcement',
      sentOn: '2021-04-02',
      servedOn: '2021-05-06',
    };
    const out = ['A1', 'R1'].map((partyId) =>
      act('2021-04-02', 'paper.served', { ...service, partyId }),
    );
    expect(refusal(proceed(dismissed, ...out), archive('2021-05-05'))).toEqual(unproved);
    expect(proceed(dismissed, ...out, archive('2021-05-06')).facts.archivedOn).toBe('2021-05-06');
  });

  it('规则29: asks for the answer to a withdrawal before acceptance', () => {
    const withdrawn = proceed(filed(), ...withdraw('2021-03-02'));
    expect(refusal(withdrawn, archive())).toEqual(unproved);
    const told = proceed(withdrawn, served('withdrawal-reply', 'A1', '2021-03-03'), archive());
    expect(told.facts.archivedOn).toBe('2021-07-01');
  });

  it('规则29: asks for no paper where none is made: settled at the centre', () => {
    const settled = proceed(
      filed('forest'),
      act('2021-03-04', 'premediation.opened', { consents: ['A1', 'R1'], centre: '县矛调中心' }),
      act('2021-03-10', 'premediation.closed', { outcome: 'agreed' }),
    );
    expect(proceed(settled, archive()).facts.archivedOn).toBe('2021-07-01');
  });

  it('规则29: takes in the revocation as well', () => {
    const revoked = proceed(
      decided(),
      ...toBoth('decision-letter'),
      archive('2021-06-10'),
      act('2021-06-15', 'court.noticed', {
        judgment: '民终1号',
        effectiveOn: '2021-06-10',
        onMerits: true,
      }),
      act('2021-06-16', 'decision.revoked', { reason: '判决生效' }),
    );
    expect(refusal(revoked, archive())).toEqual(unproved);
    expect(proceed(revoked, ...toBoth('revocation-decision'), archive()).facts.archivedOn).toBe(
      '2021-07-01',
    );
  });

  it('规则29: is of a closed case, once, and not before it was closed', () => {
    expect(refusal(accepted(), archive())).toEqual(['event.notInState', '规则18', '规则29']);
    const closed = proceed(decided(), ...toBoth('decision-letter'));
    expect(refusal(closed, archive('2021-04-07'))).toEqual(['effectiveOn.beforeCause', '规则29']);
    expect(refusal(proceed(closed, archive()), archive('2021-07-02'))).toEqual([
      'archive.doneBefore',
      '规则29',
    ]);
  });
});

describe('规则29: the record', () => {
  const record = (stage: string) =>
    act('2021-06-10', 'record.added', { stage, kind: 'photo', title: '现场照片' });

  it('规则29: takes photographs, recordings and documents at any time, also of a closed case', () => {
    for (const position of [filed(), accepted(), decided()]) {
      expect(proceed(position, record('审查')).facts.recordedStages).toContain('审查');
    }
  });

  it('规则29: names the stages of which there is none', () => {
    expect(stagesWithoutRecord(accepted().facts)).toEqual(['送达']);
    expect(stagesWithoutRecord(proceed(accepted(), record('送达')).facts)).toEqual([]);
  });

  it('规则29: the case keeps which there were none of when it was archived', () => {
    const end = [served('refusal-decision', 'A1', '2021-06-10'), archive()];
    expect(proceed(refused, ...end).facts.stagesWithoutRecord).toEqual([]);
    const bare = { ...refused, facts: { ...refused.facts, recordedStages: [] } };
    expect(proceed(bare, ...end).facts.stagesWithoutRecord).toEqual(['受理']);
  });

  it('规则29: asks for mediation and investigation only where they took place', () => {
    expect(stagesWithoutRecord(proceed(accepted(), mediate('2021-03-20')).facts)).toEqual([
      '调解',
      '送达',
    ]);
    expect(stagesWithoutRecord(mediated.facts)).toEqual(['送达']);
  });
});
