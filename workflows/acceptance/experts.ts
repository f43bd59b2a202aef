/** Experts as the bank names them, and the schemas of what a draw is made from and leaves behind (办法7、16). */
import { z } from 'zod';
import { sha256, text } from '../kernel/fields.ts';

export const expert = z.strictObject({
  id: text,
  name: text,
  unit: text,
  /** The body that the unit is a part of. */
  parent: text.optional(),
  kind: z.enum(['technical', 'finance']),
  /** Technical field; one, so that whether a demand can be met is certain. */
  field: text.optional(),
  /** Units, persons or project numbers in which the expert has declared an interest. */
  interests: z.array(text).default([]),
  available: z.boolean().default(true),
  /** Struck from acceptance work (办法26). */
  disqualified: z.boolean().default(false),
  /** The account with which the expert signs in; not part of what is drawn from. */
  account: text.optional(),
});

export type Expert = z.output<typeof expert>;

/** An expert as a panel knows it: interests stay in the protocol. */
export type PanelExpert = Pick<Expert, 'id' | 'name' | 'unit' | 'kind' | 'field' | 'account'>;

export const panelExpert = ({ id, name, unit, kind, field, account }: Expert): PanelExpert => ({
  id,
  name,
  unit,
  kind,
  ...(field === undefined ? {} : { field }),
  ...(account === undefined ? {} : { account }),
});

export const requirement = z.strictObject({
  size: z.int().positive(),
  finance: z.int().nonnegative(),
  fields: z.array(text),
  /** A panel of fewer than five was approved. */
  fewerApproved: z.boolean(),
});

export type Requirement = z.output<typeof requirement>;

/** Whom a project is tied to: what experts are excluded by. */
export const ties = z.strictObject({
  projectNo: text,
  organiser: z.enum(['bureau', 'unit']),
  /** Undertaker, the body it belongs to, participants. */
  units: z.array(text),
  leader: text,
  /** Of the project beside the leader; absent in draws before the contract's members were recorded. */
  members: z.array(text).optional(),
  /** Experts who already left a panel of this project. */
  departed: z.array(text),
});

export type Ties = z.output<typeof ties>;

export const exclusionReasons = [
  'unit',
  'member',
  'interest',
  'departed',
  'unavailable',
  'disqualified',
] as const;

/** What is made public before a draw: the pool can no longer change, nor can the seed. */
export const frozenPool = z.strictObject({
  hash: text,
  pool: z.array(expert),
  poolHash: sha256,
  commitment: sha256,
});

export type FrozenPool = z.output<typeof frozenPool>;

/** All that anybody needs to draw again. */
export const drawProtocol = z.strictObject({
  format: z.literal('anjuan-draw-1'),
  /** Name of the hash function. */
  hash: text,
  requirement,
  ties,
  pool: z.array(expert),
  poolHash: sha256,
  commitment: sha256,
  seed: sha256,
  /** What the witness said on the spot: with it nobody, not even who keeps the seed, could know the order before. */
  contribution: text.optional(),
  excluded: z.array(
    z.strictObject({ expertId: text, reason: z.enum(exclusionReasons), detail: text }),
  ),
  order: z.array(z.strictObject({ expertId: text, key: sha256 })),
  selected: z.array(text),
  reserves: z.array(text),
});

export type DrawProtocol = z.output<typeof drawProtocol>;
