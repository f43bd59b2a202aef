/** What a party should do next and by when, in plain words: read off the facts and deadlines of its case, decided nowhere here. */
import type { CaseView } from './case-view.ts';
import { longDay } from './format.ts';
import { plainWords } from './plain-words.ts';

export type NextStep = {
  readonly text: string;
  /** The event it is about, where something can be done on this page. */
  readonly event?: string;
  readonly urgent?: true;
};

type Known = {
  readonly corrections?: { readonly items: readonly string[]; readonly dueOn: string } | null;
  readonly replies?: Readonly<Record<string, { readonly receivedOn?: string }>>;
  readonly copiesServed?: Readonly<Record<string, string>>;
  readonly hearings?: readonly {
    readonly plannedFor: string;
    readonly place: string;
    readonly time?: string;
    readonly heldOn?: string;
    readonly cancelledOn?: string;
  }[];
};

/** On which side of the case the reader stands; an agent of both sides is told as applicant. */
export function sideOf({ access, parties }: CaseView): 'applicant' | 'respondent' | 'thirdParty' {
  const own = parties.filter(({ id }) => access.actor.parties.includes(id));
  const roles = own.map(({ role }) => role);
  if (roles.includes('applicant')) return 'applicant';
  return roles.includes('respondent') ? 'respondent' : 'thirdParty';
}

export function nextSteps(view: CaseView): readonly NextStep[] {
  const { access } = view;
  const facts = view.facts as Known;
  const words = plainWords(access.row.flat, sideOf(view));
  return [
    ...correctionStep(view, facts),
    ...replySteps(view, facts),
    ...hearingSteps(view, facts),
    ...(words ? [{ text: words.next }] : []),
  ];
}

function correctionStep({ access }: CaseView, { corrections }: Known): NextStep[] {
  if (access.row.flat !== 'intake.correction' || !corrections) return [];
  const { items, dueOn } = corrections;
  return [
    {
      text: `请在${longDay(dueOn)}以前补正：${items.join('；')}。`,
      event: 'correction.received',
      urgent: true,
    },
  ];
}

function replySteps(view: CaseView, { replies = {}, copiesServed = {} }: Known): NextStep[] {
  return view.access.actor.parties
    .filter((id) => copiesServed[id] && !replies[id]?.receivedOn)
    .flatMap((id) => {
      const { due } = view.deadlines.find(({ key }) => key === `reply:${id}`) ?? { due: null };
      if (!due || view.access.row.closedOn) return [];
      const late = due < view.today;
      return [
        {
          text: late
            ? `答复期限已于${longDay(due)}届满。仍可以提交答复和证据，不答复不影响案件审理。`
            : `请在${longDay(due)}以前提交书面答复，并交证据、依据和有关材料。`,
          event: 'reply.received',
          urgent: true as const,
        },
      ];
    });
}

function hearingSteps({ today }: CaseView, { hearings = [] }: Known): NextStep[] {
  return hearings
    .filter((one) => !one.heldOn && !one.cancelledOn && one.plannedFor >= today)
    .map(({ plannedFor, time = '', place }) => ({
      text: `请在${longDay(plannedFor)}${time}到${place}参加听证，带好身份证明。`,
      urgent: true as const,
    }));
}
