/** Acceptance of science projects (科技计划项目验收): the procedure as the engine takes it. */
import { z } from 'zod';
import type { Citation } from '../kernel/citation.ts';
import type { Claim } from '../kernel/claim.ts';
import type { Refusal } from '../kernel/condition.ts';
import { day, text } from '../kernel/fields.ts';
import { nameKey } from '../kernel/name-key.ts';
import type { CaseSummary, Filed, Opening, Procedure } from '../kernel/procedure.ts';
import { instruments } from '../law/instruments.ts';
import { spanOn } from '../law/terms.ts';
import { access } from './access.ts';
import { approvals } from './approvals.ts';
import { type Ban, hits } from './bans.ts';
import { lacksOf, materialKinds } from './checklist.ts';
import { deskLines } from './desk-lines.ts';
import { events } from './events.ts';
import {
  expertParty,
  type Facts,
  openFacts,
  organiserOf,
  paymentsOf,
  stages,
  stagesWithoutRecord,
  UNDERTAKER,
} from './facts.ts';
import { figures } from './figures.ts';
import { type Filing, filing } from './filing.ts';
import { forms } from './forms/forms.ts';
import { banGrounds } from './grounds.ts';
import { conditions } from './guards.ts';
import { guide } from './guide.ts';
import { headOf } from './head.ts';
import { indicators } from './indicators.ts';
import { completionOf, fundsOf } from './judgement.ts';
import { machine } from './machine.ts';
import { paperKinds, papers, servedEvents } from './papers.ts';
import { isOnProjectsSide, knows, panelHasMet, partiesOf, visibleTo } from './parties.ts';
import { departmentOf, registers } from './registers.ts';
import { terms } from './terms.ts';

/** What the registers know: bans of the leader and the undertaker (办法23), cases of the same project number (办法2). */
const registerAnswer = z.strictObject({
  bans: z.array(
    z.strictObject({
      subject: z.strictObject({
        name: text,
        idNumber: text.optional(),
        uscc: text.optional(),
        parent: text.optional(),
      }),
      kind: z.enum(['leader', 'undertaker']),
      effect: z.enum(['undertaking', 'recommendation']),
      ground: z.enum(Object.keys(banGrounds) as (keyof typeof banGrounds)[]),
      projectNo: text,
      from: day,
      until: day,
      inForceFrom: day.nullable(),
      basis: z.literal('办法23'),
    }),
  ),
  sameNumber: z.array(text),
});

type RegisterAnswer = { readonly bans: readonly Ban[]; readonly sameNumber: readonly string[] };

const answered = (opening: Opening): RegisterAnswer => ({
  bans: [],
  sameNumber: [],
  ...(opening.supplied as Partial<RegisterAnswer> | undefined),
});

/** 办法28: applies to projects put on record from the day it came into force; 办法23: not to who is banned. */
function open(filed: Filing, opening: Opening): Filed<Facts> {
  const facts = openFacts(filed, opening);
  if (facts.registeredOn < instruments.办法.from) {
    return {
      refusal: {
        code: 'law.notInForce',
        detail: '本办法自2021年1月10日起执行，此前登记的项目不适用。',
        basis: ['办法28'],
      },
    };
  }
  const [before] = answered(opening).sameNumber;
  if (before !== undefined) return { refusal: registeredBefore(filed.projectNo, before) };
  const ban = banOn(filed, facts.registeredOn, opening);
  if (ban) return { refusal: bannedBy(ban) };
  // Our reading: an earlier day of registration does not get round a ban that counts when it is really registered.
  const banNow = banOn(filed, opening.recordedOn ?? facts.registeredOn, opening);
  return banNow ? { refusal: bannedBy(banNow, IF_APPROVED_BEFORE) } : { facts };
}

const IF_APPROVED_BEFORE = '项目在禁入开始之前已经批准立项的，应当填写立项文件。';

function bannedBy({ kind, subject, projectNo, until }: Ban, hint = ''): Refusal {
  const who = kind === 'leader' ? '项目主持人' : '项目承担单位';
  return {
    code: 'ban.inForce',
    detail: `${who}${subject.name}因项目${projectNo}至${until}不得承担市级科技计划项目。${hint}`,
    basis: ['办法23'],
  };
}

/** 办法2、17: a project is one case; two servers that register it at once do not make two. */
const claims = ({ filing: { projectNo } }: Facts): readonly Claim[] => [
  { name: nameKey(projectNo), taken: registeredBefore(projectNo) },
];

const registeredBefore = (projectNo: string, caseNumber?: string): Refusal => ({
  code: 'project.registeredBefore',
  detail: `项目编号${projectNo}已经登记${caseNumber ? `（${caseNumber}）` : ''}，一个项目只登记一案。`,
  basis: ['办法2', '办法17'],
});

/** The ban that keeps this project from being undertaken; one approved before the ban began is not reached by it. */
function banOn(filed: Filing, on: string, opening: Opening): Ban | undefined {
  return answered(opening).bans.find(
    (ban) =>
      hits(ban, filed, 'undertaking', on) &&
      !(filed.approvedBeforeBan !== undefined && filed.startOn < ban.from),
  );
}

