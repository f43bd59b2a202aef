/** A project's acceptance as the forms that every procedure has in common speak of it. */
import type { CaseHead } from '../kernel/case-head.ts';
import { type Facts, outcomeOf } from './facts.ts';
import { conclusions } from './grounds.ts';
import { partiesOf } from './parties.ts';

export const roleTitles = {
  undertaker: '承担单位',
  leader: '项目负责人',
  participant: '参与单位',
  expert: '验收专家',
  objector: '异议人',
} as const;

export function headOf(facts: Facts): CaseHead {
  const { name, projectNo, category, undertaker, leader, participants } = facts.filing;
  const outcome = outcomeOf(facts);
  return {
    procedure: '科技计划项目验收',
    subject: { called: '项目名称', text: `${name}（${projectNo}）` },
    name: `${undertaker.name}承担的${category.replace(/项目$/u, '')}项目“${name}”（项目编号：${projectNo}）`,
    sides: [
      { called: roleTitles.undertaker, names: [undertaker.name] },
      ...(participants.length > 0 ? [{ called: roleTitles.participant, names: participants }] : []),
      { called: roleTitles.leader, names: [leader.name] },
    ],
    parties: partiesOf(facts),
    roleTitles,
    others: [],
    receivedOn: facts.registeredOn,
    closedOn: facts.closedOn,
    ending: outcome && conclusions[outcome.conclusion],
    assignee: null,
  };
}
