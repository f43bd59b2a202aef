/** The OpenAPI document, made from the routes themselves at start-up. */
import { extendZodWithOpenApi, OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { fullPath, type Route } from './route.ts';
import { problem } from './shapes.ts';

extendZodWithOpenApi(z);

const failures = [400, 401, 403, 404, 409, 412, 413, 422, 429] as const;

export function openApiDocument(routes: readonly Route[]): unknown {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const route of routes) register(registry, route);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Anjuan 案卷',
      version: '1',
      description: '依法办理的案件系统。日期为 Asia/Shanghai 的日历日；办理事项须以 If-Match 标明案件版本。',
    },
  });
}

function register(registry: OpenAPIRegistry, route: Route): void {
  const answer =
    route.answer instanceof z.ZodType
      ? { 'application/json': { schema: route.answer } }
      : { [route.answer.mediaType]: { schema: { type: 'string' as const, format: 'binary' } } };
  registry.registerPath({
    method: route.method,
    path: fullPath(route),
    summary: route.summary,
    tags: [route.tag],
    ...(route.open ? {} : { security: [{ bearer: [] }] }),
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.headers ? { headers: route.headers } : {}),
      ...(route.body ? { body: { content: { 'application/json': { schema: route.body } } } } : {}),
      ...(route.multipart
        ? {
            body: {
              content: {
                'multipart/form-data': {
                  schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
                },
              },
            },
          }
        : {}),
    },
    responses: {
      [route.status]: { description: '成功', content: answer },
      ...Object.fromEntries(
        failures.map((status) => [
          status,
          { description: '未办理', content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  });
}
