/** The text of a 行政裁决申请书: 首部、请求、事实理由、证据、此致、签名. */

import { listTable } from '../../form.ts';
import type { Frame } from '../../paper.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { ended, listed, signLine } from '../../wording.ts';
import { describeParty } from '../parties.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决申请书';

export function wording(data: Data, { organ }: Frame): Text {
  return {
    parts: [
      ...data.applicants.flatMap((party) => describeParty('申请人', party)),
      ...data.respondents.flatMap((party) => describeParty('被申请人', party)),
      ...data.thirdParties.flatMap((party) => describeParty('第三人', party)),
      { heading: '一、行政裁决请求' },
      { items: listed(data.claims) },
      { heading: '二、事实和理由' },
      { lead: '争议发生的时间：', text: ended(data.occurredOn) },
      ended(data.facts),
      ended(data.reasons),
      ...evidence(data),
      { leading: '此致' },
      { figures: organ.name },
      { toSign: data.applicants.map(() => signLine('申请人（签名或者盖章）')) },
      { leading: '附：' },
      { items: enclosures(data) },
    ],
  };
}

function evidence({ evidence: list }: Data): Part[] {
  if (list.length === 0) return [];
  return [
    { heading: '三、证据清单' },
    listTable(
      ['序号', '证据名称', '证明对象'],
      [16, 70, 70],
      list.map(({ name, proves = '' }) => [name, proves]),
    ),
  ];
}

/** 副本按被申请人和第三人人数. */
function enclosures({ respondents, thirdParties, materials }: Data): string[] {
  const copies = respondents.length + thirdParties.length;
  const others = materials.filter((name) => !name.includes('申请书'));
  return listed([`本申请书副本${copies}份`, ...others]);
}
