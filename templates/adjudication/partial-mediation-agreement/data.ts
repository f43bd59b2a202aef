/** What an agreement on a part of the dispute must contain (规则第19条): also what it settles and what becomes of the rest. */

import { z } from 'zod';
import { cite } from '../../citations.ts';
import { filled, someOf } from '../../fields.ts';
import { agreementFields } from '../agreement.ts';

const R19 = cite('规则19');

export const schema = z.object({
  ...agreementFields,
  /** The claims that the agreement settles. */
  settled: someOf(filled('达成协议的请求事项', R19), '达成协议的请求事项', R19),
});

export type Data = z.output<typeof schema>;
