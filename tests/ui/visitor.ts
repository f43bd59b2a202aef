/** Somebody at a browser without scripts: goes to pages, sends forms as a page of ours would, keeps cookies. */
import { startAnjuan } from '../support/anjuan.ts';

type App = { request(input: string, init?: RequestInit): Response | Promise<Response> };
type Fields = Readonly<Record<string, string | readonly string[]>>;

const HERE = 'http://localhost';

export type Seen = {
  readonly status: number;
  readonly html: string;
  readonly location: string;
  readonly headers: Headers;
};

export type Visitor = ReturnType<typeof visitor>;

export function visitor(app: App) {
  const cookies = new Map<string, string>();

  async function seen(response: Response): Promise<Seen> {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location') ?? '',
      headers: response.headers,
    };
  }

  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function get(path: string): Promise<Seen> {
    return seen(await app.request(`${HERE}${path}`, { headers: { cookie: cookie() } }));
  }

  async function post(
    path: string,
    fields: Fields = {},
    headers: Record<string, string> = { origin: HERE },
  ): Promise<Seen> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return seen(
      await app.request(`${HERE}${path}`, {
        method: 'POST',
        body,
        headers: { cookie: cookie(), ...headers },
      }),
    );
  }

  async function upload(path: string, file: File): Promise<Seen> {
    const body = new FormData();
    body.set('file', file);
    return send(path, body);
  }

  /** A form with files. */
  async function send(path: string, body: FormData): Promise<Seen> {
    return seen(
      await app.request(`${HERE}${path}`, {
        method: 'POST',
        body,
        headers: { cookie: cookie(), origin: HERE },
      }),
    );
  }

  return { get, post, upload, send };
}

/** The whole system with its pages, and a visitor for each account, signed in through the form. */
export async function openPages(...how: Parameters<typeof startAnjuan>) {
  const anjuan = await startAnjuan(...how);
  const known = new Map<string, Visitor>();
  async function as(username: string): Promise<Visitor> {
    const there = known.get(username) ?? visitor(anjuan.app);
    if (!known.has(username)) {
      const answer = await there.post('/sign-in', { username, password: 'rehearsal-1' });
      if (answer.status !== 303) throw new Error(`${username}: ${answer.status}`);
      known.set(username, there);
    }
    return there;
  }
  return { ...anjuan, public: visitor(anjuan.app), as };
}

export type Pages = Awaited<ReturnType<typeof openPages>>;

/** What a form would send back untouched: its hidden fields. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
