/** The organ that decides in this database: its names, calendar, contact and remedies venues, kept as a setting. */
import { z } from 'zod';
import type { Store } from '../db/store.ts';
import { readSealSvg } from '../templates/kit/seal-svg.ts';
import { phone } from '../workflows/kernel/fields.ts';
import { regions } from './clock/regions.ts';

function fitsSeal(svg: string, context: z.RefinementCtx): void {
  const read = svg === '' ? null : readSealSvg(svg);
  if (read && !read.ok) context.addIssue({ code: 'custom', message: read.says });
}

const filled = z.string().trim().max(200, { error: '此项不得超过200字。' });

export const organProfile = z.strictObject({
  /** Short id in counters; never changed once a number was taken. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, {
    error: '代号应为1至40位小写字母、数字或者连字符。',
  }),
  name: filled,
  abbreviation: filled,
  /** Division code whose calendar counts. */
  region: z.string().refine((code) => Object.hasOwn(regions, code), { error: '请选择行政区划。' }),
  sealName: filled,
  sealConfigured: z.boolean().default(false),
  /** The organ's own drawing of its seal (SVG); empty where its name is drawn on an arc. */
  sealSvg: z.string().superRefine(fitsSeal).default(''),
  /** `external`: the organ's own office system gives the numbers of papers, and they are only recorded here. */
  numbering: z.enum(['own', 'external']).default('own'),
  /** Kinds of paper that are reviewed before they are approved, by another hand than the one that approves. */
  reviewFirst: z.array(z.string()).default([]),
  /** 公告期间 in days; null for the registered term (民诉法95, read as 30 days). */
  announcementDays: z.int().min(1).max(365).nullable().default(null),
  /** 保管期限 of its case files, as its archive decided (DA/T 22-2015). */
  retention: z.enum(['永久', '30年', '10年']).default('30年'),
  contact: z.strictObject({ office: filled, officer: filled, phone: filled, address: filled }),
  reconsideration: filled,
  court: filled,
  /** The account that new cases are assigned to, if the organ so orders. */
  defaultAssignee: z.string().nullable().default(null),
});

export type OrganProfile = z.output<typeof organProfile>;

const printed = filled.regex(/^[\p{L}\p{M}\p{N}\p{P}\p{Zs}]*$/u, {
  error: '此项应为文字、数字和标点，其他符号印不出来。',
});

/** As a person enters it now: letters print it, and the telephone is called. What was kept before this was asked stays readable. */
export const enteredOrgan = organProfile.extend({
  name: printed,
  abbreviation: printed,
  sealName: printed,
  contact: z.strictObject({
    office: printed,
    officer: printed,
    phone: z.union([z.literal(''), phone]),
    address: printed,
  }),
  reconsideration: printed,
  court: printed,
});

/** Until the operator names the organ, cases can be kept but no paper can be issued: its items are missing. */
const unnamed: OrganProfile = {
  id: 'organ',
  name: '',
  abbreviation: '',
  region: '331100',
  sealName: '',
  sealConfigured: false,
  sealSvg: '',
  numbering: 'own',
  reviewFirst: [],
  announcementDays: null,
  retention: '30年',
  contact: { office: '', officer: '', phone: '', address: '' },
  reconsideration: '',
  court: '',
  defaultAssignee: null,
};

export const demoOrgan: OrganProfile = {
  id: 'demo',
  name: '丽水市自然资源和规划局',
  abbreviation: '丽自然资',
  region: '331100',
  sealName: '丽水市自然资源和规划局',
  sealConfigured: false,
  sealSvg: '',
  numbering: 'own',
  reviewFirst: [],
  announcementDays: null,
  retention: '30年',
  contact: {
    office: '行政裁决科',
    officer: '陈志远',
    phone: '0578-2090000',
    address: '丽水市莲都区花园路1号',
  },
  reconsideration: '丽水市人民政府',
  court: '丽水市莲都区人民法院',
  defaultAssignee: 'officer',
};

const SETTING = 'organ';

async function readOrgan(store: Store): Promise<OrganProfile> {
  const kept = await store.setting(SETTING);
  return kept ? organProfile.parse(JSON.parse(kept)) : unnamed;
}

export const keepOrgan = (store: Store, organ: OrganProfile): Promise<void> =>
  store.setSetting(SETTING, JSON.stringify(organ));

export type LiveOrgan = {
  /** Always the organ as it now is, under one and the same object: who holds it need not be told of a change. */
  readonly profile: OrganProfile;
  /** Reads what another server may have changed. */
  readonly refresh: () => Promise<void>;
  readonly change: (organ: OrganProfile) => Promise<void>;
};

export async function liveOrgan(store: Store): Promise<LiveOrgan> {
  let current = await readOrgan(store);
  const names = Object.keys(organProfile.shape) as (keyof OrganProfile)[];
  const profile = Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => current[name] }])),
  ) as OrganProfile;
  return {
    profile,
    refresh: async () => {
      current = await readOrgan(store);
    },
    change: async (organ) => {
      await keepOrgan(store, organ);
      current = organ;
    },
  };
}
