/** What a respondent and a third party are both asked for with the copy (规则第10条第2项); who is asked is the notices'. */

import { z } from 'zod';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { lawOf } from '../../workflows/adjudication/terms.ts';
import { day, filled, group, someOf } from '../fields.ts';
import type { Part } from '../parts.ts';
import { CLOSING } from '../wording.ts';
import {
  type AdjudicationSource,
  addresseesOf,
  disputeOf,
  isExcluded,
  namesIn,
  replyArticle,
  spanText,
} from './case-facts.ts';
import {
  type Contact,
  contactLine,
  contactSchema,
  dutiesOfParties,
  mediationOffer,
  rightsOfParties,
} from './notices.ts';
import { citeBriefly } from './rules.ts';

const R10 = '《丽水市行政裁决程序规则》第十条第二项';

export const answerFields = {
  applicants: someOf(filled('申请人', R10), '申请人', R10),
  dispute: filled('案由', R10),
  acceptedOn: day('受理日期', R10),
  /** Copies of the application and of the applicant's materials, as they are enclosed. */
  enclosures: someOf(filled('申请书副本及证明材料', R10), '申请书副本及证明材料', R10),
  replyTerm: group('答复期限', R10, {
    /** 10日, or the special law's own. */
    length: filled('答复期限', R10),
    basis: filled('答复期限的依据', R10),
  }),
  mediationExcluded: z.boolean().default(true),
  contact: contactSchema,
};

export function answerFromCase(source: AdjudicationSource) {
  const { facts, organ } = source;
  return {
    to: addresseesOf(source),
    applicants: namesIn(facts, 'applicant'),
    dispute: disputeOf(facts),
    acceptedOn: facts.acceptedOn,
    enclosures: enclosures(facts),
    replyTerm: { length: spanText(lawOf(facts).reply), basis: citeBriefly(replyArticle(facts)) },
    mediationExcluded: isExcluded(facts, 'mediation'),
    contact: organ.contact,
  };
}

/** A longer list of attachments than this is told as one set, whose own index names the items. */
const MOST_LISTED = 8;

/** Who the applicant is and where it can be reached is proved to the organ, not to the other side. */
const NOT_FOR_OTHERS = /申请书|身份证|户口|送达地址/u;

function enclosures({ filing }: Facts): string[] {
  const application = filing.form === 'oral' ? '口头申请笔录副本1份' : '行政裁决申请书副本1份';
  const items = [...filing.materials, ...filing.evidence]
    .map(({ name }) => name)
    .filter((name) => !NOT_FOR_OTHERS.test(name));
  if (items.length > MOST_LISTED) {
    return [application, `申请人提交的证明材料及目录1套（共${items.length}件）`];
  }
  return [application, ...items.map(counted)];
}

const counted = (name: string): string => (/\d[份套页件册张]$/u.test(name) ? name : `${name}1份`);

type Answer = {
  readonly applicants: readonly string[];
  readonly replyTerm: { readonly length: string; readonly basis: string };
  readonly mediationExcluded: boolean;
  readonly contact: Contact;
};

/** 期限、材料、逾期的后果、权利义务、联系方式. `paper` and `answer` are what the notice calls itself and the answer. */
export function answerParts(
  { applicants, replyTerm, mediationExcluded, contact }: Answer,
  answer: '书面答复' | '书面意见',
): Part[] {
  const copies = answer === '书面答复' ? `，副本${applicants.length}份` : '';
  return [
    { heading: `一、${answer.slice(2)}期限` },
    `请你方自收到本通知书及申请书副本之日起${replyTerm.length}内，向本机关提出${answer}，并提交证据、依据及相关材料（${replyTerm.basis}）。收到当日不计算在内；期限的最后一日是法定休假日的，以休假日结束的次日为最后一日。确有正当理由不能按期提出的，应当在期限届满前书面申请延期。`,
    { heading: '二、应当提交的材料' },
    `（一）${answer}，写明对申请人的请求、事实和理由的意见，由你方签名或者盖章，正本1份${copies}。`,
    '（二）证据、依据及相关材料，附目录，逐项写明名称、来源和证明对象。',
    '（三）主体资格材料：自然人提交身份证明；法人或者其他组织提交登记证书和法定代表人（负责人）身份证明。',
    '（四）委托代理人的，提交授权委托书和代理人身份证明。',
    { heading: '三、逾期的后果' },
    `你方逾期不提出${answer}、不提交证据的，不影响本案的审理，本机关将根据已经查明的事实和在案证据依法作出裁决。`,
    { heading: '四、权利和义务' },
    rightsOfParties(),
    `${dutiesOfParties()}${mediationOffer(mediationExcluded)}`,
    { heading: '五、联系方式' },
    contactLine(contact),
    CLOSING,
  ];
}
