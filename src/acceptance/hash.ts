/** SM3 (GB/T 32905), with which a draw is committed to and ordered; `openssl dgst -sm3` says the same. */
import { createHash } from 'node:crypto';
import type { Hash } from '../../workflows/acceptance/draw.ts';

export const sm3: Hash = {
  name: 'SM3',
  of: (text) => createHash('sm3').update(text, 'utf8').digest('hex'),
};
