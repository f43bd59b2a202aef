/** The shapes that the API answers with, as Zod schemas for the OpenAPI document. No logic. */
import { z } from 'zod';

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  basis: z.array(z.string()),
  errors: z
    .array(
      z.object({ path: z.string(), detail: z.string(), basis: z.array(z.string()).optional() }),
    )
    .optional(),
  version: z.int().optional(),
});

export const caseId = z.object({ id: z.uuid() });

const deadline = z.object({
  key: z.string(),
  term: z.string(),
  start: z.string(),
  nominal: z.string().nullable(),
  due: z.string().nullable(),
  status: z.enum(['running', 'stopped', 'met', 'missed', 'void']),
  provisional: z.boolean(),
});

export const workedDeadline = deadline.extend({
  title: z.string(),
  ended: z.string().nullable(),
  used: z.int().nullable(),
  remaining: z.int().nullable(),
  proposes: z.string().nullable(),
  working: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      counted: z.boolean(),
      why: z.string(),
      basis: z.string(),
    }),
  ),
  basis: z.array(z.string()),
});

const paperBrief = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string().optional(),
  status: z.enum(['draft', 'reviewed', 'approved', 'issued', 'void']),
  addressees: z.array(z.string()),
});

export const numberedPaper = paperBrief.extend({
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
});

const record = z.record(z.string(), z.unknown());

export const paper = numberedPaper.extend({
  caseId: z.uuid(),
  calledBy: z.int(),
  draftedBy: z.string(),
  approvedBy: z.string().nullable(),
  sha256: z.string().nullable(),
  pages: z.int().nullable(),
  replaces: z.uuid().nullable(),
  replacedBy: z.uuid().nullable(),
  services: z.array(
    z.object({
      id: z.uuid(),
      recipient: z.string(),
      method: z.string(),
      sentOn: z.string(),
      servedOn: z.string().nullable(),
      address: z.string().nullable(),
      failedOn: z.string().nullable(),
      failure: z.string().nullable(),
      /** For staff: what was recorded before it was put right, and what to look at again. */
      recorded: record.nullable().optional(),
      cautions: z.array(record).optional(),
    }),
  ),
  /** For staff. */
  reviewedBy: z.string().nullable().optional(),
  editable: z.array(record).optional(),
  log: z
    .array(
      z.object({
        act: z.string(),
        account: z.string(),
        at: z.string(),
        reason: z.string().nullable(),
      }),
    )
    .optional(),
});

export const posted = z.object({
  id: z.uuid(),
  caseNumber: z.string(),
  state: z.unknown(),
  flat: z.string(),
  version: z.int(),
  deadlines: z.array(deadline),
  papers: z.array(paperBrief),
  /** Upon archiving. */
  stagesWithoutRecord: z.array(z.string()).optional(),
});

const party = z.object({
  id: z.string(),
  role: z.string(),
  name: z.string(),
  active: z.boolean(),
});

export const caseView = z.object({
  id: z.uuid(),
  caseNumber: z.string(),
  procedure: z.string(),
  matter: z.string(),
  title: z.string(),
  organ: z.string(),
  region: z.string(),
  receivedOn: z.string(),
  state: z.unknown(),
  flat: z.string(),
  stateTitle: z.string(),
  version: z.int(),
  assignee: z.string().nullable(),
  closedOn: z.string().nullable(),
  parties: z.array(party),
  facts: z.record(z.string(), z.unknown()),
});

export const action = z.object({
  event: z.string(),
  title: z.string(),
  allowed: z.boolean(),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  basis: z.array(z.string()),
  schema: z.record(z.string(), z.unknown()),
});

export const command = z.object({
  type: z.string(),
  effectiveOn: z.string().optional(),
  reason: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
