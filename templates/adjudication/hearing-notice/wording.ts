/** The text of a 听证通知书: 事由、时间地点方式、权利义务、缺席后果. */

import { label } from '../../form.ts';
import { chineseDate } from '../../kit/chinese-date.ts';
import type { Frame } from '../../paper.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { CLOSING, signLine } from '../../wording.ts';
import { contactLine } from '../notices.ts';
import { RULES_IN_FULL } from '../rules.ts';
import { caseNameWithNumber } from '../the-case.ts';
import type { Data } from './data.ts';

export const TITLE = '行政裁决听证通知书';

const MANNER = { public: '公开举行', closed: '不公开举行' } as const;

export function wording(data: Data, { caseNumber }: Frame): Text {
  return {
    addressee: data.party,
    parts: [
      {
        leading: `${caseNameWithNumber(data, caseNumber)}，依据${RULES_IN_FULL}第二十一条，本机关决定采取听证方式进行审理。现将有关事项通知如下：`,
      },
      { heading: '一、时间、地点和方式' },
      session(data),
      { heading: '二、权利和义务' },
      RIGHTS,
      DUTIES,
      { heading: '三、不到场的后果' },
      ABSENCE,
      { heading: '四、联系方式' },
      contactLine(data.contact),
      CLOSING,
    ],
    attachments: ['听证回执'],
    appendices: [{ title: '听证回执', parts: receipt(data, caseNumber) }],
  };
}

function session({ heldOn, time, place, manner, presiding, recorder }: Data): string {
  const recorded = recorder ? `，记录人为${recorder}` : '';
  const start = time ? '' : '具体开始时间由承办人员另行告知，你方也可以按照下列联系方式询问。';
  return `听证于${chineseDate(heldOn)}${time ?? ''}在${place}${MANNER[manner]}。${start}听证主持人为${presiding}${recorded}。`;
}

const RIGHTS =
  '你方有权到场陈述、申辩，提交证据，申请证人到场，对证据进行质证和辩论，作最后陈述，核对听证笔录；可以委托代理人参加，并应当提交授权委托书。认为主持人、记录人与本案有利害关系、可能影响公正办理的，可以在听证开始前申请其回避。';

const DUTIES =
  '你方应当携带身份证明和证据原件按时到场，遵守听证纪律，如实回答询问。有证人到场的，请在听证前将证人名单告知本机关。';

const ABSENCE =
  '你方无正当理由不到场或者中途退场的，不影响听证的进行，本机关将根据已经查明的事实和在案证据依法作出裁决。因正当理由不能到场的，应当在听证前书面说明。';

/** What the party sends back: who comes, and whether anything stands against it. */
function receipt(data: Data, caseNumber: string): Part[] {
  return [
    `${caseNameWithNumber(data, caseNumber)}的《行政裁决听证通知书》，我方已于　　　　年　　月　　日收到。现将听证参加情况回复如下：`,
    {
      kind: 'table',
      columns: [34, 61, 61],
      size: 14,
      rows: [
        { cells: [label('是否到场'), { text: '□到场　　□不到场（理由另附书面说明）', span: 2 }] },
        { cells: [label('参加人员'), label('姓名、职务或者与当事人的关系'), label('联系电话')] },
        ...[1, 2, 3].map(() => ({ cells: ['', '', ''], height: 11 })),
        { cells: [label('证人名单'), { text: '', span: 2 }], height: 18 },
        { cells: [label('回避申请'), { text: '□不申请　　□申请（理由另附书面说明）', span: 2 }] },
        { cells: [label('其他要求'), { text: '', span: 2 }], height: 18 },
      ],
    },
    { toSign: [signLine('参加人（签名或者盖章）')] },
  ];
}
