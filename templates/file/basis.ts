/** What has a file put together: the whole-process record of either procedure (规则29、办法24). */

import { cite } from '../citations.ts';

export const BOUND = `${cite('规则29')}、${cite('办法24')}`;

export const VOLUMES = { main: '正卷', inner: '副卷' } as const;
