/** The register of procedures: the only place that knows which there are. */
import { acceptance } from './acceptance/index.ts';
import { adjudication } from './adjudication/index.ts';
import type { Procedure } from './kernel/procedure.ts';

export const procedures: Readonly<Record<string, Procedure>> = { adjudication, acceptance };
