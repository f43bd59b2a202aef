/**
 * The expert bank of the demo: the people behind the accounts expert1 to expert9 and nobody else, so that whoever is
 * drawn can sign in and hand in the own sheet; rehearsal only.
 */
import type { Store } from '../../db/store.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';
import { demoAccounts } from '../people/demo-accounts.ts';
import { expertForm } from './expert-form.ts';
import { rowOf } from './experts.ts';

/** In the order of the accounts. One works where the demo's project has a partner, and is kept away from it (办法8). */
const posts = [
  { unit: '丽水学院', kind: 'technical', field: '现代农业' },
  { unit: '丽水职业技术学院', kind: 'technical', field: '现代农业' },
  { unit: '丽水市中心医院', kind: 'technical', field: '生物医药' },
  { unit: '浙江大学', kind: 'technical', field: '现代农业' },
  { unit: '丽水学院', kind: 'technical', field: '现代农业' },
  { unit: '浙江大学', kind: 'technical', field: '现代农业' },
  { unit: '丽水学院', kind: 'finance' },
  { unit: '丽水职业技术学院', kind: 'finance' },
  { unit: '丽水市农林科学研究院', kind: 'technical', field: '现代农业' },
];

/** The bank is filled once; what people made of it since then stays. */
export async function seedDemoExperts(store: Store, time: Time): Promise<void> {
  if ((await store.experts({ limit: 1 })).length > 0) return;
  const people = demoAccounts.filter(({ roles }) => roles.includes('expert'));
  await store.keepExperts(
    people.map(({ name, username }, i) =>
      rowOf(
        newId(),
        expertForm.parse({ name, account: username, ...posts[i] }),
        'office',
        time.now(),
      ),
    ),
  );
}
