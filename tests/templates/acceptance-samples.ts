/** A sample for every paper of an acceptance: what a real course of the machine leaves it. */

import { acceptancePapers as papers } from '../../templates/acceptance/register.ts';
import { type AcceptanceKind, failedAgain, least, sourceOf } from './acceptance-written.ts';

export const acceptanceSamples = Object.fromEntries(
  /** A final fail has all that such a notice can say. */
  Object.entries({ ...least, 'conclusion-notice-failed': failedAgain }).map(([kind, of]) => [
    kind,
    papers[kind as AcceptanceKind].fromCase(sourceOf(of)),
  ]),
) as Readonly<Record<AcceptanceKind, unknown>>;
