/**
 * The shape of a request line, for the command line and POST /reckonings; what the values mean is refused by question.ts.
 * Unknown keys are refused: a mistyped "exclude" that is passed over would give a wrong legal date.
 */

import { z } from 'zod';
import { inChinese } from '../../workflows/kernel/complaint.ts';
import type { ReckonRequest } from '../../workflows/kernel/reckoning.ts';
import { isReckonRefusalCode, ReckonRefusal } from './refusal.ts';

const MAX_EXCLUSIONS = 1000;
const MAX_EXTENSIONS = 100;

const day = z.string().meta({ format: 'date', examples: ['2021-03-03'] });
const unit = z.enum(['day', 'workingDay', 'month', 'year'], { error: 'unit.unknown' });
const span = { length: z.number().meta({ type: 'integer', minimum: 1 }), unit };

const term = z.strictObject({
  ...span,
  direction: z.exactOptional(z.enum(['forward', 'backward'])),
});

const exclusion = z.strictObject({
  kind: z.string().min(1).max(64),
  from: day,
  to: day.nullable(),
});

const extension = z.strictObject({ ...span, approvedOn: day });

export const reckonRequest = z.strictObject({
  id: z.exactOptional(z.union([z.string(), z.number()])),
  term: z.union([z.string(), term]),
  start: day,
  excluded: z.exactOptional(z.array(exclusion).max(MAX_EXCLUSIONS)),
  extension: z.exactOptional(z.union([extension, z.array(extension).max(MAX_EXTENSIONS)])),
  extensionCap: z.exactOptional(z.strictObject(span)),
  region: z.exactOptional(z.string()),
  asOf: z.exactOptional(day),
});

type ReckonRequestLine = z.infer<typeof reckonRequest>;

/** Throws a `ReckonRefusal` on anything that has not the shape of a request. */
export function parseReckonRequest(input: unknown): ReckonRequestLine & ReckonRequest {
  const parsed = reckonRequest.safeParse(input, { error: inChinese });
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error.issues);
}

type Issue = z.core.$ZodIssue;

function refusalOf(issues: readonly Issue[]): ReckonRefusal {
  const { message, path } = innermost(issues);
  if (isReckonRefusalCode(message)) return new ReckonRefusal(message, path.join('.'));
  return new ReckonRefusal(
    'request.malformed',
    path.length === 0 ? message : `${path.join('.')} ${message}`,
  );
}

/** Of a union, the branch that the input meant: the one that did not fail at its very root. */
function innermost(issues: readonly Issue[]): { message: string; path: PropertyKey[] } {
  const [issue] = issues;
  if (issue === undefined) return { message: '', path: [] };
  if (issue.code !== 'invalid_union') return { message: issue.message, path: issue.path };
  const meant = issue.errors.find(
    ([first]) => first?.code !== 'invalid_type' || first.path.length > 0,
  );
  if (meant === undefined) return { message: issue.message, path: issue.path };
  const inner = innermost(meant);
  return { message: inner.message, path: [...issue.path, ...inner.path] };
}
