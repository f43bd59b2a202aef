/** How a filing is asked: on one form by the organ's staff, step by step of everybody else, taken down where somebody tells it (口头申请). */
import type { Citation } from './citation.ts';
import type { Begun, Label, Words } from './label.ts';
import type { Day } from './reckoning.ts';

export type FilingForm = {
  /** What the kind of case is called. */
  readonly matter: Label;
  /** What the staff's form begins with, by the place below the filing. */
  readonly begun: (today: Day) => Begun;
  /** Fields that tell who the parties are: they stand in the case's own part. */
  readonly parties: readonly string[];
  /** Fields that may be amended later: how they read now stands in the facts under the same name. */
  readonly amended?: readonly string[];
  /** Where left out, nobody from outside files. */
  readonly steps?: FilingSteps;
};

type Filed = Readonly<Record<string, unknown>>;

/** The paper that is made of a filing: its kind in templates/, and its name in the list of materials. */
type FilingPaper = { readonly kind: string; readonly title: string };

export type FilingStep = {
  readonly title: string;
  /** In plain words, what is wanted here and why. */
  readonly lead: string;
  /** Fields of the filing; `matter` is the kind of case. */
  readonly asks: readonly string[];
  /** Lists of the filing that files are sent to here, and what goes there. */
  readonly uploads?: Words;
};

/** For somebody who does it once in his life. The last step, checking and signing, is every procedure's. */
export type FilingSteps = {
  readonly steps: readonly FilingStep[];
  /** Said beside how many steps there are. */
  readonly remark?: string;
  /** What to have at hand besides the materials. */
  readonly atHand: readonly string[];
  /** Not asked: what the organ notes down itself. */
  readonly notAsked: readonly string[];
  /** Lists of texts that are asked one by one, and what one of them is called. */
  readonly oneByOne?: Readonly<Record<string, Label & { readonly one: string }>>;
  /** Where it says who files for himself: `applicants.0`. */
  readonly self: string;
  /** What the other steps would hold, so that each can be judged by itself. */
  readonly elsewhere: Filed;
  /** Places whose texts name a draft, such as 李小明与王秀英. */
  readonly namedBy: readonly string[];
  /** The list of materials, which the printed paper heads. */
  readonly paperIn: string;
  readonly paper: FilingPaper;
  /** What the way of filing adds to what was typed. */
  readonly given: (today: Day) => Filed;
  readonly oral?: OralFiling;
};

/** 口头申请: an officer takes it down, and the applicant confirms the protocol. */
export type OralFiling = {
  readonly basis: readonly Citation[];
  readonly paper: FilingPaper;
  /** Where the filing keeps what was said besides what the steps ask: `protocol.text`. */
  readonly saidIn: string;
  readonly given: (
    today: Day,
    protocol: { readonly said: string; readonly recorder: string },
  ) => Filed;
  /** The filing once its protocol is printed. */
  readonly printed: (filing: Filed, sha256: string) => Filed;
};
