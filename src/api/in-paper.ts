/** Opens the paper that a path names for who may see it; routes of papers and of their service begin here. */
import type { PaperRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type Access, accessTo } from '../cases/access.ts';
import { problems } from '../problems.ts';
import { mayTake } from './case-routes.ts';
import { type ApiContext, problemResponse, type Route } from './route.ts';

type Deps = {
  readonly store: Store;
  readonly procedures: Readonly<Record<string, Procedure>>;
};

export type InPaper = (
  context: ApiContext,
  paper: PaperRow,
  access: Access,
) => Promise<Response> | Response;

export function openPapers({ store, procedures }: Deps) {
  /** For staff, and for a party to which the paper was issued. */
  const inPaper =
    (handle: InPaper): Route['handle'] =>
    async (context) => {
      const id = (context.req.param('id') ?? context.req.param('file') ?? '').replace(
        /\.(pdf|docx)$/,
        '',
      );
      const paper = await store.paper(id);
      const access =
        paper && (await accessTo(store, procedures, paper.caseId, context.get('person')));
      if (!paper || !access || (!access.whole && !mayTake(paper, access))) {
        return problemResponse(problems.notFound);
      }
      return handle(context, paper, access);
    };

  const forStaff = (handle: InPaper): Route['handle'] =>
    inPaper((context, paper, access) =>
      access.whole
        ? handle(context, paper, access)
        : problemResponse(
            problems.forbidden(
              'access.role',
              '文书由机关办理。',
              procedures[access.row.procedure]?.access.basis,
            ),
          ),
    );

  return { inPaper, forStaff };
}

const fileResponse = (bytes: Uint8Array, name: string, type: string, how: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });

/** A PDF that is looked at in the browser; never kept by it. */
export const pdfResponse = (bytes: Uint8Array, name: string): Response =>
  fileResponse(bytes, name, 'application/pdf', 'inline');

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const docxResponse = (bytes: Uint8Array, name: string): Response =>
  fileResponse(bytes, name, DOCX, 'attachment');
