/** The worlds in which the adjudication is searched: one for each concern, with all that its conditions read. */
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import { step } from '../../workflows/kernel/step.ts';
import { clock } from '../clock/the-clock.ts';
import { filedPosition } from '../fixtures/adjudication.ts';
import { envelope, type Sample, type World } from './explore.ts';

const paperId = '01a2006d-aeb5-731f-bf9f-7b28e53d41b1';
const notice = (partyId: string, servedOn: string): Sample => ({
  type: 'copy.served',
  data: { paperId, kind: 'reply-notice', partyId, method: 'direct', sentOn: servedOn, servedOn },
  on: servedOn,
});

/** Takes events that must be lawful, as the start of a world. */
export function after(start: Position<Facts>, ...samples: readonly Sample[]): Position<Facts> {
  return samples.reduce((position, sample, index) => {
    const result = step(adjudication, position, envelope(sample, index + 2, clock));
    if ('refusal' in result)
      throw new Error(`${sample.type}: ${result.refusal.code} ${result.refusal.detail}`);
    return result.position;
  }, start);
}

export const sample = (type: string, on: string, data: unknown = {}, by?: string): Sample => ({
  type,
  on,
  data,
  ...(by ? { by } : {}),
});

const accepted = sample('application.accepted', '2021-03-03');
const heard = (partyId: string) =>
  sample('parties.heard', '2021-04-01', {
    partyId,
    mode: 'interview',
    outcome: 'heard',
    note: '已听取',
  });
const opinion = sample('opinion.submitted', '2021-04-06', {
  recommendation: '支持',
  reasoning: '权证清楚',
});
const approved = sample('decision.approved', '2021-04-07', {}, 'head');
const made = sample('decision.made', '2021-04-08', {
  disputedFacts: '四至',
  foundFacts: '查明',
  legalBasis: ['《中华人民共和国森林法》第二十二条'],
  reasoning: '理由',
  rulings: ['归申请人使用'],
});
const conciliated = sample('proceedings.terminated', '2021-05-20', { ground: 4, reason: '和解' });
const suspended = sample('proceedings.suspended', '2021-03-20', { ground: 1, reason: '死亡' });
const resumed = sample('proceedings.resumed', '2021-03-30', { reason: '继承人参加' });

const ready = () =>
  after(
    filedPosition(),
    accepted,
    notice('R1', '2021-03-08'),
    sample('reply.lapsed', '2021-03-19', { partyId: 'R1' }),
    heard('A1'),
    heard('R1'),
  );

const intake: World<Facts> = {
  name: 'from receipt to acceptance (规则10)',
  start: filedPosition(),
  alphabet: [
    sample('correction.madeOnSpot', '2021-03-01', { items: ['身份证复印件'] }),
    sample('correction.requested', '2021-03-02', { items: ['权属证据'], dueOn: '2021-03-16' }),
    sample('correction.received', '2021-03-10', { items: ['权属证据'] }),
    sample('correction.excused', '2021-03-16', { newDueOn: '2021-03-26', reason: '因病' }),
    {
      ...sample('correction.lapsed', '2021-03-16', { confirmed: true, note: '无正当理由' }),
      idle: true,
    },
    sample('correction.lapsed', '2021-03-29', { confirmed: true, note: '无正当理由' }),
    sample('premediation.opened', '2021-03-10', { consents: ['A1', 'R1'], centre: '县矛调中心' }),
    {
      ...sample('premediation.opened', '2021-03-10', { consents: ['A1'], centre: '县矛调中心' }),
      idle: true,
    },
    sample('premediation.closed', '2021-03-20', { outcome: 'failed' }),
    sample('premediation.closed', '2021-03-20', { outcome: 'agreed' }),
    sample('application.accepted', '2021-03-22'),
    sample('application.refused', '2021-03-22', { ground: 'notOurs', reasons: '属于法院主管' }),
    sample('withdrawal.requested', '2021-03-05', { partyId: 'A1', reason: '自行协商' }),
    sample('withdrawal.denied', '2021-03-06', { reason: '并非自愿' }),
    sample('withdrawal.approved', '2021-03-06'),
    sample('redecision.ordered', '2021-06-01', { organ: '市政府', document: '复议决定书' }),
    conciliated,
  ],
  key: (facts) => [
    facts.corrections,
    facts.premediated,
    facts.withdrawals.length,
    facts.acceptedOn,
    facts.redecision === null,
  ],
};

