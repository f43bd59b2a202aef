/** What a procedure is: everything the engine needs to run one, declared in its own folder. */

import { type AnyStateMachine, assign, setup } from 'xstate';
import type { z } from 'zod';
import type { Article } from '../law/articles.ts';
import type { DatedTerm } from '../law/terms.ts';
import type { AccessTable } from './access.ts';
import type { Role } from './actor.ts';
import type { Approval } from './approval.ts';
import type { CaseHead } from './case-head.ts';
import type { Citation } from './citation.ts';
import type { Claim } from './claim.ts';
import type { Conditions, Refusal } from './condition.ts';
import type { Envelope, EventDeclarations, Supplied } from './event.ts';
import type { Figure, FigureWorld, Indicator } from './figure.ts';
import type { Forms } from './forms.ts';
import type { Guide } from './guide.ts';
import type { PapersDue, ServedEvents } from './paper.ts';
import type { PartySummary } from './party.ts';
import type { Clock, Day, Span } from './reckoning.ts';
import type { RegisterRow } from './register.ts';
import { isLawful, type RuleMeta, type RuleParams } from './rule.ts';
import type { RunningTerm } from './term.ts';

/** What lists and searches show of a case. */
export type CaseSummary = {
  readonly title: string;
  readonly receivedOn: Day;
  readonly parties: readonly PartySummary[];
  readonly assignee: string | null;
  /** Text that full-text search reads. */
  readonly searchText: string;
};

export type Opening = {
  readonly matter: string;
  readonly organ: string;
  readonly region: string;
  /** The officer to whom new cases go by the organ's own order, if any. */
  readonly assignee: string | null;
  readonly today: Day;
  /**
   * The day of recording, where the filing is judged by it too; absent in journals begun before that was asked, which
   * stay as they were judged.
   */
  readonly recordedOn?: Day;
  /** What the supplier named by `filingSupplied` answered, kept with the filing. */
  readonly supplied?: unknown;
};

export type Filed<Facts> = { readonly facts: Facts } | { readonly refusal: Refusal };

/** The body whose case it is stands in a line of a register, by which lists are narrowed; EVERYBODY where none is named. */
export type BoundReaders<Facts> = {
  readonly roles: readonly Role[];
  readonly register: string;
  readonly bodyOf: (facts: Facts) => string;
};

/** Law that a procedure brings along: its articles for the map of the law, its terms under ids that begin with its own. */
export type BroughtLaw = {
  readonly articles: readonly Article[];
  readonly terms: Readonly<Record<string, DatedTerm>>;
};

/** In place of a body's name: all of them read the case. */
export const EVERYBODY = '*';

// biome-ignore lint/suspicious/noExplicitAny: the register holds procedures over different facts
export type Procedure<Facts = any> = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The kind character of its case numbers: 裁案, 验案. */
  readonly caseMark: string;
  /** Left out where all of it stands in workflows/law/. */
  readonly law?: BroughtLaw;
  /** Kinds of dispute or project it takes. */
  readonly matters: Readonly<Record<string, { readonly title: string }>>;
  readonly filing: z.ZodType;
  /** Roles that may file a case. */
  readonly filers: readonly Role[];
  /** Roles that may read every case of the organ; parties see their own. */
  readonly readers: readonly Role[];
  /** Of the readers, those who read only the cases of their own body. */
  readonly boundReaders?: BoundReaders<Facts>;
  /** From when on a party sees the case it is named in. */
  readonly visibleTo: (facts: Facts, partyId: string) => boolean;
  /** Filing as the first entry of the journal. */
  readonly filingEvent: string;
  readonly filingBasis: readonly Citation[];
  /** Facts from outside that the filing is judged by, such as a register of bans; who supplies them is wired in src/main.ts. */
  readonly filingSupplied?: Supplied;
  readonly open: (filing: never, opening: Opening) => Filed<Facts>;
  /** What no two cases of the procedure may have; nothing where left out. A correction that changes it sets the old one free. */
  readonly claims?: (facts: Facts) => readonly Claim[];
  readonly machine: AnyStateMachine;
  readonly events: EventDeclarations;
  readonly conditions: Conditions<Facts>;
  readonly access: AccessTable<Facts>;
  readonly terms: (facts: Facts) => readonly RunningTerm[];
  /** Its lines in the lists that reach beyond a case; none where left out. */
  readonly registers?: (facts: Facts, clock: Clock) => readonly RegisterRow[];
  /** How what waits in its register `pending` is decided, by the event that a line names; by that event's own form where left out. */
  readonly approvals?: Readonly<Record<string, Approval>>;
  /** What it adds to the statistics, and what is made of that (规则30, 办法24); none where left out. */
  readonly figures?: (facts: Facts, world: FigureWorld) => readonly Figure[];
  readonly indicators?: readonly Indicator[];
  readonly papers: PapersDue<Facts>;
  readonly servedEvents: ServedEvents;
  /** Every kind of paper it calls for, in the order of the statute. */
  readonly paperKinds: readonly string[];
  /** What an applicant has to hand in. */
  readonly materials: readonly { readonly name: string; readonly basis: readonly Citation[] }[];
  /** The words of its forms, and what they offer from the facts. */
  readonly forms: Forms<Facts>;
  /** How it is told to the public (规则13) and to those in a case. */
  readonly guide: Guide;
  readonly summary: (facts: Facts) => CaseSummary;
  /** What receipts, announcements and the cover of its file say of a case. */
  readonly head: (facts: Facts) => CaseHead;
  /** How long an announcement stands before it has served, in a case received on that day (民诉法95). */
  readonly announcement: (receivedOn: Day) => Span;
  /** Whom of the parties a party may know of by now; all of them where left out. */
  readonly knows?: (facts: Facts, partyIds: readonly string[], other: PartySummary) => boolean;
  /** What of the facts a party may see; deliberation within the organ is left out. Under `statement` stands what was applied for. */
  readonly partyFacts: (facts: Facts, partyIds: readonly string[]) => Record<string, unknown>;
  /** Articles under which a case stands in each state; refusals there cite them. */
  readonly stateBasis: Readonly<Record<string, readonly Citation[]>>;
  readonly stateTitles: Readonly<Record<string, string>>;
  /** What has everything recorded on its day, put right in the open and archived: cited where dates or corrections are refused. */
  readonly recordBasis: readonly Citation[];
  /** Why no paper is judged by the hand that wrote it. */
  readonly approvalBasis: readonly Citation[];
  /** How what has reached a party is put right, if not by declaring the paper void. */
  readonly undoingBasis: readonly Citation[];
  /** Stages that the whole-process record must cover before archiving (规则29). */
  readonly stages: readonly string[];
  /** Those of them that took place and have left no record so far: not those that the case never came to. */
  readonly stagesWithoutRecord: (facts: Facts) => readonly string[];
};

/**
 * The XState set-up that every procedure's machine is made with: one guard, `lawful`, which asks the
 * conditions a rule names, and one action, `note`, which writes the event into the facts.
 */
export function procedureSetup<Facts extends object, Event extends Envelope>(
  conditions: Conditions<Facts>,
  notes: { readonly [T in Event['type']]: (facts: Facts, event: never) => Facts },
) {
  return setup({
    types: {} as { context: Facts; events: Event; input: Facts; meta: RuleMeta },
    guards: {
      lawful: ({ context, event }, params: RuleParams) =>
        isLawful(conditions, context, event, params),
    },
    actions: {
      note: assign(({ context, event }) =>
        (notes[event.type as Event['type']] as (facts: Facts, event: Event) => Facts)(
          context,
          event,
        ),
      ),
    },
  });
}
