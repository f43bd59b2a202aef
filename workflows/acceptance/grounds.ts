/** The closed lists of 办法第十八条, in its order: on what a project fails or is concluded. */
import type { Citation } from '../kernel/citation.ts';

type Ground = { readonly text: string; readonly basis: Citation };

export const failGrounds = {
  1: { text: '所提供的验收资料、数据不真实，存在弄虚作假', basis: '办法18(三)' },
  2: { text: '未经批准，项目研究内容、考核目标等发生变更', basis: '办法18(三)' },
  3: { text: '无特殊原因未按期完成项目验收', basis: '办法18(三)' },
  4: { text: '存在经费挪用、违规使用等重大问题', basis: '办法18(三)' },
  5: { text: '实施过程中出现违反基本伦理等重大问题', basis: '办法18(三)' },
} as const satisfies Record<number, Ground>;

export const concludeGrounds = {
  1: {
    text: '因不可抗拒因素造成不能完成任务书规定的指标任务和相关要求，项目承担单位和承担人员已经尽职',
    basis: '办法18(二)',
  },
  2: { text: '不符合验收通过条件，且不属于验收不通过情况', basis: '办法18(二)' },
} as const satisfies Record<number, Ground>;

/** 办法23: how a project ended that leaves somebody banned. */
export const banGrounds = {
  failed: '再次验收不通过',
  lapsed: '逾期未申请验收，终止项目',
  returnLapsed: '验收申请退回后逾期未补齐材料重新提交，终止项目',
  rectificationLapsed: '逾期未再次申请验收',
  rectificationReturnLapsed: '再次验收申请退回后逾期未补齐材料重新提交',
  concluded: '结题',
} as const;

export const conclusions = { pass: '通过验收', conclude: '结题', fail: '不通过验收' } as const;

/** By which paper each is told. */
export const conclusionNotices = {
  pass: 'conclusion-notice-passed',
  conclude: 'conclusion-notice-concluded',
  fail: 'conclusion-notice-failed',
} as const satisfies Record<Conclusion, string>;

export type Conclusion = keyof typeof conclusions;