const replies: World<Facts> = {
  name: 'what a decision asks of replies, hearing the parties and approval (规则10、12、14、21、22)',
  start: after(filedPosition(), accepted),
  alphabet: [
    notice('R1', '2021-03-08'),
    { ...sample('reply.lapsed', '2021-03-18', { partyId: 'R1' }), idle: true },
    sample('reply.lapsed', '2021-03-19', { partyId: 'R1' }),
    sample('reply.extended', '2021-03-15', {
      partyId: 'R1',
      newDueOn: '2021-03-25',
      reason: '出差',
    }),
    sample('reply.received', '2021-03-12', { partyId: 'R1', summary: '不同意' }),
    sample('reply.forwarded', '2021-03-15', { partyId: 'R1' }),
    heard('A1'),
    heard('R1'),
    opinion,
    approved,
    made,
    suspended,
    resumed,
    conciliated,
  ],
  key: (facts) => [
    facts.copiesServed,
    facts.replies['R1'] && Object.keys(facts.replies['R1']).sort(),
    Object.keys(facts.heard).sort(),
    facts.opinion !== null,
    facts.approval !== null,
  ],
};

const openMatters: World<Facts> = {
  name: 'what a decision asks of mediation, appraisals, evidence and investigation (规则17、18、19、21)',
  start: after(ready(), opinion, approved),
  alphabet: [
    sample('mediation.opened', '2021-03-20', { consents: ['A1', 'R1'] }),
    sample('mediation.failed', '2021-03-25', { reason: '分歧较大' }),
    sample('appraisal.commissioned', '2021-03-20', {
      id: 'J1',
      kind: 'appraisal',
      choice: 'designated',
      negotiation: '协商未果',
      institution: '测绘院',
      subject: '四至',
    }),
    sample('appraisal.reported', '2021-03-25', { id: 'J1', summary: '界址' }),
    sample('appraisal.ended', '2021-03-25', { id: 'J1', reason: '无法鉴定' }),
    sample('exclusion.opened', '2021-03-20', { id: 'G1', kind: 'announcement', reason: '公告' }),
    sample('exclusion.closed', '2021-03-24', { id: 'G1' }),
    sample('expertReview.opened', '2021-03-20', { id: 'P1', subject: '界址' }),
    sample('expertReview.closed', '2021-03-24', { id: 'P1', opinion: '一致' }),
    sample('evidence.submitted', '2021-03-26', { partyId: 'A1', items: [{ name: '山林证' }] }),
    sample('evidence.forwarded', '2021-03-27', { items: ['山林证'] }),
    sample('evidence.examined', '2021-03-28', { items: ['J1'], opinions: '无异议' }),
    sample('investigation.requested', '2021-03-20', { partyId: 'A1', what: '现场勘验' }),
    sample('investigation.denied', '2021-03-21', { reason: '无必要' }),
    sample('investigation.recorded', '2021-03-21', {
      kind: '勘验',
      place: '大坪山',
      attendees: '双方',
      summary: '四至',
    }),
    made,
    conciliated,
  ],
  key: (facts) => [
    facts.stretches
      .filter((stretch) => stretch.to === null)
      .map((stretch) => stretch.kind)
      .sort(),
    facts.stretches
      .map((stretch) => stretch.id.split(':')[0])
      .filter((kind) => kind !== 'mediation')
      .sort(),
    facts.appraisals.map((a) => [a.reportedOn, a.endedOn, a.examinedOn]),
    facts.evidence.length > 0,
    facts.evidence.every((e) => e.examinedOn),
    facts.investigationAsked,
  ],
};

