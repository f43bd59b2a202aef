/** A filing that is not yet handed in: what was typed and which files were sent so far, kept for the one account. */
import { z } from 'zod';
import type { FilingDraft } from '../../../db/desk-store.ts';
import type { Procedure } from '../../../workflows/kernel/procedure.ts';
import { newId } from '../../id.ts';
import type { Person } from '../../people/person.ts';
import type { PageDeps } from '../deps.ts';
import { first, type Typed } from '../fields/field.ts';
import { isOfOrgan, knownOf } from './form.ts';
import type { Course } from './steps.ts';

const draftFile = z.object({
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
});

export type DraftFile = z.output<typeof draftFile>;

const kept = z.object({
  typed: z.array(z.tuple([z.string(), z.array(z.string())])),
  files: z.array(draftFile),
  /** The furthest step that was opened, from 1. */
  reached: z.int(),
  /** 口头申请: taken down by an officer for somebody at the counter (规则9). */
  oral: z.boolean(),
  /** What is said of files that were sent last and not taken. */
  refused: z.array(z.string()),
});

export type Draft = {
  readonly id: string;
  readonly account: string;
  readonly procedure: string;
  readonly typed: Typed;
  readonly files: readonly DraftFile[];
  readonly reached: number;
  readonly oral: boolean;
  readonly refused: readonly string[];
};

/** So many somebody may have begun at a time: one that is done with goes. */
export const MOST_DRAFTS = 20;

export function newDraft(person: Person, { procedure, steps }: Course, matter: string): Draft {
  const typed: Typed = isOfOrgan(person)
    ? new Map([['recorder', [person.name]]])
    : knownOf(person, steps);
  return {
    id: newId(),
    account: person.account,
    procedure: procedure.id,
    typed: matter ? new Map([...typed, ['matter', [matter]]]) : typed,
    files: [],
    reached: 1,
    oral: isOfOrgan(person),
    refused: [],
  };
}

export function draftOf({ id, account, procedure, form }: FilingDraft): Draft {
  const { typed, ...rest } = kept.parse(JSON.parse(form));
  return { id, account, procedure, typed: new Map(typed), ...rest };
}

export async function keepDraft(
  { store, time, procedures }: PageDeps,
  draft: Draft,
): Promise<void> {
  const { id, account, procedure, typed, files, reached, oral, refused } = draft;
  const matter = first(typed, 'matter') || null;
  await store.desk.keepDraft({
    id,
    account,
    procedure,
    matter,
    title: titleOf(draft, procedures[procedure]),
    form: JSON.stringify({ typed: [...typed], files, reached, oral, refused }),
    updatedAt: time.now(),
  });
}

/** 李小明与王秀英林地权属争议, as far as it is known. */
function titleOf({ typed, oral }: Draft, procedure: Procedure | undefined): string {
  const matter = procedure?.matters[first(typed, 'matter')]?.title ?? '';
  const names = (procedure?.forms.filing.steps?.namedBy ?? [])
    .map((place) => first(typed, `filing.${place}`).trim())
    .filter((name) => name !== '')
    .join('与');
  return `${oral ? '（口头申请）' : ''}${`${names}${matter}`.slice(0, 200) || '还没有填写内容的申请'}`;
}
