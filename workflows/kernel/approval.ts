/** How something that waits on a desk for somebody's decision is decided: what asked for it, which answers it can get. */

type Asked = Readonly<Record<string, unknown>>;

export type Answer = {
  readonly id: string;
  readonly label: string;
  readonly event: string;
  /** The event's data, from what was asked and the reason that was given. */
  readonly data: (asked: Asked, reason: string) => unknown;
  /** Not taken without a reason. */
  readonly reasoned?: true;
};

/** By the event that a line of the register `pending` names (desk-line.ts). */
export type Approval = {
  /** The event that asked for it. */
  readonly asked: string;
  /** Whether an asking is the one that the line of this key is about; any is where left out. */
  readonly about?: (asked: Asked, key: string) => boolean;
  /** Texts of an asking that are compared with the one before it, each with its name. */
  readonly compared?: Readonly<Record<string, string>>;
  /** What the reason of an answer is called. */
  readonly reason: string;
  /** The first is what was asked for: its outcome is shown before it is given. */
  readonly answers: readonly [Answer, ...Answer[]];
  /** Events whose records are read before deciding. */
  readonly material?: readonly string[];
};
