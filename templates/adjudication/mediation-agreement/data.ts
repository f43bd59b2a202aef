/** What a 行政调解协议书 must contain (规则第19条、第20条): parties, dispute, terms, effect, confirmation. */

import { z } from 'zod';
import { agreementFields } from '../agreement.ts';

export const schema = z.object(agreementFields);

export type Data = z.output<typeof schema>;
