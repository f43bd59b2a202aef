/** What the sheets of a bound file have in common: the whole-process record of either procedure has them made (规则29、办法24). */

import { cite } from '../citations.ts';

export const BOUND = `${cite('规则29')}、${cite('办法24')}`;

export const VOLUMES = { main: '正卷', inner: '副卷' } as const;

/** Cover, index and reference sheet alike. */
export const SHEET = {
  basis: ['规则29', '办法24'],
  format: 'form',
  addressee: 'file',
  signs: 'staff',
  calledFor: 'file',
  editable: [],
} as const;
