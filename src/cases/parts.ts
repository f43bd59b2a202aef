/** What filing a case and acting in one have in common: who is tied to it, what is asked beforehand, what is told. */
import type { CaseRow, SecretRow } from '../../db/rows.ts';
import type { Commit, Store } from '../../db/store.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Clock } from '../../workflows/kernel/reckoning.ts';
import type { Time } from '../clock/time.ts';
import { type Problem, problems } from '../problems.ts';
import { type Change, type Link, type Organ, type Posted, posted, takenBy } from './change.ts';
import { seeingParties } from './per-facts.ts';
import { type Suppliers, supply } from './suppliers.ts';

/** Which accounts act for a person or body; src/people answers. */
export type PartyAccounts = (party: PartySummary) => Promise<readonly string[]>;

export type CasesDeps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly time: Time;
  readonly clock: () => Clock;
  readonly organ: Organ;
  /** By the names that procedures give them. */
  readonly suppliers: Suppliers;
  readonly partyAccounts: PartyAccounts;
  /** The roles of an account that may act; null when there is none. */
  readonly rolesOf: (account: string) => Promise<readonly Role[] | null>;
};

export type Parts = ReturnType<typeof partsOf>;

export function partsOf({ store, time, clock, suppliers, partyAccounts }: CasesDeps) {
  /** Which accounts act for the parties that have come to see the case: by identity, and the filer for its side. */
  async function linksFor(
    procedure: Procedure,
    facts: unknown,
    before: unknown,
    filer: Actor | null,
  ): Promise<Link[]> {
    const seenBefore = before ? seeingParties(procedure, before, null) : [];
    const seen = seeingParties(procedure, facts, before);
    if (seen === seenBefore) return [];
    const links: Link[] = [];
    const actsForOthers = filer?.roles.some((role) => role === 'party' || role === 'integrator');
    for (const party of seen) {
      if (seenBefore.some(({ id }) => id === party.id)) continue;
      const accounts = await partyAccounts(party);
      for (const account of accounts) links.push({ partyId: party.id, account });
      if (filer && actsForOthers && party.filing && !accounts.includes(filer.account)) {
        // Named by the authority, he acts by it and no longer than it stands (规则7).
        const agent = filer.name !== undefined && party.agent?.name === filer.name;
        links.push({ partyId: party.id, account: filer.account, agent });
      }
    }
    return links;
  }

  const suppliedToFiling = (procedure: Procedure, filing: unknown, caseId: string | null = null) =>
    supply(suppliers, procedure.filingSupplied, {
      procedure,
      caseId,
      facts: null,
      data: filing,
      today: time.today(),
    });

  async function current(row: CaseRow): Promise<Posted> {
    return posted(row, await store.deadlines(row.id), await store.papers(row.id), time.today());
  }

  const recording = () => ({ recordedAt: time.now(), clock: clock() });

  const told = ({ commit, deadlines }: Change, caseNumber = commit.case.caseNumber): Posted =>
    posted({ ...commit.case, caseNumber }, deadlines, commit.papers ?? [], time.today());

  return { linksFor, suppliedToFiling, current, recording, told };
}

/** Another case was faster in taking what this one claims for itself alone. */
export function nameTaken(
  procedure: Procedure,
  facts: unknown,
  name: string,
): { problem: Problem } {
  const refusal = takenBy(procedure, facts, name);
  return { problem: refusal ? problems.refused(refusal) : problems.busy };
}

export const keeping = ({ commit }: Change, secrets: readonly SecretRow[] | undefined): Commit =>
  secrets?.length ? { ...commit, secrets } : commit;
