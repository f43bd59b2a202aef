/** One door to the papers of an adjudication. */

import type { z } from 'zod';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { type OrganPaper, organPaper } from '../organ-paper.ts';

export const adjudicationPaper = <Schema extends z.ZodType>(
  definition: OrganPaper<Schema, Facts>,
) => organPaper(definition);

/** What a short notice may have changed before approval: who is to be asked. */
export const CONTACT = ['contact.office', 'contact.officer', 'contact.phone', 'contact.address'];
