/** The worlds in which the acceptance is searched: one for each concern, with all that its conditions read. */
import type { Facts } from '../../workflows/acceptance/facts.ts';
import {
  application,
  bank,
  concludedWith,
  concludes,
  demand,
  drawnFrom,
  evaluated,
  fails,
  filed,
  five,
  frozen,
  invited,
  passes,
  reviewed,
  sheet,
  take,
} from '../fixtures/acceptance.ts';
import type { Sample, World } from './explore.ts';

const sample = (type: string, on: string, data: unknown = {}, by?: string): Sample => ({
  type,
  on,
  data,
  ...(by ? { by } : {}),
});
const idle = (type: string, on: string, data: unknown = {}, by?: string): Sample => ({
  ...sample(type, on, data, by),
  idle: true,
});

const paperId = '01a2006d-aeb5-731f-bf9f-7b28e53d41b1';
const served = (kind: string, servedOn: string): Sample =>
  sample('paper.served', servedOn, {
    paperId,
    kind,
    partyId: 'U1',
    method: 'direct',
    sentOn: servedOn,
    servedOn,
  });

const note = { note: '同意' };
const reason = { reason: '研发受阻' };
const unqualified = application({ audit: { kind: 'internal' } });

/** How many, not who: which of the experts has signed or judged changes nothing further on. */
const counts = (facts: Facts) => [
  facts.panel?.seats.map((seat) => seat.id).sort(),
  facts.panel?.seats.filter((seat) => seat.committedOn).length,
  Object.keys(facts.sheets).length,
  facts.meeting && facts.meeting.heldOn !== null,
];

const last = (facts: Facts) => {
  const opinion = facts.opinions.at(-1);
  return [opinion?.conclusion, opinion?.attempt, opinion?.setAsideOn !== undefined];
};

const pending = (facts: Facts) => [
  ...new Set(facts.objections.filter((one) => !one.answer).map((one) => one.filedOn)),
];

/** The panel's work by the five who were invited, from invitation to registration. */
const judging = (day: (n: number) => string): Sample[] => [
  sample('panel.invited', day(1), invited(...five)),
  ...five.map((expertId) => sample('commitment.signed', day(2), { expertId })),
  sample('panel.confirmed', day(3)),
  sample('meeting.scheduled', day(4), { heldOn: day(6), place: '科技局' }),
  idle('meeting.held', day(5)),
  sample('meeting.held', day(6)),
  ...five.map((id) => sample('evaluation.submitted', day(7), sheet(id), id)),
  sample('opinion.signed', day(8), passes),
  sample('registration.completed', day(9)),
];

const inAugust = (n: number) => `2021-08-${String(n + 8).padStart(2, '0')}`;
const inNovember = (n: number) => `2021-11-${String(n + 10).padStart(2, '0')}`;

const term: World<Facts> = {
  name: 'the term, its extension, changes and lapse (办法10、17、18(三))',
  start: filed(),
  alphabet: [
    idle('extension.requested', '2021-03-29', { months: 6, reason: '疫情影响' }),
    sample('extension.requested', '2021-03-30', { months: 6, reason: '疫情影响' }),
    sample('extension.requested', '2021-06-30', { months: 12, reason: '疫情影响' }),
    idle('extension.requested', '2021-06-30', { months: 13, reason: '疫情影响' }),
    idle('extension.requested', '2021-07-01', { months: 6, reason: '疫情影响' }),
    idle('extension.approved', '2021-07-05', { months: 13 }),
    sample('extension.approved', '2021-07-05', { months: 6 }),
    sample('extension.denied', '2021-07-05', reason),
    sample('change.requested', '2021-04-01', { what: '调整指标', ...reason }),
    sample('change.approved', '2021-04-10'),
    sample('change.denied', '2021-04-10', reason),
    idle('application.lapsed', '2021-12-30', { confirmed: true }),
    sample('application.lapsed', '2021-12-31', { confirmed: true }),
    sample('application.lapsed', '2021-12-31', {
      specialReason: '项目负责人重病',
      newDueOn: '2022-03-31',
    }),
    idle('application.lapsed', '2022-12-31', { specialReason: '重病', newDueOn: '2022-12-31' }),
    sample('application.lapsed', '2022-06-30', { specialReason: '项目负责人重病' }),
    sample('application.lapsed', '2023-02-01', { confirmed: true }),
  ],
  key: (facts) => [
    facts.extensionAsked?.months,
    facts.extensions.length,
    facts.changeAsked !== null,
    facts.excuse,
  ],
};

