/** A case as the law tests tell it: filed, taken step by step, and asked what is due or why something is refused. */
import { deadlineRows } from '../../src/cases/deadlines.ts';
import type { AdjudicationEventType } from '../../workflows/adjudication/events.ts';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Envelope } from '../../workflows/kernel/event.ts';
import { type Position, step } from '../../workflows/kernel/step.ts';
import type { MatterId } from '../../workflows/law/matters.ts';
import { clock } from '../clock/the-clock.ts';
import { type FilingInput, filedPosition } from '../fixtures/adjudication.ts';

export type Case = Position<Facts>;

export type Act = {
  readonly on: string;
  readonly type: AdjudicationEventType;
  readonly data: unknown;
  /** The account, which is named as its role. */
  readonly by: Role;
};

export const act = (
  on: string,
  type: AdjudicationEventType,
  data: unknown = {},
  by: Role = 'officer',
): Act => ({ on, type, data, by });

export const person = (name: string) => ({ kind: 'person' as const, name, address: '丽水市' });
export const organization = (name: string) => ({ ...person(name), kind: 'organization' as const });

/** Received on Monday 2021-03-01 unless the overrides say otherwise; A1 against R1. */
export const filed = (matter: MatterId = 'general', overrides: Partial<FilingInput> = {}): Case =>
  filedPosition(overrides, matter);

/** Takes steps that must be lawful. */
export function proceed(start: Case, ...acts: readonly Act[]): Case {
  return acts.reduce((position, next, index) => {
    const result = step(adjudication, position, envelope(next, index + 2));
    if ('position' in result) return result.position;
    throw new Error(`${next.on} ${next.type}: ${result.refusal.code} ${result.refusal.detail}`);
  }, start);
}

/** Code and articles of the refusal; fails when the step is taken. */
export function refusal(position: Case, next: Act): readonly string[] {
  const result = step(adjudication, position, envelope(next, 99));
  if ('position' in result) throw new Error(`${next.on} ${next.type} was taken`);
  return [result.refusal.code, ...result.refusal.basis];
}

/** The articles on which a step that was taken rests. */
export function basisOf(position: Case, next: Act): readonly string[] {
  const result = step(adjudication, position, envelope(next, 99));
  if ('refusal' in result) throw new Error(`${next.on} ${next.type}: ${result.refusal.code}`);
  return result.basis;
}

const envelope = ({ type, data, on, by }: Act, entry: number): Envelope => ({
  type,
  data,
  on,
  today: on,
  by: { account: by, role: by },
  entry,
  clock,
});

/** Nominal day, due day and status of a term; fails when it does not run. */
export function deadline({ facts }: Case, key: string) {
  const row = deadlineRows(adjudication, facts, facts.region, clock).find((r) => r.key === key);
  if (!row) throw new Error(`No term ${key}`);
  return [row.nominal, row.due, row.status];
}

export const dueDay = (position: Case, key: string) => deadline(position, key)[1];
export const status = (position: Case, key: string) => deadline(position, key)[2];
export const termKeys = ({ facts }: Case) => adjudication.terms(facts).map(({ key }) => key);

/* ---------- the usual steps ---------- */

const paperId = '01a2006d-aeb5-731f-bf9f-7b28e53d41b1';

export const accept = (on: string) => act(on, 'application.accepted', {}, 'registrar');

/** The copy reached the party on that day. */
export const serveCopy = (partyId: string, servedOn: string, sentOn = servedOn) =>
  act(servedOn, 'copy.served', {
    ...{ paperId, kind: 'reply-notice', partyId, method: 'direct', sentOn, servedOn },
  });

export const announceCopy = (partyId: string, sentOn: string, servedOn: string) =>
  act(sentOn, 'copy.served', {
    ...{ paperId, kind: 'reply-notice', partyId, method: 'announcement', sentOn, servedOn },
  });

export const served = (kind: string, partyId: string, servedOn: string, method = 'direct') =>
  act(servedOn, 'paper.served', { paperId, kind, partyId, method, sentOn: servedOn, servedOn });

export const replied = (partyId: string, on: string) =>
  act(on, 'reply.received', { partyId, summary: '不同意申请人的请求' });

export const heard = (partyId: string, on: string, mode = 'interview', outcome = 'heard') =>
  act(on, 'parties.heard', { partyId, mode, outcome, note: '记录在卷' });

export const opinion = (on: string) =>
  act(on, 'opinion.submitted', { recommendation: '支持', reasoning: '权证清楚' });

export const approve = (on: string) => act(on, 'decision.approved', {}, 'head');

export const decide = (on: string) =>
  act(on, 'decision.made', {
    disputedFacts: '四至界线',
    foundFacts: '查明四至',
    legalBasis: ['《中华人民共和国森林法》第二十二条'],
    reasoning: '权证清楚',
    rulings: ['归申请人使用'],
  });

export const suspend = (on: string, ground = 5) =>
  act(on, 'proceedings.suspended', { ground, reason: '另案未结' });

export const resume = (on: string) => act(on, 'proceedings.resumed', { reason: '另案已结' });

export const mediate = (on: string, consents = ['A1', 'R1']) =>
  act(on, 'mediation.opened', { consents });

export const extend = (on: string, days: number) =>
  act(on, 'extension.approved', { days, reason: '案情复杂' }, 'head');

export const commission = (on: string, id = 'J1', kind = 'appraisal') =>
  act(on, 'appraisal.commissioned', {
    id,
    kind,
    choice: 'designated',
    negotiation: '各方协商未能一致',
    institution: '测绘院',
    subject: '四至',
  });

/* ---------- the usual cases ---------- */

/** Accepted on Wednesday 2021-03-03: sixty days end on Sunday 2021-05-02, in the May holiday. */
export const accepted = (matter: MatterId = 'general', overrides: Partial<FilingInput> = {}) =>
  proceed(filed(matter, overrides), accept('2021-03-03'));

/** R1 had the copy on 2021-03-08 and answered; both sides were heard. */
export const instructed = (matter: MatterId = 'general') =>
  proceed(
    accepted(matter),
    serveCopy('R1', '2021-03-08'),
    replied('R1', '2021-03-12'),
    heard('A1', '2021-04-01'),
    heard('R1', '2021-04-01'),
  );

/** Proposed by the officer, approved by the head on 2021-04-07. */
export const ready = (matter: MatterId = 'general') =>
  proceed(instructed(matter), opinion('2021-04-06'), approve('2021-04-07'));

export const decided = (matter: MatterId = 'general') =>
  proceed(ready(matter), decide('2021-04-08'));
