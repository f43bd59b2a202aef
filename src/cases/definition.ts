/** The fingerprint of a procedure's rules, kept with every case that began under them. */
import { createHash } from 'node:crypto';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { rulebookFor } from '../../workflows/kernel/step.ts';

const known = new WeakMap<Procedure, string>();

/** SHA-256 over states, events, branches, conditions and articles, as hex. */
export function definitionHash(procedure: Procedure): string {
  const cached = known.get(procedure);
  if (cached) return cached;
  const rules = [...rulebookFor(procedure)].map(([flat, events]) => [flat, [...events]]);
  const hash = createHash('sha256')
    .update(JSON.stringify([procedure.id, procedure.version, rules]))
    .digest('hex');
  known.set(procedure, hash);
  return hash;
}
