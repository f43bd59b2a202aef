/** What the forms that every procedure has in common say of a case: 送达回证, 送达公告, 送达地址确认书, 案卷封面. */
import type { PartySummary } from './party.ts';
import type { Day } from './reckoning.ts';

export type CaseHead = {
  /** What the procedure is called: 行政裁决. */
  readonly procedure: string;
  /** What the case is about and how its forms call that: 案由, 项目名称. */
  readonly subject: { readonly called: string; readonly text: string };
  /** As running text speaks of it, its number aside: 申请人……与被申请人……一案. */
  readonly name: string;
  /** Whose case it is, in the order of its cover. */
  readonly sides: readonly { readonly called: string; readonly names: readonly string[] }[];
  readonly parties: readonly PartySummary[];
  /** What each role of a party is called. */
  readonly roleTitles: Readonly<Record<string, string>>;
  /** Who is served without being a party: an institution. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly receivedOn: Day;
  readonly closedOn: Day | null;
  /** 结案方式; null while it is open. */
  readonly ending: string | null;
  /** The account that handles it, where one does. */
  readonly assignee: string | null;
};
