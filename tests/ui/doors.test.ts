import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filing as projectFiling } from '../fixtures/acceptance.ts';
import { filing } from '../fixtures/adjudication.ts';
import { openPages, type Pages, visitor } from './visitor.ts';

let pages: Pages;
let id: string;
let paper: string;

const application = { procedure: 'adjudication', matter: 'forest', filing: filing() };
const filedProject = projectFiling({ projectNo: '2020ZD20' });
const staff = ['registrar', 'officer', 'reviewer', 'head', 'clerk', 'supervisor'];

beforeAll(async () => {
  pages = await openPages();
  id = await pages.story.file('applicant', application);
  await pages.story.act('registrar', id, 'application.accepted');
  const [notice] = await pages.story.issueAndServe(id, 'acceptance-notice', '2021-03-01');
  paper = notice?.id ?? '';
});
afterAll(() => pages.stop());

describe('every page for each who comes', () => {
  it('shows the public pages without a login, under a strict policy', async () => {
    for (const path of [
      '/',
      '/sign-in',
      '/guide',
      '/guide/adjudication/land',
      '/reckon',
      '/check',
    ]) {
      const answer = await pages.public.get(path);
      expect(answer.status, path).toBe(200);
      expect(answer.html).toContain('<html lang="zh-CN"');
      expect(answer.html).toContain('演练');
      expect(answer.html).not.toContain('<script');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('names the service for both procedures, and in the foot the instrument of what is shown', async () => {
    const home = await pages.public.get('/');
    expect(home.html).toContain('<title>【演练】首页 · 丽水市自然资源和规划局案件办理平台</title>');
    for (const title of ['行政裁决', '科技计划项目验收'])
      expect(home.html).toContain(`>${title}</a>`);
    const foot = (html: string) => /<footer[^>]*>(.*?)<\/footer>/s.exec(html)?.[1] ?? '';
    expect(foot(home.html)).not.toContain('依照');
    const project = await pages.story.file('office', {
      procedure: 'acceptance',
      matter: 'project',
      filing: filedProject,
    });
    const rules = '依照《丽水市行政裁决程序规则》办理';
    const measures = '依照《丽水市科技计划项目验收管理办法（修订）》办理';
    for (const [account, path, said] of [
      ['officer', `/cases/${id}`, rules],
      ['officer', `/cases/${id}/actions/record.added`, rules],
      ['applicant', `/cases/${id}`, rules],
      ['applicant', `/cases/${id}/hand-in/evidence`, rules],
      ['office', `/cases/${project}`, measures],
      ['undertaker', `/cases/${project}`, measures],
    ] as const)
      expect(foot((await (await pages.as(account)).get(path)).html), path).toContain(said);
  });

  it('sends who is not signed in to the login and back', async () => {
    const answer = await pages.public.get(`/cases/${id}`);
    expect([answer.status, answer.location]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`/cases/${id}`)}`,
    ]);
    const post = await pages.public.post(`/cases/${id}/actions/record.added`);
    expect(post.status).toBe(401);
  });

  it('shows staff the workbench, the case and the paper', async () => {
    for (const account of staff) {
      const desk = await pages.as(account);
      for (const path of ['/work', `/cases/${id}`, `/papers/${paper}`]) {
        expect((await desk.get(path)).status, `${account} ${path}`).toBe(200);
      }
    }
  });

  it('shows the parties their own case and paper, and no workbench', async () => {
    const applicant = await pages.as('applicant');
    expect((await applicant.get('/my')).html).toContain('裁案〔2021〕1号');
    expect((await applicant.get(`/cases/${id}`)).html).toContain('您还可以');
    expect((await applicant.get(`/papers/${paper}`)).status).toBe(200);
    expect((await applicant.get('/work')).status).toBe(404);
    expect((await (await pages.as('respondent')).get(`/papers/${paper}`)).status).toBe(404);
  });

  it('shows no case to administrators, auditors and strangers', async () => {
    for (const account of ['admin', 'security', 'auditor', 'undertaker', 'expert1']) {
      const stranger = await pages.as(account);
      for (const path of [
        `/cases/${id}`,
        `/papers/${paper}`,
        `/papers/${paper}.pdf`,
        `/cases/${id}/actions/record.added`,
      ]) {
        expect((await stranger.get(path)).status, `${account} ${path}`).toBe(404);
      }
      expect((await stranger.get('/work')).status).toBe(404);
      expect((await stranger.get('/file')).status).toBe(403);
    }
  });

  it('refuses a step of another post with reason and article', async () => {
    const clerk = await pages.as('clerk');
    const answer = await clerk.get(`/cases/${id}/actions/decision.made`);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('您的岗位不能办理此事项。');
    expect(answer.html).toContain('第二十七条');
  });

  it('answers what is not there in Chinese, and machines as before', async () => {
    const lost = await pages.public.get('/nothing');
    expect([lost.status, lost.html.includes('没有找到')]).toEqual([404, true]);
    const api = await pages.public.get('/api/v1/nothing');
    expect([api.status, api.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    for (const path of ['/docs', '/openapi.json', '/healthz', '/readyz', '/metrics']) {
      expect((await pages.public.get(path)).status, path).toBe(200);
    }
  });
});

describe('signing in and out', () => {
  it('keeps the name and says what is wrong', async () => {
    const answer = await visitor(pages.app).post('/sign-in', {
      username: 'officer',
      password: 'wrong',
    });
    expect(answer.status).toBe(401);
    expect(answer.html).toContain('用户名或者密码不正确。');
    expect(answer.html).toContain('value="officer"');
    expect(answer.html).not.toContain('wrong');
  });

  it('leads only to places of our own', async () => {
    for (const [next, to] of [
      [`/cases/${id}`, `/cases/${id}`],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
    ]) {
      const answer = await visitor(pages.app).post('/sign-in', {
        username: 'officer',
        password: 'rehearsal-1',
        next: next ?? '',
      });
      expect([answer.status, answer.location]).toEqual([303, to]);
    }
  });

  it('ends the session', async () => {
    const guest = visitor(pages.app);
    await guest.post('/sign-in', { username: 'head', password: 'rehearsal-1' });
    expect((await guest.get('/work')).status).toBe(200);
    await guest.post('/sign-out');
    expect((await guest.get('/work')).status).toBe(303);
  });
});

describe('forms from elsewhere', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', {}],
    ['an opaque origin', { origin: 'null' }],
    ['a browser that says so', { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a form from %s', async (_, headers) => {
    const clerk = await pages.as('clerk');
    const before = (await (await pages.story.as('clerk')).get(`/cases/${id}`)).body.version;
    const fields = {
      version: String(before),
      step: 'confirm',
      'data.stage': '送达',
      'data.kind': 'photo',
      'data.title': '照片',
    };
    const answer = await clerk.post(`/cases/${id}/actions/record.added`, fields, headers);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('不是从本系统的页面提交的');
    expect((await (await pages.story.as('clerk')).get(`/cases/${id}`)).body.version).toBe(before);
  });
});