const lapsing: World<Facts> = {
  name: 'lapse after notice, termination, recovery and archiving (办法10、22、24、26)',
  start: filed(),
  alphabet: [
    sample('priorNotice.given', '2021-12-31', { about: 'lapse', grounds: '逾期未申请' }),
    sample('statement.received', '2022-01-04', { about: 'lapse', text: '正在整理材料' }),
    sample('application.lapsed', '2022-01-05', { confirmed: true }),
    sample('application.lapsed', '2022-01-11', { confirmed: true }),
    sample('project.terminated', '2022-02-10', reason),
    sample('priorNotice.given', '2022-02-10', { about: 'recovery', grounds: '退回拨款' }),
    idle('recovery.ordered', '2022-02-21', { amountYuan: 100_001 }),
    sample('recovery.ordered', '2022-02-21', { amountYuan: 100_000 }),
    sample('funds.recovered', '2022-02-27', { amountYuan: 60_000 }),
    sample('funds.recovered', '2022-02-28', { amountYuan: 40_000 }),
    sample('integrity.recorded', '2022-02-28', { subject: '审计机构', fact: '报告失实' }),
    served('conclusion-notice-failed', '2022-02-28'),
    sample('case.archived', '2022-03-01'),
  ],
  key: (facts) => [
    ['lapse', 'recovery'].map((about) => {
      const notice = facts.notices.findLast((one) => one.about === about);
      return notice && notice.statement !== undefined;
    }),
    facts.lapse?.on,
    facts.termination !== null,
    facts.recovery !== null,
    facts.recovered.reduce((sum, one) => sum + one.amountYuan, 0),
    Object.keys(facts.served).length,
    facts.archivedOn,
  ],
};

const applying: World<Facts> = {
  name: 'application, review and return (办法11、12、13、14)',
  start: filed(),
  alphabet: [
    sample('application.submitted', '2021-07-05', unqualified),
    sample('application.submitted', '2021-12-30', application()),
    idle(
      'application.submitted',
      '2021-12-30',
      application({ actuals: [{ target: 'X', actual: 1 }] }),
    ),
    idle('application.submitted', '2022-02-01', application()),
    sample('unit.endorsed', '2021-07-08', note),
    sample('unit.returned', '2021-07-08', reason),
    sample('review.returned', '2021-07-12', { items: ['专项审计报告'] }),
    sample('unit.endorsed', '2021-12-31', note),
    sample('unit.returned', '2021-12-31', reason),
    sample('application.submitted', '2022-01-17', application()),
    sample('unit.endorsed', '2022-01-18', note),
    sample('review.passed', '2022-01-19'),
    sample('application.lapsed', '2022-01-18', { confirmed: true }),
    sample('review.returned', '2022-01-18', { items: ['专项审计报告'] }),
    idle('application.lapsed', '2022-01-30', { confirmed: true }),
    sample('application.lapsed', '2022-01-31', { confirmed: true }),
    ...judging((n) => `2022-02-${String(n).padStart(2, '0')}`),
  ],
  key: (facts) => [
    facts.application?.submittedOn,
    facts.appliedOn,
    facts.returned?.on,
    facts.since,
    ...counts(facts),
    last(facts),
  ],
};

const asked = take(filed(), 'change.requested', {
  on: '2021-06-30',
  data: { what: '调整指标', reason: '原料改变' },
});

const changing: World<Facts> = {
  name: 'a change that is decided after the application (办法17)',
  start: take(asked, 'application.submitted', { on: '2021-07-05', data: application() }),
  alphabet: [
    idle('change.approved', '2021-06-29'),
    sample('change.approved', '2021-07-31'),
    sample('change.denied', '2021-07-31', reason),
    sample('unit.endorsed', '2021-07-08', note),
    sample('review.passed', '2021-07-20'),
    ...judging(inAugust),
  ],
  key: (facts) => [facts.changeAsked !== null, facts.since, ...counts(facts), last(facts)],
};

