/** Projects driven through the machine, and their papers written from the facts and the entry they leave. */

import type { AcceptanceSource } from '../../templates/acceptance/case-facts.ts';
import { acceptancePapers as papers } from '../../templates/acceptance/register.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Frame, Paper } from '../../templates/paper.ts';
import type { Facts } from '../../workflows/acceptance/facts.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import { clock } from '../clock/the-clock.ts';
import {
  application,
  concludedWith,
  concludes,
  demand,
  drawnFrom,
  evaluated,
  fails,
  filed,
  five,
  invited,
  met,
  panelled,
  passes,
  reevaluatedAfterFail,
  reviewed,
  sheet,
  type Taken,
  take,
  walked,
} from '../fixtures/acceptance.ts';
import { textOf } from './letter-text.ts';

export type AcceptanceKind = keyof typeof papers;

export const bureau: OrganDetails = {
  name: '丽水市科学技术局',
  abbreviation: '丽科',
  sealName: '丽水市科学技术局',
  sealConfigured: false,
  contact: {
    office: '社会发展与农村科技处',
    officer: '吴清和',
    phone: '0578-2091000',
    address: '丽水市莲都区北苑路190号',
  },
  reconsideration: '丽水市人民政府',
  court: '丽水市莲都区人民法院',
};

export const bureauFrame: Frame = {
  organ: bureau,
  documentNumber: null,
  issuedOn: null,
  caseNumber: '验案〔2021〕1号',
  rehearsal: false,
  approvalBasis: ['办法4'],
};

type Step = readonly [type: string, taken: Taken];

export type ProjectCase = {
  readonly facts: Facts;
  readonly entryOn: string;
  readonly entryData: unknown;
  readonly addressees: readonly string[];
};

/** The case after these steps, the last of which calls for the paper; later ones may follow. */
export function caseAfter(position: Position<Facts>, ...steps: readonly Step[]) {
  const [, last] = steps.at(-1) ?? ['', { on: '' }];
  const { facts } = walked(position, ...steps);
  return { facts, entryOn: last.on, entryData: last.data ?? {}, addressees: ['U1'] };
}

export const to = (of: ProjectCase, ...addressees: readonly string[]): ProjectCase => ({
  ...of,
  addressees,
});

export const sourceOf = (
  of: ProjectCase,
  overrides: Partial<AcceptanceSource> = {},
): AcceptanceSource => ({
  ...of,
  head: acceptance.head(of.facts),
  organ: bureau,
  clock,
  numberOf: () => null,
  ...overrides,
});

export function letterOf(
  kind: AcceptanceKind,
  of: ProjectCase,
  around: Frame = bureauFrame,
): LetterDocument {
  const paper: Paper = papers[kind];
  const composed = paper.compose(papers[kind].fromCase(sourceOf(of)), around);
  if (!composed.ok) throw new Error(`${kind}: ${JSON.stringify(composed.refusal.missing)}`);
  return composed.document;
}

/** What the paper says; throws with the missing items where it cannot be written. */
export const written = (kind: AcceptanceKind, of: ProjectCase): string =>
  textOf(letterOf(kind, of));

const applied: Step = ['application.submitted', { on: '2021-07-05', data: application() }];
const endorsed: Step = ['unit.endorsed', { on: '2021-07-08', data: { note: '同意' } }];

export const returnedByOffice = caseAfter(filed(), applied, endorsed, [
  'review.returned',
  { on: '2021-07-12', data: { items: ['补交专项审计报告', '论文标注资助编号'] } },
]);

const demanded = take(reviewed(), 'panel.demanded', {
  on: '2021-07-21',
  data: demand({ fields: ['生态农业', '智能制造'] }),
});
const drawStep: Step = ['panel.drawn', { on: '2021-07-22', data: drawnFrom(demanded.facts) }];
export const drawn = caseAfter(demanded, drawStep);

