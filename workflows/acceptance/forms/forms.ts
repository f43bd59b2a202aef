/** What an acceptance says of its forms; the words of fields and choices stand beside. */
import type { Forms } from '../../kernel/forms.ts';
import type { Facts } from '../facts.ts';
import { choices } from './choices.ts';
import { fields, names } from './labels.ts';
import { begun, picks } from './picks.ts';

export const forms: Forms<Facts> = {
  ...{ names, fields, choices, picks, begun },
  checked: {
    steps: ['opinion.signed', 'registration.completed'],
    words: {
      notYetRegistered: '验收结论尚未登记',
      meetingHeld: '没有已通知而尚未召开的验收会议',
      everySheetIn: '专家评议表均已提交',
      noObjectionPending: '没有未处理的异议',
      objectionPeriodOver: '异议期限已经届满',
      recoverySettled: '应当收回的经费已经收回',
      conclusionServed: '结论通知书已经送达',
    },
  },
  filing: {
    matter: { label: '项目类别' },
    begun: () => [],
    parties: [],
  },
};
