/** Whom to ask, as a letter names it. */

import { filled, group } from './fields.ts';

export const contactSchema = group('承办机构和联系方式', '《丽水市行政裁决程序规则》第二十七条', {
  office: filled('承办机构', '《丽水市行政裁决程序规则》第二十七条'),
  officer: filled('承办人员', '《丽水市行政裁决程序规则》第二十七条'),
  phone: filled('联系电话', '《丽水市行政裁决程序规则》第二十七条'),
  address: filled('联系地址', '《丽水市行政裁决程序规则》第二十七条'),
});

export type Contact = {
  readonly office: string;
  readonly officer: string;
  readonly phone: string;
  readonly address: string;
};

export const contactLine = ({ office, officer, phone, address }: Contact): string =>
  `承办机构：${office}；承办人员：${officer}；联系电话：${phone}；联系地址：${address}。`;

/** For short notices in a case whose parties have had the full address before. */
export const briefContactLine = ({ office, officer, phone }: Contact): string =>
  `联系人：${officer}（${office}），联系电话：${phone}。`;
