/** The register of procedures: the only place that knows which there are. */
import { acceptance } from './acceptance/index.ts';
import { adjudication } from './adjudication/index.ts';
import type { Procedure } from './kernel/procedure.ts';
import { bringTerms } from './law/terms.ts';

type Procedures = Readonly<Record<string, Procedure>>;

/** Procedures as they run: the law that they bring along is known from here on. */
export function installed(procedures: Procedures): Procedures {
  for (const { law } of Object.values(procedures)) bringTerms(law?.terms ?? {});
  return procedures;
}

export const procedures = installed({ adjudication, acceptance });
