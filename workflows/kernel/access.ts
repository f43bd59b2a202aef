/** Who may post what: the one table role × event (× state through the machine) that API and pages ask. */
import type { Actor, Role } from './actor.ts';
import type { Citation } from './citation.ts';
import type { Refusal } from './condition.ts';

/** What must hold of the person beyond the role. Data is undefined while no form is filled in yet. */
export type Predicate<Facts> = {
  readonly code: string;
  readonly says: string;
  readonly basis: readonly Citation[];
  readonly test: (actor: Actor, facts: Facts, data: unknown) => boolean;
};

export type Grant = { readonly role: Role; readonly only?: string };

export type AccessTable<Facts> = {
  /** The articles that say who does what. */
  readonly basis: readonly Citation[];
  /** Those that let a party act through an account or an agent, where they are others. */
  readonly acting?: readonly Citation[];
  readonly predicates: Readonly<Record<string, Predicate<Facts>>>;
  readonly grants: Readonly<Record<string, readonly Grant[]>>;
};

export type AccessVerdict =
  | { readonly allowed: true; readonly role: Role }
  | { readonly allowed: false; readonly refusal: Refusal };

/** The first grant that fits decides; the nearest miss is what the refusal tells. */
export function mayPost<Facts>(
  table: AccessTable<Facts>,
  event: string,
  actor: Actor,
  facts: Facts,
  data: unknown,
): AccessVerdict {
  let miss: Refusal = {
    code: 'access.role',
    detail: '您的岗位不能办理此事项。',
    basis: table.basis,
  };
  for (const grant of table.grants[event] ?? []) {
    if (!actor.roles.includes(grant.role)) continue;
    if (grant.only === undefined) return { allowed: true, role: grant.role };
    const predicate = table.predicates[grant.only];
    if (!predicate) throw new Error(`No access predicate is named ${grant.only}`);
    if (predicate.test(actor, facts, data)) return { allowed: true, role: grant.role };
    miss = { code: predicate.code, detail: predicate.says, basis: predicate.basis };
  }
  return { allowed: false, refusal: miss };
}
