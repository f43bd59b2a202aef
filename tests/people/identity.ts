/** Whether the identity numbers an account carries are possible ones. */

import { idNumber, uscc } from '../../workflows/kernel/fields.ts';

export const hasIdentity = (account: {
  readonly idNumber?: string;
  readonly uscc?: string;
}): boolean =>
  idNumber.optional().safeParse(account.idNumber).success &&
  uscc.optional().safeParse(account.uscc).success;