const askedOf = (kind: 'extension' | 'change') =>
  caseAfter(filed({ department: '莲都区科技局' }), kind === 'extension' ? asked(6) : changeAsked);

/** A technical expert of the draw who cannot come: the next of the order takes the seat. */
const left = caseAfter(demanded, drawStep, [
  'expert.declined',
  {
    on: '2021-07-23',
    data: {
      expertId: drawn.facts.panel?.seats.find(({ kind }) => kind === 'technical')?.id ?? '',
      reason: '出差在外',
    },
  },
]);

const asked = (months: number): Step => [
  'extension.requested',
  { on: '2021-04-06', data: { months, reason: '疫情影响设备到货' } },
];
export const extended = caseAfter(filed(), asked(6), [
  'extension.approved',
  { on: '2021-04-20', data: { months: 6 } },
]);
export const notExtended = caseAfter(filed(), asked(6), [
  'extension.denied',
  { on: '2021-04-20', data: { reason: '理由不充分' } },
]);

const changeAsked: Step = [
  'change.requested',
  {
    on: '2021-04-01',
    data: {
      what: '发明专利由2件调整为1件',
      reason: '研究方向优化',
      targets: [
        { id: 'T1', name: '菌渣利用率', unit: '%', target: 80, weight: 60 },
        { id: 'T2', name: '发明专利', unit: '件', target: 1, weight: 40 },
      ],
    },
  },
];
export const changed = caseAfter(filed(), changeAsked, ['change.approved', { on: '2021-04-10' }]);
export const notChanged = caseAfter(filed(), changeAsked, [
  'change.denied',
  { on: '2021-04-10', data: { reason: '影响主要考核目标' } },
]);

const opinion = (data: unknown): Step => ['opinion.signed', { on: '2021-08-09', data }];
const passed = caseAfter(evaluated(), opinion(passes));
export const concluded = caseAfter(
  evaluated(),
  opinion({ ...concludes, concludeGround: 2, deviationReason: '成果未能应用' }),
);
export const failed = caseAfter(evaluated(), opinion(fails));
export const failedAgain = caseAfter(reevaluatedAfterFail(), [
  'opinion.signed',
  { on: '2021-11-22', data: fails },
]);

export const reapplied = caseAfter(
  concludedWith(fails),
  ['rectification.ordered', { on: '2021-08-10', data: { items: ['重新检测', '补交用户报告'] } }],
  ['application.submitted', { on: '2021-11-01', data: application() }],
);

export const applicationLapsed = caseAfter(filed(), [
  'application.lapsed',
  { on: '2022-01-05', data: { confirmed: true } },
]);
export const rectificationLapsed = caseAfter(concludedWith(fails), [
  'rectification.lapsed',
  { on: '2022-03-02', data: { confirmed: true } },
]);

const confirmed = (on: string) => ({ on, data: { confirmed: true } });

/** Applied on the last day, and sent back. */
export const sentBackAtTheEnd = walked(
  filed(),
  ['application.submitted', { on: '2021-12-30', data: application() }],
  ['unit.returned', { on: '2021-12-31', data: { reason: '缺少专项审计报告' } }],
);
export const returnLapsed = caseAfter(sentBackAtTheEnd, [
  'application.lapsed',
  confirmed('2022-01-18'),
]);
export const returnLapsedAgain = caseAfter(
  concludedWith(fails),
  ['application.submitted', { on: '2022-01-20', data: application() }],
  ['unit.returned', { on: '2022-01-28', data: { reason: '缺少用户报告' } }],
  ['rectification.lapsed', confirmed('2022-03-02')],
);

const objected = (on: string): Step => [
  'objection.filed',
  { on, data: { by: '丽水某生物公司', text: '检测报告不实' } },
];
const objectedTo = to(caseAfter(concludedWith(passes), objected('2021-08-24')), 'O1');

