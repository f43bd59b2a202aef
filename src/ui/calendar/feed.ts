/**
 * The calendar as a feed for other programs. They cannot sign in, so the address itself is the secret: made from a key of
 * this database, the account and a number that is raised when the address is to be changed. Nothing of it is kept.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import ical from 'ical-generator';
import type { Store } from '../../../db/store.ts';
import type { CalendarItem } from './days.ts';

const KEY = 'calendar.key';
const round = (account: string) => `calendar.round.${account}`;

/** 32 bytes as base64url: what nobody guesses. */
export async function feedToken(store: Store, account: string): Promise<string> {
  return tokenOf(await keyOf(store), account, (await store.setting(round(account))) ?? '0');
}

export async function isFeedToken(store: Store, account: string, token: string): Promise<boolean> {
  const right = Buffer.from(await feedToken(store, account));
  const given = Buffer.from(token);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** From now on the old address answers nothing. */
export async function renewFeed(store: Store, account: string): Promise<void> {
  const last = Number((await store.setting(round(account))) ?? '0');
  await store.setSetting(round(account), String(last + 1));
}

async function keyOf(store: Store): Promise<string> {
  const kept = await store.setting(KEY);
  if (kept) return kept;
  await store.setSetting(KEY, randomBytes(32).toString('hex'));
  // Another server may have been faster: what is kept counts.
  return (await store.setting(KEY)) ?? '';
}

const tokenOf = (key: string, account: string, n: string): string =>
  createHmac('sha256', key).update(`${account}\n${n}`).digest('base64url');

type Feed = {
  readonly name: string;
  readonly items: readonly CalendarItem[];
  /** Where the service is reached, without a closing slash. */
  readonly base: string;
  readonly now: string;
};

/** Whole days, by case number only: names of parties do not leave the house. */
export function feedText({ name, items, base, now }: Feed): string {
  const calendar = ical({
    name,
    prodId: { company: 'Anjuan', product: 'Anjuan', language: 'ZH' },
    ttl: 60 * 60,
  });
  for (const { key, on, kind, title, note, caseId, caseNumber } of items) {
    calendar.createEvent({
      id: `${caseId}-${key}-${on}`.replaceAll(/[^\w-]/g, '-'),
      start: on,
      end: Temporal.PlainDate.from(on).add({ days: 1 }).toString(),
      allDay: true,
      stamp: now,
      summary: `${title}　${caseNumber}`,
      ...(note ? (kind === 'meeting' ? { location: note } : { description: note }) : {}),
      url: `${base}/cases/${caseId}`,
    });
  }
  return calendar.toString();
}
