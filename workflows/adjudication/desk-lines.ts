/** What an adjudication leaves on the desks: what waits for approval, what was sent back, when people meet. */
import { type DeskLine, deskLine } from '../kernel/desk-line.ts';
import type { RegisterRow } from '../kernel/register.ts';
import type { Facts } from './facts.ts';

export const deskLines = (facts: Facts): readonly RegisterRow[] =>
  [
    ...(facts.closedOn === null ? [...pending(facts), ...returned(facts)] : []),
    ...agenda(facts),
  ].map(deskLine);

/** 规则4、15、16、18、22: what somebody else has to decide. */
function pending(facts: Facts): readonly DeskLine[] {
  const { opinion, askedOn, parties } = facts;
  const since = (what: string) => askedOn[what] ?? facts.filing.receivedOn;
  const register = 'pending' as const;
  const lines: DeskLine[] = facts.recusalsPending.map((of) => ({
    register,
    key: `recusal:${of}`,
    event: 'recusal.decided',
    on: since(`recusal:${of}`),
    basis: ['规则4'],
    title: '回避申请',
    note: '',
  }));
  if (facts.extensionAsked) {
    const on = since('extension');
    lines.push({
      ...{ register, key: 'extension', event: 'extension.approved', on },
      ...{ basis: ['规则18'], title: '延长办理期限', note: '' },
    });
  }
  if (facts.withdrawals.length > 0) {
    const who = parties.filter(({ id }) => facts.withdrawals.includes(id));
    lines.push({
      ...{ register, key: 'withdrawal', event: 'withdrawal.approved', on: since('withdrawal') },
      ...{ basis: ['规则16'], title: '撤回申请', note: who.map(({ name }) => name).join('、') },
    });
  }
  if (opinion && !sentBack(facts)) {
    const { on, recommendation: note } = opinion;
    if (facts.major && facts.legality === null)
      lines.push({
        ...{ register, key: 'legality', event: 'legality.reviewed', on },
        ...{ basis: ['规则22'], title: '合法性审核', note },
      });
    if (!facts.approval)
      lines.push({
        ...{ register, key: 'decision', event: 'decision.approved', on },
        ...{ basis: ['规则22'], title: '裁决审批', note },
      });
  }
  return lines;
}

/** An opinion that did not pass a review is its author's again. */
const sentBack = ({ legality, collective }: Facts): boolean =>
  [legality, collective].some((result) => result === 'revise' || result === 'reject');

function returned(facts: Facts): readonly DeskLine[] {
  const register = 'returned' as const;
  const basis = ['规则22'] as const;
  if (facts.returned) {
    const { event, on, reason: note } = facts.returned;
    return [{ register, key: 'opinion', event, on, basis, title: '退回审议意见', note }];
  }
  if (!facts.opinion || !sentBack(facts)) return [];
  const { on } = facts.opinion;
  const event = 'legality.reviewed';
  return [{ register, key: 'review', event, on, basis, title: '审核未通过', note: '' }];
}

const agenda = ({ hearings }: Facts): readonly DeskLine[] =>
  hearings
    .filter(({ cancelledOn }) => cancelledOn === undefined)
    .map(({ id, plannedFor, time, place, heldOn }) => ({
      register: 'agenda',
      key: `hearing:${id}`,
      event: 'hearing.scheduled',
      on: plannedFor,
      basis: ['规则21'],
      title: heldOn ? '听证（已举行）' : '听证',
      note: [time, place].filter(Boolean).join('，'),
    }));
