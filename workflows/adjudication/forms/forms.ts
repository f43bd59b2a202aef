/** What an adjudication says of its forms; the words of fields and choices stand beside. */
import type { Forms } from '../../kernel/forms.ts';
import type { Facts } from '../facts.ts';
import { choices } from './choices.ts';
import { filingForm } from './filing.ts';
import { handIns } from './hand-ins.ts';
import { fields, names } from './labels.ts';
import { nextIds, picks } from './picks.ts';

export const forms: Forms<Facts> = {
  ...{ names, fields, choices, picks, nextIds, handIns },
  checked: {
    steps: ['decision.made'],
    words: {
      repliesSettled: '被申请人均已答复，或者答复期限届满',
      partiesHeard: '已经听取各方当事人意见',
      evidenceExamined: '证据和鉴定意见均经当事人质证',
      investigationSettled: '调查取证的申请均已处理',
      nothingUnderWay: '没有未了结的调解、鉴定、听证等程序',
      noRecusalPending: '没有未决定的回避申请',
      noWithdrawalPending: '没有未处理的撤回申请',
      opinionSubmitted: '承办人已经提出审议意见',
      majorHearingHeld: '属于重大案件的，已经听证',
      majorLegalityPassed: '属于重大案件的，已经通过合法性审核',
      majorDiscussed: '属于重大案件的，已经集体讨论',
      decisionApproved: '机关负责人已经批准',
      closingServed: '结案文书已经送达各方当事人',
    },
  },
  filing: filingForm,
};
