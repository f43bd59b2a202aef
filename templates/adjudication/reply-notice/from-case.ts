/** What the case knows for an 答复通知书 to one respondent or third party. */

import type { Facts } from '../../../workflows/adjudication/facts.ts';
import { lawOf } from '../../../workflows/adjudication/terms.ts';
import {
  type AdjudicationSource,
  addresseesOf,
  disputeOf,
  isExcluded,
  known,
  namesIn,
  replyArticle,
  spanText,
} from '../case-facts.ts';
import { citeBriefly } from '../rules.ts';

export function fromCase(source: AdjudicationSource) {
  const { facts, organ, addressees } = source;
  const [to] = facts.parties.filter(({ id }) => addressees.includes(id));
  return known({
    respondent: addresseesOf(source),
    role: to?.role === 'thirdParty' ? 'thirdParty' : 'respondent',
    applicants: namesIn(facts, 'applicant'),
    respondents: namesIn(facts, 'respondent'),
    dispute: disputeOf(facts),
    acceptedOn: facts.acceptedOn,
    enclosures: enclosures(facts),
    replyTerm: { length: spanText(lawOf(facts).reply), basis: citeBriefly(replyArticle(facts)) },
    mediationExcluded: isExcluded(facts, 'mediation'),
    contact: organ.contact,
  });
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