const demanded = take(reviewed(), 'panel.demanded', { on: '2021-07-21', data: demand() });
const drawn = drawnFrom(demanded.facts);
const elsewhere = { ...frozen, poolHash: '0'.repeat(64) };
const tied = { ...bank[0], id: 'expert10', unit: '丽水市农林科学研究院' };

const panel: World<Facts> = {
  name: 'demand, draw, invitation, recusal and the panel’s work (办法6、7、8、9、16、25)',
  start: reviewed(),
  alphabet: [
    sample('panel.demanded', '2021-07-21', demand()),
    idle('panel.demanded', '2021-07-21', demand({ size: 6 })),
    idle('panel.demanded', '2021-07-21', demand({ size: 3 })),
    idle('panel.demanded', '2021-07-21', demand({ finance: 0 })),
    idle('panel.demanded', '2021-07-21', demand({ finance: 5 })),
    sample('panel.drawn', '2021-07-22', drawn),
    idle('panel.drawn', '2021-07-22', drawnFrom(demanded.facts, elsewhere)),
    idle('panel.drawn', '2021-07-22', {
      supplied: {
        refusal: { code: 'draw.financeShort', detail: '没有财务专家。', basis: ['办法7'] },
      },
    }),
    sample('expert.recused', '2021-07-23', { expertId: 'expert1', reason: '与负责人合作' }),
    sample('expert.declined', '2021-07-24', { expertId: 'expert8', reason: '出差' }),
    ...bank.map(({ id }) => sample('commitment.signed', '2021-07-26', { expertId: id })),
    sample('panel.invited', '2021-07-26', invited(...five)),
    idle('panel.invited', '2021-07-26', {
      ...invited(),
      supplied: { experts: [tied], unknown: [] },
    }),
    idle('panel.invited', '2021-07-26', invited('expert99')),
    sample('panel.confirmed', '2021-07-27'),
    sample('meeting.scheduled', '2021-07-28', { heldOn: '2021-08-02', place: '科技局' }),
    idle('meeting.scheduled', '2021-07-28', { heldOn: '2021-07-27', place: '科技局' }),
    sample('meeting.held', '2021-08-02'),
    ...bank.map(({ id }) => sample('evaluation.submitted', '2021-08-03', sheet(id), id)),
    idle('evaluation.submitted', '2021-08-03', sheet('expert1'), 'expert7'),
    sample('fees.signed', '2021-08-03', { expertId: 'expert1', amountYuan: 800 }),
    sample('opinion.signed', '2021-08-04', passes),
    sample('registration.completed', '2021-08-05'),
  ],
  key: (facts) => [facts.panel?.demand !== null, facts.panel?.drawn !== null, ...counts(facts)],
};

const firstOpinion: World<Facts> = {
  name: 'the opinion, objections and what follows a first fail (办法18、19、20、21、22)',
  start: evaluated(),
  alphabet: [
    sample('opinion.signed', '2021-08-09', passes),
    idle('opinion.signed', '2021-08-09', concludes),
    sample('opinion.signed', '2021-08-09', { ...concludes, deviationReason: '成果未能应用' }),
    sample('opinion.signed', '2021-08-09', fails),
    idle('opinion.signed', '2021-08-09', { ...fails, failGrounds: [] }),
    idle('opinion.signed', '2021-08-09', { ...fails, failGrounds: [3] }),
    idle('opinion.signed', '2021-08-09', { ...fails, causes: undefined }),
    idle('opinion.signed', '2021-08-09', { ...passes, failGrounds: [4] }),
    idle('opinion.signed', '2021-08-09', { ...fails, failGrounds: [1, 1] }),
    idle('opinion.signed', '2021-08-09', { ...passes, concludeGround: 2 }),
    sample('rectification.ordered', '2021-08-10', { items: ['重新检测'] }),
    sample('objection.filed', '2021-08-24', { by: '某公司', text: '检测报告不实' }),
    sample('objection.filed', '2021-08-25', { by: '某公司', text: '逾期提出' }),
    sample('objection.refused', '2021-08-26', { reason: '逾期' }),
    sample('objection.resolved', '2021-08-27', { outcome: 'rejected', opinion: '不成立' }),
    sample('objection.resolved', '2021-08-27', { outcome: 'textCorrected', opinion: '更正笔误' }),
    sample('objection.resolved', '2021-08-27', { outcome: 'reevaluate', opinion: '重新评议' }),
    ...five.map((id) => sample('evaluation.submitted', '2021-08-30', sheet(id), id)),
    sample('opinion.signed', '2021-08-31', passes),
    sample('opinion.signed', '2021-08-31', fails),
    sample('registration.completed', '2021-09-01'),
    idle('rectification.lapsed', '2022-02-09', { confirmed: true }),
    sample('rectification.lapsed', '2022-03-02', { confirmed: true }),
    sample('project.terminated', '2022-03-03', reason),
    idle('recovery.ordered', '2022-03-03', { amountYuan: 2001 }),
    sample('recovery.ordered', '2022-03-03', { amountYuan: 2000 }),
    sample('funds.recovered', '2022-03-04', { amountYuan: 2000 }),
    served('conclusion-notice-passed', '2021-09-02'),
    served('conclusion-notice-failed', '2022-03-04'),
    sample('case.archived', '2022-03-05'),
  ],
  key: (facts) => [
    last(facts),
    facts.opinions.at(-1)?.signedOn,
    pending(facts),
    facts.rectification !== null,
    Object.keys(facts.sheets).length,
    facts.completionRegisteredOn,
    facts.termination !== null,
    facts.recovery !== null,
    facts.recovered.length,
    Object.keys(facts.served).sort(),
    facts.archivedOn,
  ],
};

