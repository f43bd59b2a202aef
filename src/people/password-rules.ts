/** What a password must be that somebody chooses for himself (GB/T 22239-2019 8.1.4.1: 口令应具有复杂度); not how it is kept. */

import { z } from 'zod';
import { passwordLength } from './auth.ts';

/** Small letters, capitals, digits, everything else: two of them at least. */
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

export const chosenPassword = z
  .string()
  .min(passwordLength.min, { error: `密码不得少于${passwordLength.min}位。` })
  .max(passwordLength.max, { error: `密码不得超过${passwordLength.max}位。` })
  .refine((text) => kinds.filter((kind) => kind.test(text)).length >= 2, {
    error: '密码应当包含大写字母、小写字母、数字、符号中的两种以上。',
  })
  .refine((text) => new Set(text).size >= 5, { error: '密码中重复的字符过多。' });

/** A sentence when the password says the name it is for; null when it does not. */
export const namesItself = (password: string, username: string): string | null =>
  username !== '' && password.toLowerCase().includes(username.toLowerCase())
    ? '密码不得包含用户名。'
    : null;