export const resolved = (outcome: string) =>
  to(
    caseAfter(concludedWith(passes), objected('2021-08-24'), [
      'objection.resolved',
      { on: '2021-08-27', data: { outcome, opinion: '经核对原始记录，数据属实' } },
    ]),
    'O1',
    'U1',
  );

const lapsedPosition = walked(filed(), [
  'application.lapsed',
  { on: '2022-01-05', data: { confirmed: true } },
]);
export const noticed = (about: string) =>
  caseAfter(filed(), [
    'priorNotice.given',
    { on: '2021-12-31', data: { about, grounds: '实施期满6个月未提出验收申请' } },
  ]);

/** Each paper as the least data of its event leave the case. */
export const least: Readonly<Record<AcceptanceKind, ProjectCase>> = {
  'acceptance-application': caseAfter(filed(), applied),
  'materials-list': caseAfter(filed(), applied),
  'application-return-notice': caseAfter(filed(), applied, [
    'unit.returned',
    { on: '2021-07-08', data: { reason: '缺少用户报告' } },
  ]),
  'acceptance-review-opinion': caseAfter(filed(), applied, endorsed, [
    'review.passed',
    { on: '2021-07-20' },
  ]),
  'expert-demand': caseAfter(reviewed(), ['panel.demanded', { on: '2021-07-21', data: demand() }]),
  'draw-protocol': drawn,
  'departure-record': left,
  'invitation-approval': caseAfter(reviewed(), [
    'panel.invited',
    { on: '2021-07-28', data: invited(...five), role: 'head' },
  ]),
  'expert-commitment': to(
    { facts: panelled().facts, entryOn: '2021-07-30', entryData: {}, addressees: [] },
    'E1',
  ),
  'acceptance-meeting-notice': caseAfter(panelled(), [
    'meeting.scheduled',
    { on: '2021-07-30', data: { heldOn: '2021-08-06', place: '科技局' } },
  ]),
  'attendance-sheet': { ...caseAfter(met()), entryOn: '2021-08-06' },
  'fee-receipt': { ...caseAfter(met()), entryOn: '2021-08-06' },
  'evaluation-sheet': to(
    caseAfter(met(), [
      'evaluation.submitted',
      { on: '2021-08-06', by: 'expert1', data: sheet('expert1') },
    ]),
    'E1',
  ),
  'group-opinion': passed,
  'conclusion-notice-passed': passed,
  'conclusion-notice-concluded': concluded,
  'conclusion-notice-failed': failed,
  'acceptance-certificate': caseAfter(concludedWith(passes), [
    'registration.completed',
    { on: '2021-08-30' },
  ]),
  'objection-letter': objectedTo,
  'objection-refusal': to(
    caseAfter(concludedWith(passes), objected('2021-08-25'), [
      'objection.refused',
      { on: '2021-08-26', data: { reason: '该异议逾期提出' } },
    ]),
    'O1',
    'U1',
  ),
  'objection-answer': resolved('rejected'),
  'rectification-notice': caseAfter(concludedWith(fails), [
    'rectification.ordered',
    { on: '2021-08-10', data: { items: ['重新检测'] } },
  ]),
  'project-extension-request': askedOf('extension'),
  'project-extension-reply': extended,
  'project-change-request': askedOf('change'),
  'project-change-reply': changed,
  'project-termination-notice': caseAfter(lapsedPosition, [
    'project.terminated',
    { on: '2022-02-10', data: { reason: '逾期未申请验收' } },
  ]),
  'recovery-notice': caseAfter(lapsedPosition, [
    'recovery.ordered',
    { on: '2022-02-21', data: { amountYuan: 100_000 } },
  ]),
  'ban-record': failedAgain,
  'prior-notice': noticed('lapse'),
  'integrity-record': caseAfter(filed(), [
    'integrity.recorded',
    { on: '2022-02-28', data: { subject: '某审计机构', fact: '报告失实' } },
  ]),
};
