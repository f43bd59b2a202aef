/** Facts from outside a case that an event is judged by: asked for beforehand and kept with it, so that a replay finds them. */
import type { SecretRow } from '../../db/rows.ts';
import type { Supplied } from '../../workflows/kernel/event.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import type { Day } from '../../workflows/kernel/reckoning.ts';

export type SupplyContext = {
  readonly procedure: Procedure;
  /** Null while the case is being filed. */
  readonly caseId: string | null;
  /** Null where a filing is judged, also one put right later; then `data` is the filing. */
  readonly facts: unknown;
  readonly data: unknown;
  readonly today: Day;
};

export type Supply = {
  /** What is kept with the event, for all to see. */
  readonly data: unknown;
  /** What must not be known yet; kept in the same commit, or not at all. */
  readonly secrets?: readonly SecretRow[];
};

/** May be asked for an event that is refused or only previewed: it reads, and keeps nothing itself. */
export type Supplier = (context: SupplyContext) => Promise<Supply>;

export type Suppliers = Readonly<Record<string, Supplier>>;

/** Null where the event asks for nothing. */
export async function supply(
  suppliers: Suppliers,
  wanted: Supplied | undefined,
  context: SupplyContext,
): Promise<Supply | null> {
  if (!wanted) return null;
  const supplier = suppliers[wanted.by];
  if (!supplier) throw new Error(`Nobody supplies ${wanted.by}`);
  const answer = await supplier(context);
  return { ...answer, data: wanted.data.parse(answer.data) };
}

/** The event's data with what was supplied, which nobody can hand in himself. */
export const withSupplied = (data: unknown, supplied: Supply | null): unknown =>
  supplied ? { ...(data as object), supplied: supplied.data } : data;

/** A procedure that names a supplier nobody wired is a mistake to be told at start-up. */
export function assertSupplied(
  procedures: Readonly<Record<string, Procedure>>,
  suppliers: Suppliers,
): void {
  for (const { filingSupplied, events } of Object.values(procedures)) {
    const wanted = [filingSupplied, ...Object.values(events).map((event) => event.supplied)];
    for (const one of wanted) {
      if (one && !suppliers[one.by]) throw new Error(`Nobody supplies ${one.by}`);
    }
  }
}
