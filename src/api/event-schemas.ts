/** JSON Schema of every event and filing, made once from their Zod schemas: for forms, clients and the guide. */
import { z } from 'zod';
import type { Procedure } from '../../workflows/kernel/procedure.ts';

export type EventSchemas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** By procedure and event; the filing stands under the procedure's filing event. */
export function eventSchemas(procedures: Readonly<Record<string, Procedure>>): EventSchemas {
  return Object.fromEntries(
    Object.values(procedures).map((procedure) => [
      procedure.id,
      Object.fromEntries(
        Object.entries(procedure.events).map(([event, { data }]) => [
          event,
          event === 'record.added'
            ? stagesNamed(jsonSchema(data), procedure.stages)
            : jsonSchema(event === procedure.filingEvent ? procedure.filing : data),
        ]),
      ),
    ]),
  );
}

/** A record may be of any stage; those that the file must cover are offered. */
function stagesNamed(schema: unknown, stages: readonly string[]): unknown {
  const { properties, ...rest } = schema as { readonly properties: Record<string, object> };
  return {
    ...rest,
    properties: { ...properties, stage: { ...properties['stage'], examples: stages } },
  };
}

const jsonSchema = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
