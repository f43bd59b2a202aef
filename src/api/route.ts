/** One route of the API: its path, its description for the OpenAPI document, and its handler, in one place. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { Outcome, Problem } from '../problems.ts';
import { checked } from '../validate.ts';

export type ApiEnv = {
  /** The socket, where a real server stands behind the app. */
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  Variables: {
    /** Signed in; public routes have nobody. */
    person: Person;
    /** The request body, already parsed. */
    json: unknown;
    requestId: string;
  };
};

export type ApiContext = Context<ApiEnv>;

export type Route = {
  readonly method: 'get' | 'post' | 'put';
  /** OpenAPI form, below `/api/v1` unless `atRoot`: `/cases/{id}`. */
  readonly path: string;
  readonly atRoot?: true;
  readonly summary: string;
  readonly tag: string;
  /** No login needed. */
  readonly open?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A body that is not JSON. */
  readonly multipart?: true;
  readonly status: number;
  /** What a success answers; a media type for anything but JSON. */
  readonly answer: z.ZodType | { readonly mediaType: string };
  readonly handle: (context: ApiContext) => Response | Promise<Response>;
};

export const fullPath = (route: Route): string => `${route.atRoot ? '' : '/api/v1'}${route.path}`;

/** RFC 9457. */
export function problemResponse(problem: Problem): Response {
  const { status, code, detail, basis, errors, version } = problem;
  return new Response(
    JSON.stringify({
      type: `urn:anjuan:problem:${code}`,
      title: code,
      status,
      code,
      detail,
      basis,
      ...(errors ? { errors } : {}),
      ...(version === undefined ? {} : { version }),
    }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
  );
}

/** The body as the schema reads it, or the problem beside each field. */
export function readBody<Schema extends z.ZodType>(
  context: ApiContext,
  schema: Schema,
): Outcome<z.output<Schema>> {
  return checked(schema, context.get('json') ?? {});
}

export function readQuery<Schema extends z.ZodType>(
  context: ApiContext,
  schema: Schema,
): Outcome<z.output<Schema>> {
  return checked(schema, context.req.query());
}

const versionTag = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version named by If-Match; null when there is none that can be read. */
export function ifMatch(context: ApiContext): number | null {
  const match = versionTag.exec(context.req.header('if-match')?.trim() ?? '');
  return match ? Number(match[1]) : null;
}
