/** What 送达回证, 送达公告 and the sheets of the bound file are filled from, beside the facts. */

import type { Day } from '../workflows/kernel/reckoning.ts';
import type { WayOfService } from '../workflows/law/ways-of-service.ts';

/** One paper to one recipient. */
export type ServiceSource = {
  /** Party id. */
  readonly recipient: string;
  readonly paper: {
    readonly kind: string;
    readonly title: string;
    readonly number: string | null;
    readonly pages: number | null;
    readonly copies?: number;
  };
  /** 要点 of that paper, for an announcement (民诉解释139). */
  readonly gist?: readonly string[] | undefined;
  /** How long an announcement stands: 30日. */
  readonly term?: string | undefined;
  /** Absent where the form is printed before the service, to be filled in by hand. */
  readonly record?: ServiceRecord;
};

type ServiceRecord = {
  readonly method: WayOfService;
  readonly sentOn: Day;
  readonly servedOn: Day | null;
  readonly address?: string | undefined;
  readonly receivedBy?: string | undefined;
  /** Of who received it to the recipient: 同住成年家属, 收发室. */
  readonly relation?: string | undefined;
  /** 拒收事由. */
  readonly reason?: string | undefined;
  readonly witnesses?:
    | readonly { readonly name: string; readonly unit?: string | undefined }[]
    | undefined;
  /** 送达人, two of them. */
  readonly servers?: readonly string[] | undefined;
  /** Who served on our behalf, or passed it on, and the letter that asked for it (民诉法91–94). */
  readonly organ?: string | undefined;
  readonly document?: string | undefined;
  readonly mailNumber?: string | undefined;
  readonly receipt?: string | undefined;
  /** Of electronic service, and when the system showed its arrival. */
  readonly account?: string | undefined;
  readonly arrivedAt?: string | undefined;
  /** Of an announcement. */
  readonly media?: string | undefined;
  readonly publishedOn?: Day | undefined;
  readonly url?: string | undefined;
  /** Why nothing else served, and what was tried (民诉法95). */
  readonly attempts?: string | undefined;
  readonly note?: string | undefined;
};

/** 一卷: 正卷 or 副卷 as it is bound. */
export type FileSource = {
  readonly volume: 'main' | 'inner';
  /** 永久, 30年. */
  readonly retention: string;
  readonly archiveNumber?: string | undefined;
  readonly volumeNumber?: number | undefined;
  readonly volumes?: number | undefined;
  readonly items: readonly {
    readonly title: string;
    readonly number?: string | undefined;
    readonly on?: Day | undefined;
    readonly firstPage: number;
    readonly lastPage: number;
    /** 责任者. */
    readonly author?: string | undefined;
    readonly note?: string | undefined;
  }[];
  readonly pages: number;
  readonly boundOn?: Day | undefined;
  readonly boundBy?: string | undefined;
  readonly checkedBy?: string | undefined;
  readonly remarks?: string | undefined;
};
