/** A person at a desk: signs in to an app in this process and works through its API, as the demo and the tests do. */

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read field by field, as a client without types would
  readonly body: any;
};

type App = { request(input: string, init?: RequestInit): Response | Promise<Response> };

export type Desk = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  upload(path: string, file: File): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
};

/** `token` null is somebody who is not signed in. */
export function deskFor(app: App, token: string | null): Desk {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const call = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = { ...authorization, ...(init.headers as Record<string, string> | undefined) };
    const response = await app.request(at(path), { ...init, method, headers });
    const json = response.headers.get('content-type')?.includes('json');
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    };
  };
  const json = (value: unknown, headers: Record<string, string> = {}): RequestInit => {
    const body = JSON.stringify(value);
    const length = String(Buffer.byteLength(body));
    return {
      body,
      headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
    };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, json(body ?? {}, headers)),
    put: (path, body) => call('PUT', path, json(body)),
    upload: (path, file) => {
      const form = new FormData();
      form.set('file', file);
      return call('POST', path, { body: form });
    },
    bytes: async (path) => {
      const response = await app.request(at(path), { headers: authorization });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** Signs a demo account in; throws when that is refused. */
export async function signIn(app: App, username: string, password = 'rehearsal-1'): Promise<Desk> {
  const answer = await deskFor(app, null).post('/login', { username, password });
  if (answer.status !== 200)
    throw new Error(`${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return deskFor(app, answer.body.token);
}

const at = (path: string) =>
  path.startsWith('/api/') || path.startsWith('/verify') ? path : `/api/v1${path}`;
