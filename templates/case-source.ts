/** What a paper may read of the case it is written in: facts, organ, calendar and numbers handed in. It reads nothing itself. */

import type { CaseHead } from '../workflows/kernel/case-head.ts';
import type { Clock, Day } from '../workflows/kernel/reckoning.ts';
import type { OrganDetails } from './organ.ts';
import type { FileSource, ServiceSource } from './service-source.ts';

/** `never` stands for the facts of whatever procedure the paper belongs to. */
export type CaseSource<Facts = never> = {
  readonly facts: Facts;
  readonly head: CaseHead;
  readonly organ: OrganDetails;
  /** Party ids to whom this copy is written. */
  readonly addressees: readonly string[];
  readonly clock: Clock;
  /** The number of the case's last issued paper of that kind. */
  readonly numberOf: (kind: string) => string | null;
  /** What that paper says, as it was approved; null where none was issued. */
  readonly dataOf?: (kind: string) => unknown;
  /** The effective day of the journal entry that called for the paper. */
  readonly entryOn: Day;
  /** The data of that entry, for what a paper tells and the facts do not keep. */
  readonly entryData?: unknown;
  /** The account that posted it. */
  readonly entryBy?: string;
  /** What a member of the staff is called; null for whom nobody knows. */
  readonly nameOf?: (account: string) => string | null;
  readonly service?: ServiceSource;
  readonly file?: FileSource;
};

/** An item of the calling entry's data, where it is handed in and has it. */
export function fromEntry({ entryData }: { readonly entryData?: unknown }, item: string): unknown {
  return typeof entryData === 'object' && entryData !== null
    ? (entryData as Record<string, unknown>)[item]
    : undefined;
}

/** The member of the staff in charge, by name where it is known. */
export const handler = ({
  head: { assignee },
  organ,
  nameOf,
}: Pick<CaseSource, 'head' | 'organ' | 'nameOf'>): string =>
  (assignee && nameOf?.(assignee)) || organ.contact.officer;