function summary(facts: Facts): CaseSummary {
  const { name, projectNo, category } = facts.filing;
  const parties = partiesOf(facts);
  const title = `${name}（${projectNo}）验收`;
  return {
    title,
    receivedOn: facts.registeredOn,
    parties,
    assignee: null,
    searchText: [
      title,
      category,
      // A search that finds a project by its expert would tell who judges it before they have met.
      ...parties.filter((party) => knows(facts, [UNDERTAKER], party)).map((party) => party.name),
      ...facts.targets.map((target) => target.name),
    ].join('\n'),
  };
}

/** The undertaker sees its own file without the experts' sheets; an expert what is to be judged, and the own sheet. */
function partyFacts(facts: Facts, partyIds: readonly string[]): Record<string, unknown> {
  if (partyIds.some(isOnProjectsSide)) return undertakersFacts(facts);
  const seat = facts.panel?.seats.find((one) => partyIds.includes(expertParty(facts, one)));
  const { projectNo, name, undertaker, participants, leader } = facts.filing;
  const known = { projectNo, name, undertaker, participants, leader: leader.name };
  if (!seat) return known;
  const invited = { ...known, seat, meeting: facts.meeting };
  if (seat.committedOn === undefined || !visibleTo(facts, expertParty(facts, seat))) return invited;
  return {
    ...invited,
    targets: facts.targets,
    budget: facts.filing.budget,
    application: facts.application,
    completion: completionOf(facts),
    funds: fundsOf(facts),
    changes: facts.changes,
    extensions: facts.extensions,
    sheet: facts.sheets[seat.id] ?? null,
  };
}

function undertakersFacts(facts: Facts): Record<string, unknown> {
  const { filing, registeredOn, targets, application, appliedOn, meeting, opinions } = facts;
  const { extensionAsked, extensions, changeAsked, changes, excuse, returned, closedOn } = facts;
  const { endorsedOn, passedOn, completionRegisteredOn, objections, rectification } = facts;
  const { lapse, termination, recovery, recovered, notices } = facts;
  const seats = panelHasMet(facts) ? facts.panel?.seats : undefined;
  return {
    ...{ filing, registeredOn, targets, application, appliedOn, meeting, opinions },
    ...{ extensionAsked, extensions, changeAsked, changes, excuse, returned, closedOn },
    ...{ endorsedOn, passedOn, completionRegisteredOn, objections, rectification },
    ...{ lapse, termination, recovery, recovered, notices },
    organiser: organiserOf(facts),
    payments: paymentsOf(facts),
    lacks: application ? lacksOf(facts).map((lack) => lack.says) : [],
    completion: application && completionOf(facts),
    panel: seats?.map(({ name, unit, kind }) => ({ name, unit, kind })) ?? null,
  };
}

const stateBasis: Record<string, readonly Citation[]> = {
  'project.running': ['办法10'],
  'application.unit': ['办法12(二)'],
  'application.office': ['办法12(二)'],
  'panel.forming': ['办法7'],
  'panel.ready': ['办法12(三)'],
  evaluation: ['办法15', '办法16'],
  'objection.window': ['办法20'],
  'rectification.open': ['办法21'],
  'closed.passed': ['办法18(一)'],
  'closed.concluded': ['办法18(二)'],
  'closed.failed': ['办法18(三)', '办法22'],
};

const stateTitles: Record<string, string> = {
  'project.running': '实施中',
  'application.unit': '归口审核中',
  'application.office': '受理审核中',
  'panel.forming': '组建专家组',
  'panel.ready': '待验收',
  evaluation: '专家评议中',
  'objection.window': '已出意见，异议期',
  'rectification.open': '整改中',
  'closed.passed': '通过验收',
  'closed.concluded': '结题',
  'closed.failed': '不通过验收',
};

export const acceptance: Procedure<Facts> = {
  id: 'acceptance',
  title: '科技计划项目验收',
  version: '2021-01-10',
  caseMark: '验案',
  matters: { project: { title: '市级科技计划项目' } },
  filing,
  filers: ['unit', 'office'],
  readers: ['office', 'unit', 'drawer', 'head', 'clerk', 'supervisor'],
  boundReaders: { roles: ['unit'], register: 'department', bodyOf: departmentOf },
  visibleTo,
  filingEvent: 'project.registered',
  filingBasis: ['办法2', '办法17', '办法28'],
  filingSupplied: { by: 'projectRegisters', data: registerAnswer },
  open: open as Procedure<Facts>['open'],
  claims,
  machine,
  events,
  conditions,
  access,
  terms,
  registers: (facts, clock) => [...registers(facts, clock), ...deskLines(facts)],
  approvals,
  figures,
  indicators,
  papers,
  servedEvents,
  paperKinds,
  materials: Object.values(materialKinds).map((name) => ({ name, basis: ['办法11'] })),
  forms,
  guide,
  summary,
  head: headOf,
  // The civil procedure's own: no measure of the bureau fixes another (民诉法95).
  announcement: (on) => spanOn('adjudication.announcement', on),
  knows,
  partyFacts,
  stateBasis,
  stateTitles,
  recordBasis: ['办法24'],
  // Our reading: 客观公正 asks for two hands where the measures name none.
  approvalBasis: ['办法4'],
  stagesWithoutRecord,
  undoingBasis: ['办法20'],
  stages,
};
