/** The text of the three notices of a conclusion: 结论、原因、异议、后果、救济. It arranges nothing on a page. */

import { chineseDate } from '../../kit/chinese-date.ts';
import type { Part } from '../../parts.ts';
import type { Text } from '../../text-paper.ts';
import { bare, CLOSING, listed } from '../../wording.ts';
import { briefly, measuresAt } from '../measures.ts';
import { contactLine, fromTo, remedyText, yourProject } from '../the-project.ts';
import type { BanData, Concluded, Failed, Passed } from './data.ts';

export const PASSED_TITLE = '科技计划项目通过验收通知书';
export const CONCLUDED_TITLE = '科技计划项目结题通知书';
export const FAILED_TITLE = '科技计划项目不通过验收通知书';

export function passedWording(data: Passed): Text {
  return letter(data, [
    signed(data),
    ...headed([
      [
        '验收结论',
        [
          `任务合同书规定的目标任务完成或者基本完成，经费到位且使用基本合理、合规。依据${measuresAt('办法18(一)')}，该项目通过验收。`,
        ],
      ],
      ...registration(data),
      ['异议', [objection(data.objectBy)]],
    ]),
  ]);
}

export function concludedWording(data: Concluded): Text {
  const grounds = data.grounds.length > 0 ? `经专家组认定，${reasons(data.grounds)}。` : '';
  return letter(data, [
    signed(data),
    ...headed([
      ['验收结论', [`${grounds}依据${measuresAt('办法18(二)')}，该项目予以结题。`]],
      ...registration(data),
      [
        '有关限制',
        [`${banText(data.ban)}${BARRED}（${briefly('办法23')}）。${heldBack([data.ban])}`],
      ],
      ['异议', [objection(data.objectBy)]],
    ]),
  ]);
}

export function failedWording(data: Failed): Text {
  return letter(data, [
    data.by === 'opinion' ? signed(data) : lapsed(data),
    ...headed([
      ['验收结论', [conclusion(data)]],
      ...(data.causes ? [['不通过的原因', [{ items: listed(data.causes) }]] as const] : []),
      ...(data.measures ? [['改进的措施', [{ items: listed(data.measures) }]] as const] : []),
      ...(data.reapplyBy ? [['整改和再次申请', [again(data.reapplyBy)]] as const] : []),
      ['有关后果', consequences(data)],
      ...(data.objectBy ? [['异议', [objection(data.objectBy)]] as const] : []),
      ...(data.final ? [['救济途径', [remedyText(data.venues, '通知书')]] as const] : []),
    ]),
  ]);
}

const signed = ({ project, concludedOn }: Pick<Failed, 'project' | 'concludedOn'>): Part => ({
  leading: `${yourProject(project)}，验收专家组于${chineseDate(concludedOn)}签署验收意见。现将验收结论通知如下：`,
});

function lapsed(data: Failed): Part {
  const { project, concludedOn } = data;
  return {
    leading: `${yourProject(project)}，${data.returnedOn ? notHandedInAnew(data) : neverApplied(data)}，我局于${chineseDate(concludedOn)}予以确认。现将处理结果通知如下：`,
  };
}

function neverApplied({ by, lapsedOn = '' }: Failed): string {
  const what = by === 'applicationLapsed' ? '提出验收申请' : '整改后再次申请验收';
  return `${what}的期限于${chineseDate(lapsedOn)}届满，你单位逾期未提出申请`;
}

function notHandedInAnew({ by, returnedOn = '', lapsedOn = '' }: Failed): string {
  const what = by === 'applicationLapsed' ? '验收申请' : '整改后的再次验收申请';
  return `${what}于${chineseDate(returnedOn)}退回补齐，重新提交的期限于${chineseDate(lapsedOn)}届满，你单位退回后逾期未补齐材料重新提交`;
}

function conclusion({ by, grounds, returnedOn }: Failed): string {
  const found = grounds.length > 0 ? `经认定，${reasons(grounds)}。` : '';
  if (by === 'opinion') return `${found}依据${measuresAt('办法18(三)')}，该项目不通过验收。`;
  if (by === 'applicationLapsed')
    return `依据${measuresAt('办法10', ...sentBack(returnedOn), '办法18(三)')}，终止项目实施，该项目按验收不通过处理。`;
  return `依据${measuresAt(...sentBack(returnedOn), '办法21')}，该项目按验收不通过处理。`;
}

const sentBack = (returnedOn: string | undefined) => (returnedOn ? (['办法12(二)'] as const) : []);

const again = (reapplyBy: string): string =>
  `请针对存在的问题进行整改，可以在${chineseDate(reapplyBy)}前（含当日，即验收结束之日起6个月内）再次申请项目验收。逾期未提出申请的，按验收不通过处理（${briefly('办法21')}）。`;

function consequences({ by, final, bans }: Failed): Part[] {
  const payment = final
    ? '该项目视为终止，停止拨付后续经费'
    : '整改期间暂停拨付后续经费；逾期未再次申请或者再次验收不通过的，视为项目终止，停止拨付后续经费';
  // A lapse rests on no opinion of a panel: there is nothing to object to.
  const waits = by === 'opinion' ? heldBack(bans) : '';
  const condition = final ? '' : '出现前述项目终止情形的，';
  return [
    `${payment}，财政结余经费和经审计使用不合规经费按原拨付渠道退回财政（${briefly('办法22')}）。`,
    `${condition}${bans.map(banText).join('，')}${BARRED}（${briefly('办法23')}）。${waits}`,
  ];
}

const BARRED = '不得承担市级科技计划项目，且不得推荐上级科技部门立项';

/** 项目主持人某某3年内（自……起至……止） */
const banText = ({ who, years, from, until }: BanData): string =>
  `${who}${years}年内${from && until ? `（${fromTo(from, until)}）` : ''}`;

const heldBack = (bans: readonly BanData[]): string =>
  bans.some(({ until }) => until) ? '期限内提出异议的，上述限制待异议处理完毕后执行。' : '';

const REGISTRATION = `请在丽水市科技业务综合管理系统上传专家验收意见，办理验收登记（${briefly('办法12(四)')}）。`;

const registration = ({ delegated }: Pick<Passed, 'delegated'>): readonly Section[] =>
  delegated ? [] : [['验收登记', [REGISTRATION]]];

const objection = (by: string): string =>
  `任何单位和个人对验收专家组的验收意见持有异议的，应当在${chineseDate(by)}前（含当日，即验收结束之日起15日内）书面向我局提出，逾期不予受理（${briefly('办法20')}）。`;

const reasons = (grounds: readonly string[]): string => grounds.map(bare).join('；');

const NUMERALS = '一二三四五六七八九';

type Section = readonly [heading: string, parts: readonly Part[]];

/** Numbered in order, whichever of them there are. */
const headed = (sections: readonly Section[]): Part[] =>
  sections.flatMap(([heading, parts], i): Part[] => [
    { heading: `${NUMERALS[i]}、${heading}` },
    ...parts,
  ]);

const letter = (
  { project, contact }: Pick<Passed, 'project' | 'contact'>,
  parts: readonly Part[],
): Text => ({
  addressee: project.undertaker,
  parts: [...parts, contactLine(contact), CLOSING],
});