const major: World<Facts> = {
  name: 'major cases and hearings (规则21、22)',
  start: ready(),
  alphabet: [
    sample('major.marked', '2021-04-01', { reason: '涉及群众切身利益' }),
    sample('major.unmarked', '2021-04-01', { reason: '重新认定' }),
    sample('hearing.scheduled', '2021-04-01', { id: 'T1', heldOn: '2021-04-14', place: '听证室' }),
    {
      ...sample('hearing.scheduled', '2021-04-01', {
        id: 'T2',
        heldOn: '2021-04-12',
        place: '听证室',
      }),
      idle: true,
    },
    sample('hearing.held', '2021-04-14', { id: 'T1', summary: '双方到场' }),
    { ...sample('hearing.held', '2021-04-13', { id: 'T1', summary: '提前' }), idle: true },
    sample('hearing.cancelled', '2021-04-09', { id: 'T1', reason: '场地' }),
    opinion,
    sample('opinion.returned', '2021-04-15', { reason: '补充论证' }),
    sample('legality.reviewed', '2021-04-15', { result: 'pass', note: '合法' }),
    sample('legality.reviewed', '2021-04-15', { result: 'reject', note: '依据不足' }),
    sample('collective.discussed', '2021-04-16', {
      result: 'pass',
      note: '同意',
      attendees: '全体',
    }),
    sample('collective.discussed', '2021-04-16', {
      result: 'revise',
      note: '修改',
      attendees: '全体',
    }),
    { ...sample('decision.approved', '2021-04-17', {}, 'officer'), idle: true },
    sample('decision.approved', '2021-04-17', {}, 'head'),
    sample('decision.returned', '2021-04-17', { reason: '再议' }),
    sample('recusal.requested', '2021-04-02', { of: 'officer', reason: '近亲属' }),
    sample('recusal.decided', '2021-04-03', { of: 'officer', granted: false, reason: '不成立' }),
    { ...made, on: '2021-04-20' },
    conciliated,
  ],
  key: (facts) => [
    facts.major,
    facts.hearings.map((hearing) => [hearing.heldOn, hearing.cancelledOn]),
    facts.opinion !== null,
    facts.legality,
    facts.collective,
    facts.approval !== null,
    facts.recusalsPending.length,
  ],
};

const extension: World<Facts> = {
  name: 'extension and suspension (规则14、18)',
  start: after(filedPosition(), accepted),
  alphabet: [
    sample('extension.requested', '2021-04-20', { days: 30, reason: '案情复杂' }),
    sample('extension.approved', '2021-04-21', { days: 30, reason: '案情复杂' }),
    sample('extension.approved', '2021-04-21', { days: 10, reason: '案情复杂' }),
    { ...sample('extension.approved', '2021-04-21', { days: 31, reason: '案情复杂' }), idle: true },
    { ...sample('extension.approved', '2021-09-01', { days: 30, reason: '案情复杂' }), idle: true },
    sample('extension.denied', '2021-04-22', { reason: '不复杂' }),
    suspended,
    resumed,
    conciliated,
  ],
  key: (facts) => [facts.extensions, facts.extensionAsked, facts.stretches.length > 1],
};

