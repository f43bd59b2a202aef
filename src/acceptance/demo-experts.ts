/** The expert bank of the demo: six fields and finance, nine of them with the accounts expert1 to expert9; rehearsal only. */
import type { Store } from '../../db/store.ts';
import type { Time } from '../clock/time.ts';
import { newId } from '../id.ts';
import { demoAccounts } from '../people/demo-accounts.ts';
import { expertForm } from './expert-form.ts';
import { rowOf } from './experts.ts';

/** Those with an account of their own first, in the order of the accounts; the rest are names only. */
const withAccounts: readonly (string | null)[] = [
  '现代农业',
  '生物医药',
  '新材料',
  '电子信息',
  '装备制造',
  '生态环境',
  null,
  null,
  '现代农业',
];

const names: Readonly<Record<string, readonly string[]>> = {
  现代农业: ['留明霞', '汤根法', '蓝岳云', '雷林富', '周菊英'],
  生物医药: ['范丽萍', '应国良', '杜佩兰', '傅伟民', '练启明'],
  新材料: ['毛祖辉', '卢晓峰', '黄素芬', '樊建中', '纪文涛'],
  电子信息: ['胡宇航', '诸葛琳', '廖俊杰', '曾凡星', '江梦洁'],
  装备制造: ['程铁军', '陶金根', '吕国强', '尹东升', '柳志刚'],
  生态环境: ['管碧波', '杨清源', '兰秋月', '魏长青', '郭立洲'],
  财务: ['项素珍', '方会明', '徐月仙', '邱慧珠', '阙清华', '余建芳', '占华', '陶雅琴'],
};

const units = [
  '丽水学院',
  '丽水职业技术学院',
  '丽水市农林科学研究院',
  '丽水市中心医院',
  '浙江大学',
];

/** The bank is filled once; what people made of it since then stays. */
export async function seedDemoExperts(store: Store, time: Time): Promise<void> {
  if ((await store.experts({ limit: 1 })).length > 0) return;
  const accounts = demoAccounts.filter(({ roles }) => roles.includes('expert'));
  const signedIn = accounts.map(({ name, username }, i) => ({
    name,
    field: withAccounts[i] ?? null,
    account: username,
  }));
  const others = Object.entries(names).flatMap(([field, list]) =>
    list.map((name) => ({ name, field: field === '财务' ? null : field })),
  );
  await store.keepExperts(
    [...signedIn, ...others].map(({ field, ...one }, i) => {
      const form = expertForm.parse({
        ...one,
        unit: units[i % units.length],
        ...(field === null ? { kind: 'finance' } : { kind: 'technical', field }),
      });
      return rowOf(newId(), form, 'office', time.now());
    }),
  );
}
