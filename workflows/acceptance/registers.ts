/** What a project leaves in the lists that reach beyond it: its number (办法2), bans (办法23), integrity records (办法26). */
import { EVERYBODY } from '../kernel/procedure.ts';
import type { Clock, Day } from '../kernel/reckoning.ts';
import type { RegisterRow } from '../kernel/register.ts';
import { type Ban, bansOf } from './bans.ts';
import { type Facts, outcomeOf } from './facts.ts';
import { banGrounds, type Conclusion } from './grounds.ts';

export const registers = (facts: Facts, clock: Clock): readonly RegisterRow[] => [
  numberOf(facts),
  departmentLine(facts),
  ...endLine(facts),
  ...bansOf(facts, clock).map((ban) => lineOf(ban, facts)),
  ...facts.integrity.map(
    ({ subject, fact, on }, index): RegisterRow => ({
      register: 'integrity',
      key: String(index + 1),
      subject: { name: subject },
      subjectKind: 'unknown',
      effect: 'record',
      from: on,
      until: null,
      inForceFrom: on,
      basis: ['办法26'],
      note: `项目${facts.filing.projectNo}：${fact}`,
      data: { subject, fact, on },
    }),
  ),
];

/** 归口管理部门: a project that names none is read by every department. */
export const departmentOf = ({ filing }: Facts): string => filing.department ?? EVERYBODY;

/** How and when a project ended, for the circular of 办法24. */
export type Ended = {
  readonly conclusion: Conclusion;
  readonly on: Day;
  readonly projectNo: string;
  readonly name: string;
  readonly undertaker: string;
};

/** Dated by its end and kept under its department, so that a period's projects are counted without walking all others. */
function endLine(facts: Facts): readonly RegisterRow[] {
  const outcome = outcomeOf(facts);
  if (!outcome) return [];
  const { conclusion, on } = outcome;
  const { projectNo, name, undertaker } = facts.filing;
  const ended: Ended = { conclusion, on, projectNo, name, undertaker: undertaker.name };
  return [
    {
      register: 'ended',
      key: 'ended',
      subject: { name: departmentOf(facts) },
      subjectKind: 'organization',
      effect: conclusion,
      from: on,
      until: null,
      inForceFrom: on,
      basis: ['办法24'],
      note: name,
      data: ended,
    },
  ];
}

/** By which a department's own projects are found. */
const departmentLine = (facts: Facts): RegisterRow => ({
  register: 'department',
  key: 'department',
  subject: { name: departmentOf(facts) },
  subjectKind: 'organization',
  effect: 'inCharge',
  from: facts.registeredOn,
  until: null,
  inForceFrom: facts.registeredOn,
  basis: ['办法6', '办法12(二)'],
  note: facts.filing.name,
  data: {},
});

/** By which the same project is known again before it is registered twice. */
const numberOf = ({ filing, registeredOn }: Facts): RegisterRow => ({
  register: 'project',
  key: 'number',
  subject: { name: filing.projectNo },
  subjectKind: 'unknown',
  effect: 'registered',
  from: registeredOn,
  until: null,
  inForceFrom: registeredOn,
  basis: ['办法2', '办法17'],
  note: filing.name,
  data: {},
});

function lineOf(ban: Ban, facts: Facts): RegisterRow {
  const { subject, kind, effect, ground, from, until, inForceFrom, basis } = ban;
  const body = subject.parent === undefined ? '' : `（所属单位：${subject.parent}）`;
  return {
    register: 'ban',
    key: `${kind}:${effect}`,
    subject: { name: subject.name, number: subject.idNumber ?? subject.uscc },
    subjectKind: kind === 'leader' ? 'person' : 'organization',
    effect,
    from,
    until,
    inForceFrom,
    basis: [basis],
    note: `${facts.filing.name}（${ban.projectNo}）${banGrounds[ground]}${body}`,
    data: ban,
  };
}
