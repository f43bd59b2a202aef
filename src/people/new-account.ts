/** What an account must be to be made: its schema, and which roles go together; not who may make one. */

import { z } from 'zod';
import { type Role, roles } from '../../workflows/kernel/actor.ts';
import { idNumber, text, uscc } from '../../workflows/kernel/fields.ts';
import { passwordLength } from './auth.ts';
import { chosenPassword, namesItself } from './password-rules.ts';

/** 三权分立: system, security and audit are three hands, and none of them sees or handles cases. */
const separate: readonly Role[] = ['admin', 'security', 'auditor'];

const assignable = z.enum(roles).exclude(['system']);

/** As better-auth's username plugin reads it, in small letters: Officer and officer are one account. */
export const username = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9_.]{3,30}$/, { error: '用户名应为3至30位小写字母、数字、下划线或者点。' });

export const accountRoles = z
  .array(assignable, { error: '没有此种角色。' })
  .min(1, { error: '至少指定一种角色。' })
  .refine((held) => held.length === 1 || !held.some((role) => separate.includes(role)), {
    error: '系统管理员、安全管理员、审计员相互独立，不得兼任其他角色。',
  });

export const newAccount = z.strictObject({
  username,
  password: z
    .string()
    .min(passwordLength.min, { error: `密码不得少于${passwordLength.min}位。` })
    .max(passwordLength.max, { error: `密码不得超过${passwordLength.max}位。` }),
  name: text,
  roles: accountRoles,
  organ: text.optional(),
  department: text.optional(),
  idNumber: idNumber.optional(),
  uscc: uscc.optional(),
  /** The password is for one sign-in: whoever uses it must choose his own first. */
  passwordTemporary: z.boolean().optional(),
});

/** An account that somebody makes for himself: a party, whose number the organ has not seen proved. */
export const registration = z
  .strictObject({
    username,
    password: chosenPassword,
    name: text.max(100, { error: '姓名或者名称不得超过100字。' }),
    idNumber: idNumber.optional(),
    uscc: uscc.optional(),
  })
  .superRefine(({ username: name, password, ...numbers }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const says = namesItself(password, name);
    if (says) refuse('password', says);
    if (!numbers.idNumber && !numbers.uscc) {
      refuse('idNumber', '个人填写身份证号码，组织填写统一社会信用代码。');
    }
  });

export type Registration = z.input<typeof registration>;

export type NewAccount = z.input<typeof newAccount>;
