/** The OpenAPI document, made at start-up from the routes themselves; their Zod schemas are its JSON Schemas. */
import { z } from 'zod';
import { fullPath, type Route } from './route.ts';
import { problem } from './shapes.ts';

const failures = [400, 401, 403, 404, 409, 412, 413, 422, 429] as const;

export function openApiDocument(routes: readonly Route[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = fullPath(route);
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Anjuan 案卷',
      version: '1',
      description:
        '依法办理的案件系统。日期为 Asia/Shanghai 的日历日；办理事项须以 If-Match 标明案件版本。',
    },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}

function operation(route: Route) {
  return {
    operationId: `${route.method} ${route.path}`,
    summary: route.summary,
    tags: [route.tag],
    security: route.open ? [] : [{ bearer: [] }],
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...parameters('header', route.headers),
    ],
    ...requestBody(route),
    responses: {
      [route.status]: { description: '成功', content: answer(route) },
      ...Object.fromEntries(failures.map((status) => [status, failure])),
    },
  };
}

const failure = {
  description: '未办理',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function parameters(place: string, shape: z.ZodObject | undefined) {
  if (!shape) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function requestBody(route: Route) {
  if (route.multipart) {
    const schema = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!route.body) return {};
  const schema = schemaOf(route.body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const answer = ({ answer: shape }: Route) =>
  shape instanceof z.ZodType
    ? { 'application/json': { schema: schemaOf(shape, 'output') } }
    : { [bare(shape.mediaType)]: { schema: { type: 'string', format: 'binary' } } };

const bare = (mediaType: string) => mediaType.split(';')[0] ?? mediaType;

type ObjectSchema = { readonly properties?: Record<string, unknown>; readonly required?: string[] };

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // An answer may come to say more: who reads it takes what it knows.
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return rest as ObjectSchema;
}
