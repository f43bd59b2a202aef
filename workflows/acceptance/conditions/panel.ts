/** Conditions of 办法6 to 9: the meeting, who sits on the panel, what experts are paid. */
import { conditionsOn } from '../../kernel/condition.ts';
import { demandFault, exclusionOf, isSamePerson, type PanelFault } from '../composition.ts';
import type { AcceptanceEvents, AcceptanceEventType, On } from '../events.ts';
import type { Expert, Requirement } from '../experts.ts';
import { appointedAs, type Facts, organiserOf, seatOf } from '../facts.ts';
import { faultOf, requirementOf, tiesOf } from '../ties.ts';

const condition = conditionsOn<Facts, AcceptanceEvents>();

export const panelConditions = {
  // 各步骤
  afterStageBegan: condition({
    code: 'effectiveOn.beforeCause',
    says: (facts) => `该日期早于本阶段开始之日（${facts.since}）。`,
    basis: ['办法12'],
    test: (facts, event) => event.on >= facts.since,
  }),

  // 第六条
  meetingNotRequired: condition({
    code: 'meeting.required',
    says: '市科技局组织验收的项目应当召开验收会议，会议召开后方可提交评议。',
    basis: ['办法6'],
    test: (facts) => organiserOf(facts) === 'unit',
  }),
  meetingAhead: condition<'meeting.scheduled'>({
    code: 'meeting.inThePast',
    says: '验收会议日期不得早于通知之日。',
    basis: ['办法6'],
    asksData: true,
    test: (_, event) => event.data.heldOn >= event.on,
  }),
  meetingScheduled: condition({
    code: 'meeting.notScheduled',
    says: '尚未通知验收会议。',
    basis: ['办法6', '办法12(三)'],
    test: (facts) => facts.meeting !== null && facts.meeting.heldOn === null,
  }),
  meetingHeld: condition({
    code: 'meeting.notHeld',
    says: (facts) =>
      `已经通知于${facts.meeting?.plannedFor}召开的验收会议尚未召开，不得签署专家组意见。`,
    basis: ['办法6', '办法12(三)'],
    reading: true,
    test: (facts) => facts.meeting === null || facts.meeting.heldOn !== null,
  }),
  meetingOnItsDay: condition({
    code: 'meeting.beforeItsDay',
    says: (facts) => `验收会议不得早于通知的日期（${facts.meeting?.plannedFor}）召开。`,
    basis: ['办法12(三)'],
    test: (facts, event) => event.on >= (facts.meeting?.plannedFor ?? event.on),
  }),

  // 第七条
  demandOdd: demandWithout('panel.evenSize'),
  demandUsual: demandWithout('panel.tooFew'),
  demandsFinance: demandWithout('panel.noFinance'),
  demandsTechnical: demandWithout('panel.noTechnical'),
  demandNamesFieldsOnce: demandWithout('panel.fieldRepeated'),
  demandSeatsFields: demandWithout('panel.fieldsTooMany'),
  redrawNeeded: condition({
    code: 'panel.drawnBefore',
    says: '专家已经抽取，且专家组符合要求或者仍可递补，不得重新抽取。',
    basis: ['办法7'],
    reading: true,
    test: (facts) => !facts.panel?.drawn || faultOf(facts) !== null,
  }),
  panelDemanded: condition({
    code: 'panel.notDemanded',
    says: '尚未提出专家需求。',
    basis: ['办法7'],
    test: (facts) => facts.panel?.demand != null,
  }),
  notYetDrawn: condition({
    code: 'panel.drawnBefore',
    says: '专家已经抽取或者邀请；需要重新抽取的，应当重新提出专家需求。',
    basis: ['办法7'],
    test: ({ panel }) => !panel?.drawn && !panel?.seats.length,
  }),
  drawAfterDemand: condition({
    code: 'effectiveOn.beforeCause',
    says: '抽取日期不得早于提出专家需求之日。',
    basis: ['办法7'],
    test: (facts, event) => event.on >= (facts.panel?.demand?.on ?? event.on),
  }),
  requirementMet: condition<'panel.drawn'>({
    code: 'draw.requirementUnmet',
    says: (_, { data }) =>
      'refusal' in data.supplied
        ? `专家库不能满足要求：${data.supplied.refusal.detail}可以调整需求，或者经批准定向邀请。`
        : '',
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => 'protocol' in event.data.supplied,
  }),
  drawFitsDemand: condition<'panel.drawn'>({
    code: 'draw.notAsCommitted',
    says: '抽取结果与事先公布的名单、种子或者专家需求不符。',
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => fitsDemand(facts, event),
  }),
  expertsKnown: condition<'panel.invited'>({
    code: 'expert.unknown',
    says: (_, event) => `专家库中没有编号为${event.data.supplied.unknown.join('、')}的专家。`,
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => event.data.supplied.unknown.length === 0,
  }),
  invitedNotSeated: condition<'panel.invited'>({
    code: 'expert.onPanelBefore',
    says: '被邀请的专家已在专家组中，或者重复填写；姓名和单位相同的，按同一人计。',
    basis: ['办法7'],
    reading: true,
    asksData: true,
    test: (facts, event) => !event.data.supplied.experts.some(isTwice(facts)),
  }),
  panelOdd: panelWithout('panel.evenSize'),
  panelUsual: panelWithout('panel.tooFew'),
  panelHasFinance: panelWithout('panel.noFinance'),
  panelHasTechnical: panelWithout('panel.noTechnical'),
  panelCoversFields: panelWithout('panel.fieldMissing'),
  onPanel: condition<AboutExpert>({
    code: 'expert.notOnPanel',
    says: (_, event) => `专家组中没有编号为${event.data.expertId}的专家。`,
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => seatOf(facts, event.data.expertId) !== undefined,
  }),
  afterAppointment: condition<AboutExpert>({
    code: 'effectiveOn.beforeCause',
    says: (facts, event) =>
      `该日期早于专家入组之日（${seatOf(facts, event.data.expertId)?.since}）。`,
    basis: ['办法7'],
    asksData: true,
    test: (facts, event) => event.on >= (seatOf(facts, event.data.expertId)?.since ?? event.on),
  }),

  // 第八条、第十六条
  invitedWithoutTies: condition<'panel.invited'>({
    code: 'expert.hasInterest',
    says: (facts, event) => `应当回避：${tiedExperts(facts, event).join('；')}。`,
    basis: ['办法8', '办法16'],
    asksData: true,
    test: (facts, event) => tiedExperts(facts, event).length === 0,
  }),

  // 第九条
  everOnPanel: condition<'fees.signed'>({
    code: 'expert.notOnPanel',
    says: (_, event) => `本项目专家组中没有编号为${event.data.expertId}的专家。`,
    basis: ['办法9'],
    asksData: true,
    test: (facts, event) => appointedAs(facts, event.data.expertId) !== undefined,
  }),
} as const;