const parties: World<Facts> = {
  name: 'parties, agents and withdrawal (规则7、15、16)',
  start: after(
    filedPosition({ thirdParties: [{ kind: 'person', name: '钟小明', address: '景宁' }] }),
    accepted,
  ),
  alphabet: [
    sample('party.withdrew', '2021-04-01', { partyId: 'T1', reason: '无利害关系' }),
    { ...sample('party.withdrew', '2021-04-01', { partyId: 'A1', reason: '退出' }), idle: true },
    sample('party.substituted', '2021-04-02', {
      partyId: 'A1',
      by: { kind: 'person', name: '雷小红', address: '景宁' },
      ground: '继承',
    }),
    sample('agent.appointed', '2021-04-03', {
      partyId: 'R1',
      agent: { name: '王律师', authority: 'general', scope: '全程代理' },
    }),
    sample('agent.ended', '2021-04-04', { partyId: 'R1' }),
    sample('address.confirmed', '2021-04-04', {
      partyId: 'R1',
      address: '景宁',
      electronic: true,
    }),
    sample('inspection.requested', '2021-04-04', { partyId: 'R1', scope: '申请书和证据' }),
    sample('withdrawal.requested', '2021-04-05', { partyId: 'A1', reason: '自行协商' }),
    sample('withdrawal.requested', '2021-04-05', { partyId: 'A2', reason: '自行协商' }),
    sample('withdrawal.denied', '2021-04-06', { reason: '并非自愿' }),
    sample('withdrawal.approved', '2021-04-06'),
    sample('proceedings.terminated', '2021-04-07', { ground: 2, reason: '没有继承人' }),
    {
      ...sample('proceedings.terminated', '2021-04-07', { ground: 3, reason: '组织终止' }),
      idle: true,
    },
    suspended,
    resumed,
  ],
  key: (facts) => [
    facts.parties.map((p) => [p.id, p.left !== undefined, p.agent !== undefined, p.service]),
    facts.withdrawals,
  ],
};

const endings: World<Facts> = {
  name: 'endings and what may follow them (规则11、15、19、20、23、24、29)',
  start: after(ready(), opinion, approved),
  alphabet: [
    made,
    sample('mediation.opened', '2021-04-06', { consents: ['A1', 'R1'] }),
    sample('mediation.agreed', '2021-04-10', { terms: '各半' }),
    sample('mediation.agreed', '2021-04-10', { terms: '部分', partial: { claims: ['补偿'] } }),
    sample('mediation.failed', '2021-04-10', { reason: '不成' }),
    sample('application.dismissed', '2021-04-10', { reasons: '属合同纠纷' }),
    conciliated,
    sample('decision.corrected', '2021-05-21', { errors: '笔误' }),
    sample('court.noticed', '2021-05-25', {
      judgment: '民终1号',
      effectiveOn: '2021-05-20',
      onMerits: true,
    }),
    sample('court.noticed', '2021-05-25', {
      judgment: '裁定',
      effectiveOn: '2021-05-20',
      onMerits: false,
    }),
    sample('decision.revoked', '2021-05-26', { reason: '民事判决生效' }),
    sample('remedy.recorded', '2021-05-27', { kind: '行政复议', organ: '市政府' }),
    sample('redecision.ordered', '2021-05-28', {
      organ: '市政府',
      document: '复议决定',
      withinDays: 60,
    }),
    sample('confirmation.recorded', '2021-05-28', { court: '县法院', document: '裁定' }),
    sample('paper.served', '2021-05-29', {
      paperId,
      kind: 'decision-letter',
      partyId: 'A1',
      method: 'direct',
      sentOn: '2021-05-29',
      servedOn: '2021-05-29',
    }),
    sample('paper.served', '2021-05-29', {
      paperId,
      kind: 'decision-letter',
      partyId: 'R1',
      method: 'direct',
      sentOn: '2021-05-29',
      servedOn: '2021-05-29',
    }),
    sample('case.archived', '2021-05-30'),
  ],
  key: (facts) => [
    facts.opinion !== null,
    facts.approval !== null,
    facts.stretches.some((s) => s.to === null),
    facts.partialTerms.length > 0,
    facts.courtNotice !== null,
    facts.redecision !== null,
    facts.served,
    facts.archivedOn !== null,
  ],
};

export const worlds: readonly World<Facts>[] = [
  intake,
  replies,
  openMatters,
  major,
  extension,
  parties,
  endings,
];
