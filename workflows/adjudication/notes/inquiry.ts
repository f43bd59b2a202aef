/** 规则19 to 21: mediation, evidence and its examination, investigation, hearing the parties. */
import { type Appraisal, type Day, type Facts, type Hearing, isHearingAhead } from '../facts.ts';
import {
  asked,
  closed,
  closeStretch,
  type Notes,
  openStretch,
  opinionVoid,
  recorded,
} from './note.ts';

type Events =
  | 'mediation.opened'
  | 'mediation.agreed'
  | 'mediation.failed'
  | 'confirmation.recorded'
  | 'evidence.submitted'
  | 'evidence.forwarded'
  | 'evidence.examined'
  | 'claims.amended'
  | 'investigation.requested'
  | 'investigation.denied'
  | 'investigation.recorded'
  | 'parties.heard'
  | 'hearing.scheduled'
  | 'hearing.held'
  | 'hearing.cancelled'
  | 'expertReview.opened'
  | 'expertReview.closed';

const appraisalWords = {
  appraisal: '鉴定',
  assessment: '评估',
  inspection: '检验',
  quarantine: '检疫',
  testing: '检测',
};

const withHearing = (facts: Facts, id: string, change: Partial<Hearing>): Facts => ({
  ...facts,
  hearings: facts.hearings.map((h) => (h.id === id ? { ...h, ...change } : h)),
});

/** That somebody knew of an earlier hearing is no notice of this one. */
const withoutHearingNotices = (served: Facts['served']): Facts['served'] =>
  Object.fromEntries(Object.entries(served).filter(([key]) => !key.startsWith('hearing-notice:')));

/** Whether an item that was put to the parties names this appraisal: by id, or by the kind of its report. */
const namesAppraisal = (item: string, appraisal: Appraisal) =>
  item.includes(appraisal.id) || item.includes(appraisalWords[appraisal.kind]);

/** What was put before the parties by name counts as examined from that day. */
function examined(facts: Facts, items: readonly string[], on: Day): Facts {
  return {
    ...facts,
    evidence: facts.evidence.map((e) =>
      !e.examinedOn && e.on <= on && items.includes(e.name) ? { ...e, examinedOn: on } : e,
    ),
    appraisals: facts.appraisals.map((a) =>
      a.reportedOn &&
      !a.examinedOn &&
      a.reportedOn <= on &&
      items.some((item) => namesAppraisal(item, a))
        ? { ...a, examinedOn: on }
        : a,
    ),
  };
}

/** At a hearing everything then in the file is open to question. */
function examinedAtHearing(facts: Facts, on: Day): Facts {
  return {
    ...facts,
    evidence: facts.evidence.map((e) =>
      !e.examinedOn && e.on <= on ? { ...e, examinedOn: on } : e,
    ),
    appraisals: facts.appraisals.map((a) =>
      a.reportedOn && !a.examinedOn && a.reportedOn <= on ? { ...a, examinedOn: on } : a,
    ),
  };
}

const mediationClosed = (facts: Facts, on: Day): Facts => ({
  ...recorded(facts, '调解'),
  stretches: facts.stretches.map((s) =>
    s.id.startsWith('mediation:') && s.to === null ? { ...s, to: on } : s,
  ),
  mediation: facts.mediation && { ...facts.mediation, closedOn: on },
});

export const inquiryNotes: Notes<Events> = {
  'mediation.opened': (facts, event) => ({
    ...openStretch(facts, `mediation:${event.entry}`, 'mediation', event.on),
    mediation: { openedOn: event.on, closedOn: null },
  }),
  'mediation.agreed': (facts, event) => {
    const { terms, partial } = event.data;
    const after = mediationClosed(facts, event.on);
    if (partial)
      return {
        ...after,
        partialTerms: [...facts.partialTerms, { on: event.on, terms, claims: partial.claims }],
      };
    return {
      ...closed(after, event),
      mediation: after.mediation && { ...after.mediation, terms, agreed: event.data },
    };
  },
  'mediation.failed': (facts, event) => mediationClosed(facts, event.on),
  'confirmation.recorded': (facts, { on, data }) => ({
    ...facts,
    remedies: [...(facts.remedies ?? []), { on, kind: '司法确认', organ: data.court }],
  }),
  'evidence.submitted': (facts, event) => ({
    ...facts,
    evidence: [
      ...facts.evidence,
      ...event.data.items.map((item) => ({ ...item, by: event.data.partyId, on: event.on })),
    ],
  }),
  'evidence.forwarded': (facts, event) => examined(facts, event.data.items, event.on),
  'evidence.examined': (facts, event) =>
    recorded(examined(facts, event.data.items, event.on), '审查'),
  'claims.amended': (facts, event) => ({ ...facts, ...opinionVoid, claims: event.data.claims }),
  'investigation.requested': (facts, event) => ({
    ...asked(facts, 'investigation', event.on),
    investigationAsked: true,
  }),
  'investigation.denied': (facts) => ({ ...facts, investigationAsked: false }),
  'investigation.recorded': (facts, event) => {
    const { kind, place } = event.data;
    return recorded(
      {
        ...facts,
        investigationAsked: false,
        investigations: [...facts.investigations, { on: event.on, kind, place }],
      },
      '调查',
    );
  },
  'parties.heard': (facts, event) =>
    recorded(
      {
        ...facts,
        heard: {
          ...facts.heard,
          [event.data.partyId]: {
            on: event.on,
            outcome: event.data.outcome,
            mode: event.data.mode,
          },
        },
      },
      '审查',
    ),
  'hearing.scheduled': (facts, event) => {
    const { heldOn: plannedFor, ...hearing } = event.data;
    const opened = openStretch(facts, `hearing:${hearing.id}`, 'hearing', event.on);
    return {
      ...opened,
      served: isHearingAhead(facts) ? opened.served : withoutHearingNotices(opened.served),
      hearings: [...facts.hearings, { ...hearing, noticedOn: event.on, plannedFor }],
    };
  },
  'hearing.held': (facts, event) =>
    recorded(
      closeStretch(
        examinedAtHearing(
          withHearing(facts, event.data.id, { heldOn: event.on, summary: event.data.summary }),
          event.on,
        ),
        `hearing:${event.data.id}`,
        event.on,
      ),
      '审查',
    ),
  // 机关取消听证的，所占时间不予扣除: the stretch is taken out again.
  'hearing.cancelled': (facts, event) => ({
    ...withHearing(facts, event.data.id, { cancelledOn: event.on }),
    stretches: facts.stretches.filter((s) => s.id !== `hearing:${event.data.id}`),
  }),
  'expertReview.opened': (facts, event) =>
    openStretch(
      facts,
      `expertReview:${event.data.id}`,
      'expertReview',
      event.on,
      event.data.subject,
    ),
  'expertReview.closed': (facts, event) =>
    closeStretch(facts, `expertReview:${event.data.id}`, event.on),
};