type AboutExpert = {
  [T in AcceptanceEventType]: On<T>['data'] extends { expertId: string } ? T : never;
}[AcceptanceEventType];

/** The demand has not this fault. */
function demandWithout(code: PanelFault) {
  return condition<'panel.demanded'>({
    code,
    says: (_, event) => demandFault(demandOf(event))?.detail ?? '',
    basis: ['办法7'],
    asksData: true,
    test: (_, event) => demandFault(demandOf(event))?.code !== code,
  });
}

/** The panel as it sits has not this fault. */
function panelWithout(code: PanelFault) {
  return condition({
    code,
    says: (facts) => faultOf(facts)?.detail ?? '',
    basis: ['办法7'],
    test: (facts) => faultOf(facts)?.code !== code,
  });
}

const demandOf = (event: On<'panel.demanded'>): Requirement => ({
  size: event.data.size,
  finance: event.data.finance,
  fields: event.data.fields,
  fewerApproved: event.by.role === 'head',
});

function fitsDemand(facts: Facts, { data }: On<'panel.drawn'>): boolean {
  const { supplied, contribution } = data;
  const demand = facts.panel?.demand;
  if (!demand || 'refusal' in supplied) return false;
  const { protocol } = supplied;
  return (
    protocol.hash === demand.hash &&
    protocol.poolHash === demand.poolHash &&
    protocol.commitment === demand.commitment &&
    protocol.contribution === contribution &&
    JSON.stringify(protocol.requirement) === JSON.stringify(requirementOf(facts)) &&
    JSON.stringify(protocol.ties) === JSON.stringify(tiesOf(facts))
  );
}

/** Sits already, or stands above in the same list. */
const isTwice = (facts: Facts) => (one: Expert, index: number, invited: readonly Expert[]) =>
  seatOf(facts, one.id) !== undefined ||
  [...(facts.panel?.seats ?? []), ...invited.slice(0, index)].some(
    (other) => other.id === one.id || isSamePerson(other, one),
  );

const tiedExperts = (facts: Facts, event: On<'panel.invited'>) =>
  event.data.supplied.experts.flatMap((one) => {
    const exclusion = exclusionOf({ ...one, id: knownIdOf(facts, one) }, tiesOf(facts));
    return exclusion ? [`${one.name}${exclusion.detail}`] : [];
  });

/** Who left a panel of this project does not come back under another id. */
const knownIdOf = ({ appointed, panel }: Facts, expert: Expert): string =>
  appointed.find(
    (one) =>
      isSamePerson(one, expert) && panel?.departed.some(({ expertId }) => expertId === one.id),
  )?.id ?? expert.id;
