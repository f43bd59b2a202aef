/** Parts that several notices share: contact, rights, the opening's names. No paper stands here. */

import type { z } from 'zod';
import { briefContactLine, type Contact, contactLine, contactSchema } from '../contact.ts';
import { rulesAt } from './rules.ts';

export { briefContactLine, type Contact, contactLine, contactSchema };

/** The rights every party has (规则第7、12、17、21条). */
export const rightsOfParties = (): string =>
  `你方有权陈述意见、提交和质证证据，申请调查取证、鉴定或者评估，查阅有关材料，委托代理人参加（${rulesAt([7], [12], [17], [21])}）。委托代理人的，应当提交载明委托事项、权限和期限的授权委托书。认为承办人员与本案有利害关系、可能影响公正办理的，可以申请其回避。`;

export const dutiesOfParties = (): string =>
  '你方应当如实陈述，对自己的主张提供证据，遵守办理程序；送达地址、联系方式变更的，应当及时书面告知本机关。';

/** Special law may leave mediation inside the term, as that on government procurement does. */
export const mediationOffer = (excluded: boolean): string =>
  excluded
    ? `本机关可以按照当事人自愿原则组织调解，调解所用时间不计入办理期限（${rulesAt([18], [19])}）。愿意调解的，请告知承办人员。`
    : `本机关可以按照当事人自愿原则组织调解（${rulesAt([19])}）。愿意调解的，请告知承办人员。`;

/** A notice on the term names its last day, unless something else still holds the clock. */
export function dueOrHeld(
  { dueOn, heldBy }: { dueOn?: string | undefined; heldBy?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (dueOn === undefined && heldBy === undefined) {
    context.addIssue({ code: 'custom', path: ['dueOn'] });
  }
}

/** 规则第18条 asks the organ's head; special law may ask the head of a department or of the organ above. */
export const approver = (byHead: boolean): string => (byHead ? '本机关负责人' : '有批准权的负责人');
