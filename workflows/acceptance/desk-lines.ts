/** What a project leaves on the desks: requests that wait for approval, what was sent back, when the panel meets. */
import { type DeskLine, deskLine } from '../kernel/desk-line.ts';
import type { RegisterRow } from '../kernel/register.ts';
import type { Facts } from './facts.ts';

export const deskLines = (facts: Facts): readonly RegisterRow[] =>
  [
    ...(facts.closedOn === null ? [...pending(facts), ...returned(facts)] : []),
    ...agenda(facts),
  ].map(deskLine);

/** 办法10、18: what the bureau has to answer. */
function pending({ extensionAsked, changeAsked }: Facts): readonly DeskLine[] {
  const register = 'pending' as const;
  const extension: DeskLine | null = extensionAsked && {
    ...{ register, key: 'extension', event: 'extension.approved', on: extensionAsked.on },
    ...{ basis: ['办法10'], title: '延期', note: extensionAsked.reason },
  };
  const change: DeskLine | null = changeAsked && {
    ...{ register, key: 'change', event: 'change.approved', on: changeAsked.on },
    ...{ basis: ['办法18(三)'], title: '变更', note: changeAsked.what },
  };
  return [extension, change].filter((line) => line !== null);
}

function returned({ returned: back }: Facts): readonly DeskLine[] {
  if (!back) return [];
  const byUnit = back.by === 'unit';
  return [
    {
      register: 'returned',
      key: 'application',
      event: byUnit ? 'unit.returned' : 'review.returned',
      on: back.on,
      basis: ['办法12(二)'],
      title: byUnit ? '归口管理部门退回' : '受理审核退回',
      note: back.items.join('；'),
    },
  ];
}

function agenda({ meeting }: Facts): readonly DeskLine[] {
  if (!meeting) return [];
  const { plannedFor, time, place, heldOn } = meeting;
  return [
    {
      register: 'agenda',
      key: 'meeting',
      event: 'meeting.scheduled',
      on: plannedFor,
      basis: ['办法12(三)'],
      title: heldOn ? '验收会议（已举行）' : '验收会议',
      note: [time, place].filter(Boolean).join('，'),
    },
  ];
}
