/** Signing in and out over the API. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const withToken = (authorization: string) =>
  office.app.request('/api/v1/me', { headers: { authorization } });

it('a demo account signs in and is told who it is', async () => {
  const { body } = await (await office.signIn('officer')).get('/me');
  expect(body).toMatchObject({ account: 'officer', roles: ['officer'] });
});

it('a wrong password and an unknown name are refused alike', async () => {
  const wrong = await office.nobody.post('/login', {
    username: 'officer',
    password: 'rehearsal-2',
  });
  const unknown = await office.nobody.post('/login', {
    username: 'nobody-here',
    password: 'rehearsal-1',
  });
  expect([wrong.status, wrong.body.code]).toEqual([401, 'login.failed']);
  expect(unknown.body).toEqual(wrong.body);
});

it('login asks for both fields and takes no others', async () => {
  const missing = await office.nobody.post('/login', { username: 'officer' });
  const surplus = await office.nobody.post('/login', {
    username: 'officer',
    password: 'x',
    admin: true,
  });
  expect([missing.status, surplus.status]).toEqual([422, 422]);
});

it('no token, a wrong token and another scheme are 401 with a problem document', async () => {
  for (const answer of [
    await office.app.request('/api/v1/me'),
    await withToken('Bearer nonsense'),
    await withToken(`Bearer ${'x'.repeat(5000)}`),
    await withToken('Basic b2ZmaWNlcjpyZWhlYXJzYWwtMQ=='),
  ]) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 401, code: 'login.required', basis: [] });
  }
});

it('a token is dead after signing out', async () => {
  const desk = await office.signIn('clerk');
  expect((await desk.post('/logout')).status).toBe(200);
  expect((await desk.get('/me')).status).toBe(401);
});

it('a password is never part of an answer or of the token', async () => {
  const { body } = await office.nobody.post('/login', {
    username: 'head',
    password: 'rehearsal-1',
  });
  expect(JSON.stringify(body)).not.toContain('rehearsal-1');
});

it('a cookie reads, but writes only with its token: another site can send a cookie, not a header', async () => {
  const signedIn = await office.people.signIn('registrar', 'rehearsal-1');
  if (!('ok' in signedIn)) throw new Error('The registrar could not sign in');
  const cookie = signedIn.ok.cookies.map((one) => one.split(';')[0]).join('; ');
  const request = (method: string, path: string) =>
    office.app.request(`/api/v1${path}`, { method, headers: { cookie } });
  expect((await request('GET', '/me')).status).toBe(200);
  expect((await request('POST', '/cases')).status).toBe(401);
  expect((await request('POST', '/logout')).status).toBe(401);
});
