/**
 * 查阅留痕 of what leaves the house as a file, and of what was refused, whichever door was used: kept before the answer
 * goes out (GB/T 22239-2019 8.1.4.3; 个人信息保护法51). A case's page, package and volumes are logged where they are made.
 */
import type { MiddlewareHandler } from 'hono';
import type { Store } from '../../db/store.ts';
import { logReading } from '../cases/read-log.ts';
import type { Time } from '../clock/time.ts';
import type { ApiEnv } from './route.ts';

type Deps = { readonly store: Store; readonly time: Time };
type Read = {
  readonly what: string;
  readonly caseIds: readonly string[];
  readonly subject: string | null;
};

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const inCase = new RegExp(`^(?:/api/v1)?/cases/(${ID})(?:/|$)`);
const journal = new RegExp(`^/api/v1/cases/(${ID})/events$`);
const paper = new RegExp(`^(?:/api/v1)?/papers/(${ID})\\.(?:pdf|docx)$`);
const attachment = /^(?:\/api\/v1)?\/attachments\/([0-9a-f]{64})$/;

export function readLog(deps: Deps): MiddlewareHandler<ApiEnv> {
  const { store } = deps;

  async function readOf(path: string, status: number): Promise<Read | null> {
    const part = (pattern: RegExp) => pattern.exec(path)?.[1];
    if (status === 404) return refusedAt(part(inCase));
    if (status !== 200) return null;
    const entries = part(journal);
    if (entries) return { what: 'case', caseIds: [entries], subject: 'events' };
    const paperId = part(paper);
    if (paperId) {
      const row = await store.paper(paperId);
      return { what: 'paper', caseIds: row ? [row.caseId] : [], subject: paperId };
    }
    const sha256 = part(attachment);
    if (!sha256) return null;
    const owners = await store.attachmentOwners(sha256);
    const caseIds = [...new Set(owners.map(({ caseId }) => caseId))];
    return { what: 'attachment', caseIds, subject: sha256 };
  }

  /** 404 tells the asker nothing; the log tells that the case is there and was asked for. */
  async function refusedAt(caseId: string | undefined): Promise<Read | null> {
    if (caseId === undefined || !(await store.load(caseId))) return null;
    return { what: 'refused', caseIds: [caseId], subject: null };
  }

  return async (context, next) => {
    await next();
    const who = context.get('person');
    if (context.req.method !== 'GET' || !who) return;
    const read = await readOf(context.req.path, context.res.status);
    if (!read) return;
    const { what, caseIds, subject } = read;
    for (const caseId of caseIds) {
      await logReading(deps, { account: who.account, caseId, what, subject });
    }
  };
}
