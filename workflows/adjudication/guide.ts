/** The guide to an adjudication in the words of somebody who has never been here (规则13). */
import type { Guide, Limit } from '../kernel/guide.ts';
import type { Day } from '../kernel/reckoning.ts';
import { spanText } from '../kernel/span-text.ts';
import { instruments } from '../law/instruments.ts';
import { isMatter, matterOn, matters } from '../law/matters.ts';
import { actTitles, awaited, concerns, nextSteps, progress } from './party-view.ts';
import { states, toOthers } from './plain-words.ts';

export const guide: Guide = {
  opening:
    '和别人（单位）发生了与行政管理有关的民事纠纷，法律规定可以由行政机关裁决的，可以向本机关申请行政裁决。不收取费用。',
  matters: {
    land: '一块土地归谁所有、归谁使用说不清，村和村、单位和单位、个人和个人之间有争议。',
    forest: '一片山林、林木归谁所有、归谁使用说不清，四至界线有争议。',
    grassland: '草原归谁所有、归谁使用有争议。',
    water: '不同县、乡之间因为用水、排水、防洪发生的争议；个人之间的用水纠纷不在这里办。',
    soil: '不同县、乡之间因为水土流失发生的争议。',
    patent: '有人没有经过许可使用了您的专利。',
    plantVariety: '有人没有经过许可生产、销售您的授权植物新品种。',
    procurement: '参加政府采购，对质疑答复不满意，或者采购人、代理机构没有按期答复。',
    enterpriseName: '别人的企业名称和您的企业名称相同或者相近，让人分不清。',
    infringement: '法律、法规规定可以由行政机关裁决的侵权纠纷。',
    compensation: '法律、法规规定可以由行政机关裁决的补偿纠纷。',
    general: '法律、法规规定可以由行政机关裁决的其他民事纠纷。',
  },
  steps: [
    {
      title: '提出申请',
      text: '在网上分步填写，或者下载申请书填好后交到窗口、邮寄；自己写有困难的，可以到窗口口头说，由工作人员记下来，您核对签名。',
    },
    {
      title: '审查',
      text: '材料不齐的，一次告诉您要补哪些；符合条件的，受理并书面通知；不符合的，书面说明理由。',
    },
    {
      title: '对方答复',
      text: '本机关把申请书副本发给对方，对方在期限内答复。答复的副本也会发给您。',
    },
    {
      title: '审理',
      text: '当面听取双方意见，看证据，必要时到现场、请专家鉴定、开听证会。双方愿意的，可以调解。',
    },
    { title: '裁决', text: '作出裁决书，送到双方手里。不服的，裁决书上写着怎么办、多久以内办。' },
  ],
  questions: [
    {
      title: '要交钱吗？',
      text: '申请行政裁决不收取费用。需要鉴定、评估的，鉴定费由当事人和鉴定机构结算。',
    },
    {
      title: '合同纠纷能申请吗？',
      text: '不能。因为合同发生的纠纷，请和对方协商，或者向法院起诉、按约定申请仲裁。',
    },
    {
      title: '可以请别人替我办吗？',
      text: '可以委托一到两个人，要交您签名的授权委托书和他的身份证明。撤回申请、变更请求、和解，要在委托书里逐项写明。',
    },
    {
      title: '中途不想申请了怎么办？',
      text: '写明理由，申请撤回，本机关准许以后案件终止。',
    },
    {
      title: '我是被申请人，收到通知怎么办？',
      text: '从收到申请书副本的第二天起算，在期限内提交答复和证据。不答复不影响案件审理，但对您不利的事实可能没有人说明。',
    },
  ],
  published: ['规则13'],
  forms: ['application', 'authority', 'address', 'reply'],
  limits,
  states,
  statesTo: { respondent: toOthers, thirdParty: toOthers },
  ...{ actTitles, progress, nextSteps, concerns, awaited },
};

function limits(id: string, today: Day): readonly Limit[] {
  const version = isMatter(id) ? matterOn(id, today) : null;
  if (!version || !isMatter(id)) return [];
  const { extension, decideFrom } = version;
  const line = (title: string, text: string, basis: Limit['basis'] = []): Limit => ({
    ...{ title, text, basis },
  });
  return [
    line('审查受理', `收到申请（补正的，收到补正材料）后${spanText(version.review)}内`),
    line('对方答复', `收到申请书副本后${spanText(version.reply)}内`),
    line(
      '作出裁决',
      `${decideFrom === 'acceptance' ? '受理' : '收到申请'}后${spanText(version.decide)}内；鉴定、评估、公告、听证、调解等所用的时间不算在内`,
    ),
    extension
      ? line(
          '延长',
          `案情复杂的，经批准可以延长${extension.cap ? `，合计不超过${spanText(extension.cap)}` : ''}`,
          [extension.basis],
        )
      : line('延长', '不得延长'),
    ...(matters[id].premediation
      ? [line('先行调解', '双方都同意的，受理以前可以先调解', ['规则10(五)'])]
      : []),
    line('依据', '', version.basis),
    line(
      '施行',
      `《${instruments.规则.title}》（${instruments.规则.document}），自${instruments.规则.from}起施行`,
    ),
  ];
}