const secondAttempt: World<Facts> = {
  name: 'the one re-application and the final conclusion (办法21、22、23)',
  start: take(concludedWith(fails), 'rectification.ordered', {
    on: '2021-08-10',
    data: { items: ['重新检测'] },
  }),
  alphabet: [
    sample('objection.filed', '2021-08-20', { by: '某公司', text: '检测报告不实' }),
    sample('application.submitted', '2021-11-01', application()),
    idle('application.submitted', '2022-02-10', application()),
    sample('unit.returned', '2021-11-02', reason),
    sample('application.submitted', '2021-11-03', application()),
    sample('unit.endorsed', '2021-11-04', note),
    sample('review.returned', '2021-11-05', { items: ['检测报告'] }),
    sample('review.passed', '2021-11-06'),
    ...judging(inNovember),
    sample('opinion.signed', inNovember(8), { ...concludes, deviationReason: '成果未能应用' }),
    sample('opinion.signed', inNovember(8), fails),
    sample('objection.resolved', inNovember(8), { outcome: 'rejected', opinion: '不成立' }),
    sample('registration.completed', '2021-12-01'),
    idle('recovery.ordered', '2021-12-03', { amountYuan: 2000 }),
    sample('recovery.ordered', '2021-12-04', { amountYuan: 2000 }),
    sample('rectification.lapsed', '2022-02-10', { confirmed: true }),
  ],
  key: (facts) => [
    facts.appliedOn,
    facts.returned?.on,
    facts.since,
    ...counts(facts),
    last(facts),
    pending(facts),
    facts.completionRegisteredOn,
    facts.recovery !== null,
  ],
};

const committee = invited('expert1', 'expert2', 'expert4', 'expert5', 'expert7');

const delegated: World<Facts> = {
  name: 'acceptance that the department organises (办法6、7、12、13)',
  start: reviewed(filed({ fundingYuan: 99_999.99 }), unqualified),
  alphabet: [
    sample('panel.invited', inAugust(1), committee),
    ...five.map((expertId) => sample('commitment.signed', inAugust(2), { expertId })),
    sample('panel.confirmed', inAugust(3)),
    ...five.map((id) => sample('evaluation.submitted', inAugust(7), sheet(id), id)),
    sample('opinion.signed', inAugust(8), passes),
    sample('registration.completed', inAugust(9)),
  ],
  key: counts,
};

const concluded: World<Facts> = {
  name: 'a project that is concluded (办法18(二))',
  start: concludedWith({ ...concludes, concludeGround: 1, deviationReason: '不可抗拒因素' }),
  alphabet: [sample('registration.completed', '2021-08-10')],
  key: (facts) => [facts.completionRegisteredOn],
};

export const worlds: readonly World<Facts>[] = [
  term,
  lapsing,
  applying,
  changing,
  panel,
  firstOpinion,
  secondAttempt,
  delegated,
  concluded,
];
