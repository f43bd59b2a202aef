/** The closed lists of grounds on which a case is suspended, ended or refused, in the order of the statute. */
import type { Citation } from '../kernel/citation.ts';

type Ground = { readonly text: string; readonly basis: Citation };

/** 规则第十四条第一款 */
export const suspensionGrounds = {
  1: { text: '一方当事人死亡，需要等待继承人表明是否参加行政裁决', basis: '规则14(一)' },
  2: { text: '一方当事人丧失参加行政裁决能力，尚未确定法定代理人', basis: '规则14(二)' },
  3: { text: '作为一方当事人的法人或者其他组织终止，尚未确定权利义务承受人', basis: '规则14(三)' },
  4: { text: '一方当事人因不可抗拒的事由，不能参加行政裁决', basis: '规则14(四)' },
  5: { text: '案件审理需要以其他案件的审理结果为依据，而其他案件尚未审结', basis: '规则14(五)' },
  6: { text: '案件涉及法律适用问题，需要有权机关作出解释或者确认', basis: '规则14(六)' },
  7: { text: '法律法规规定的其他应当中止的情形', basis: '规则14(七)' },
} as const satisfies Record<number, Ground>;

/** 规则第十五条第一款; ground 1 is an approved withdrawal, which has its own event. */
export const terminationGrounds = {
  1: { text: '申请人要求撤回行政裁决申请，行政裁决机关准予撤回', basis: '规则15(一)' },
  2: {
    text: '作为申请人的自然人死亡且没有继承人或者其继承人放弃行政裁决权利',
    basis: '规则15(二)',
  },
  3: {
    text: '作为申请人的法人或其他组织终止，其权利义务的承受人放弃行政裁决权利',
    basis: '规则15(三)',
  },
  4: { text: '申请人与被申请人经和解达成和解协议', basis: '规则15(四)' },
} as const satisfies Record<number, Ground>;

/** 规则第十条第（三）（四）项 */
export const refusalGrounds = {
  notOurs: { text: '申请事项不属于本机关职权范围', basis: '规则10(三)' },
  notEligible: { text: '申请事项依法不符合受理条件、不适用行政裁决程序规则', basis: '规则10(四)' },
} as const satisfies Record<string, Ground>;

/** 规则第十八条第一款: what takes time outside the term. The list is closed; `other` needs legal review. */
export const exclusionKinds = {
  correction: { text: '补正', basis: '规则10(一)' },
  suspension: { text: '中止', basis: '规则14' },
  mediation: { text: '调解', basis: '规则18' },
  appraisal: { text: '鉴定', basis: '规则18' },
  assessment: { text: '评估', basis: '规则18' },
  inspection: { text: '检验', basis: '规则18' },
  quarantine: { text: '检疫', basis: '规则18' },
  testing: { text: '检测', basis: '规则18' },
  announcement: { text: '公告', basis: '规则18' },
  hearing: { text: '听证', basis: '规则18' },
  tender: { text: '招标', basis: '规则18' },
  auction: { text: '拍卖', basis: '规则18' },
  expertReview: { text: '专家评审', basis: '规则18' },
  other: { text: '其他', basis: '规则18' },
} as const satisfies Record<string, Ground>;

export type ExclusionKind = keyof typeof exclusionKinds;
