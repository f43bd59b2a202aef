/** Routes that need no case: sign-in, the procedures as published (规则13), and the deadline calculator. */
import { z } from 'zod';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { rulebookFor } from '../../workflows/kernel/step.ts';
import { registeredTerm, terms } from '../../workflows/law/terms.ts';
import type { Cases } from '../cases/cases.ts';
import { ReckonRefusal } from '../clock/refusal.ts';
import { parseReckonRequest, reckonRequest } from '../clock/request.ts';
import { blankForm } from '../papers/filing-papers.ts';
import { paperTitle } from '../papers/titles.ts';
import type { People } from '../people/people.ts';
import { secondFactorRequired } from '../people/second-factor.ts';
import { failed, problems } from '../problems.ts';
import { type ApiContext, problemResponse, type Route, readBody } from './route.ts';

export type PublicRoutesDeps = {
  readonly people: People;
  readonly cases: Cases;
  readonly procedures: Readonly<Record<string, Procedure>>;
  readonly eventSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const loginBody = z.strictObject({
  username: z.string(),
  password: z.string(),
  code: z.string().optional(),
});

export function publicRoutes(deps: PublicRoutesDeps): Route[] {
  const { people, procedures } = deps;
  const guides = new Map(
    Object.values(procedures).map((p) => [p.id, guideOf(p, deps.eventSchemas[p.id] ?? {})]),
  );

  async function login(context: ApiContext): Promise<Response> {
    const body = readBody(context, loginBody);
    if (failed(body)) return problemResponse(body.problem);
    const from = context.env?.incoming?.socket?.remoteAddress;
    const { username, password, code } = body.ok;
    const browser = context.req.header('user-agent');
    const outcome = await people.signIn(username, password, from, browser, code);
    if (failed(outcome)) return problemResponse(outcome.problem);
    const { token } = outcome.ok;
    const person = await people.personOf(new Headers({ authorization: `Bearer ${token}` }));
    if (person?.mustBindSecondFactor) {
      // An authenticator is bound on a page: a token alone must not get by without one.
      await people.signOut(token);
      return problemResponse(secondFactorRequired);
    }
    return context.json({ token });
  }

  function reckon(context: ApiContext): Response {
    try {
      const request = parseReckonRequest(context.get('json'));
      const { id, ...question } = request;
      return context.json({
        ...(id === undefined ? {} : { id }),
        ...deps.cases.moment().clock.reckon(question),
      });
    } catch (error) {
      if (!(error instanceof ReckonRefusal)) throw error;
      return problemResponse({ status: 422, code: error.code, detail: error.detail, basis: [] });
    }
  }

  const guideShape = z.record(z.string(), z.unknown());
  return [
    {
      method: 'post',
      path: '/login',
      summary: '登录',
      tag: '登录',
      open: true,
      body: loginBody,
      status: 200,
      answer: z.object({ token: z.string() }),
      handle: login,
    },
    {
      method: 'post',
      path: '/logout',
      summary: '退出登录',
      tag: '登录',
      status: 200,
      answer: z.object({ ok: z.literal(true) }),
      handle: async (context) => {
        await people.signOut(context.get('person').sessionToken);
        return context.json({ ok: true });
      },
    },
    {
      method: 'get',
      path: '/me',
      summary: '当前登录人',
      tag: '登录',
      status: 200,
      answer: z.object({
        account: z.string(),
        name: z.string(),
        roles: z.array(z.string()),
        department: z.string().nullable(),
      }),
      handle: (context) => {
        const { account, name, roles, department } = context.get('person');
        return context.json({ account, name, roles, department });
      },
    },
    {
      method: 'get',
      path: '/procedures',
      summary: '程序目录',
      tag: '办事指南',
      open: true,
      status: 200,
      answer: z.array(guideShape),
      handle: (context) =>
        context.json(
          [...guides.values()].map(({ id, title, version, matters }) => ({
            id,
            title,
            version,
            matters,
          })),
        ),
    },
    {
      method: 'get',
      path: '/procedures/{id}',
      summary: '程序的状态、事项、期限、文书和条件',
      tag: '办事指南',
      open: true,
      params: z.object({ id: z.string() }),
      status: 200,
      answer: guideShape,
      handle: (context) => {
        const guide = guides.get(context.req.param('id') ?? '');
        return guide ? context.json(guide) : problemResponse(problems.notFound);
      },
    },
    {
      method: 'post',
      path: '/reckonings',
      summary: '推算期限，附推算过程',
      tag: '办事指南',
      open: true,
      body: reckonRequest,
      status: 200,
      answer: z.record(z.string(), z.unknown()),
      handle: reckon,
    },
  ];
}

/** What article 13 asks to publish, read off the procedure itself. */
function guideOf(procedure: Procedure, schemas: Readonly<Record<string, unknown>>) {
  const book = rulebookFor(procedure);
  return {
    id: procedure.id,
    title: procedure.title,
    version: procedure.version,
    matters: Object.entries(procedure.matters).map(([id, matter]) => ({ id, ...matter })),
    filing: {
      schema: schemas[procedure.filingEvent],
      roles: procedure.filers,
      basis: procedure.filingBasis,
    },
    materials: procedure.materials,
    // 申请书样式 and the other forms to download.
    forms: procedure.guide.forms.map((id) => {
      const { title, use, basis } = blankForm(id);
      return { title, use, basis, href: `/guide/forms/${id}.pdf` };
    }),
    states: [...book].map(([flat, rules]) => ({
      flat,
      title: procedure.stateTitles[flat],
      basis: procedure.stateBasis[flat],
      events: [...rules.keys()],
    })),
    events: Object.entries(procedure.events)
      .filter(([, declaration]) => !declaration.derived)
      .map(([event, declaration]) => ({
        event,
        title: declaration.title,
        basis: declaration.basis,
        roles: [...new Set((procedure.access.grants[event] ?? []).map((grant) => grant.role))],
        schema: schemas[event],
      })),
    conditions: Object.entries(procedure.conditions).map(
      ([name, { code, says, basis, reading }]) => ({
        name,
        code,
        says: typeof says === 'string' ? says : null,
        basis,
        reading: reading ?? false,
      }),
    ),
    terms: Object.keys(terms)
      .filter((id) => id.startsWith(`${procedure.id}.`))
      .map((id) => registeredTerm(id)),
    papers: procedure.paperKinds.map((kind) => ({ kind, title: paperTitle(kind) })),
  };
}
