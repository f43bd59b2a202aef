/** Events that every procedure has: records, service, issue, correction of entries, archiving. */
import { z } from 'zod';
import type { Citation } from './citation.ts';
import type { EventDeclaration } from './event.ts';
import { day, sha256, text } from './fields.ts';
import type { Day } from './reckoning.ts';

const declare = <Schema extends z.ZodType>(event: EventDeclaration<Schema>) => event;

export const commonEvents = {
  'record.added': declare({
    title: '全过程记录',
    data: z.strictObject({
      stage: text,
      kind: z.enum(['photo', 'video', 'audio', 'document']),
      title: text,
      sha256: sha256.optional(),
      carrier: text.optional(),
    }),
    basis: ['规则29'],
  }),
  'entry.corrected': declare({
    title: '登记更正',
    data: z.strictObject({
      /** Number of the wrong entry in the journal. */
      entry: z.int().positive(),
      /** `effectiveOn`, or the path of a field of its data, such as `items.0`. */
      field: text,
      value: z.json(),
      evidence: text,
    }),
    basis: ['规则29'],
  }),
  'case.archived': declare({ title: '立卷归档', data: z.strictObject({}), basis: ['规则29'] }),
  'calendar.changed': declare({
    title: '日历变动',
    data: z.strictObject({
      /** The notice that changed it. */
      source: text,
      moved: z
        .array(z.strictObject({ key: text, from: day.nullable(), to: day.nullable() }))
        .min(1),
    }),
    basis: ['民法典203'],
    derived: true,
  }),
  'paper.issued': declare({
    title: '文书签发',
    /** Internal forms bear no number; `replaces` names the void paper that this one was issued for. */
    data: z.strictObject({
      paperId: z.uuid(),
      kind: text,
      number: text.nullable(),
      sha256,
      replaces: z.uuid().optional(),
    }),
    basis: ['规则29'],
    derived: true,
  }),
  'paper.voided': declare({
    title: '文书作废',
    /** Its number stays taken and on record. */
    data: z.strictObject({
      paperId: z.uuid(),
      kind: text,
      number: text.nullable(),
      sha256,
      reason: text,
    }),
    basis: ['规则29'],
    derived: true,
  }),
  'paper.served': declare({
    title: '文书送达',
    data: z.strictObject({
      paperId: z.uuid(),
      kind: text,
      partyId: text,
      method: text,
      sentOn: day,
      servedOn: day,
    }),
    basis: ['规则29'],
    derived: true,
    // An announcement counts from the day on which it went out.
    dayIn: ({ method }: { readonly method: string }) =>
      method === 'announcement' ? 'sentOn' : 'servedOn',
    reckoned: (
      { method, sentOn }: { readonly method: string; readonly sentOn: Day },
      announcementEnd: (sentOn: Day) => Day,
    ) => (method === 'announcement' ? { servedOn: announcementEnd(sentOn) } : {}),
  }),
} as const;

/** The same in a procedure whose own article has things recorded; a change of the calendar rests on 民法典203 everywhere. */
export function commonEventsUnder(basis: readonly Citation[]) {
  const under = <Schema extends z.ZodType>(event: EventDeclaration<Schema>) =>
    declare({ ...event, basis });
  return {
    ...commonEvents,
    'record.added': under(commonEvents['record.added']),
    'entry.corrected': under(commonEvents['entry.corrected']),
    'case.archived': under(commonEvents['case.archived']),
    'paper.issued': under(commonEvents['paper.issued']),
    'paper.voided': under(commonEvents['paper.voided']),
    'paper.served': under(commonEvents['paper.served']),
  } as const;
}
