/**
 * The life of a paper: drafted by an event, approved by another hand, numbered, sealed and issued all at once.
 * What it says is templates/; who received it is src/service.
 */
import type { Blobs } from '../../db/blobs.ts';
import type { PaperRow, Store } from '../../db/store.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import { documentNumber } from '../../templates/document-number.ts';
import { papers as register } from '../../templates/index.ts';
import type { Kit, Rendered } from '../../templates/kit/create-kit.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Frame, Paper } from '../../templates/paper.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { Cases } from '../cases/cases.ts';
import type { Time } from '../clock/time.ts';
import { failed, type Outcome, type Problem, problems } from '../problems.ts';
import { inTurn } from './in-turn.ts';

export type PapersDeps = {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly kit: Kit;
  readonly cases: Cases;
  readonly time: Time;
  readonly organ: OrganDetails & { readonly id: string };
  readonly rehearsal: boolean;
};

type Staff = { readonly account: string; readonly roles: readonly Role[] };

const approvers: readonly Role[] = ['officer', 'reviewer', 'head', 'office'];
const issuers: readonly Role[] = ['clerk', 'registrar'];

export type Papers = ReturnType<typeof createPapers>;

const kinds: Readonly<Record<string, Paper>> = register;

export function createPapers(deps: PapersDeps) {
  const { store, blobs, kit, cases, time } = deps;
  const turn = inTurn();

  async function approve(row: PaperRow, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!approvers.some((role) => staff.roles.includes(role)))
      return { problem: wrongRole('审批') };
    if (row.draftedBy === staff.account) {
      return {
        problem: problems.forbidden('paper.sameHand', '起草人不得自行审批文书。', ['规则22']),
      };
    }
    if (row.status !== 'draft' && row.status !== 'reviewed') {
      return { problem: refused('paper.notDraft', '文书已经审批或者作废。') };
    }
    const composed = await compose(row);
    if (failed(composed)) return composed;
    const { data, frame, paper } = composed.ok;
    const checked = paper.compose(data, frame);
    if (!checked.ok) return { problem: incomplete(checked.refusal.missing) };
    const unprintable = kit.check(checked.document);
    if (unprintable.length > 0) return { problem: noGlyph(unprintable) };
    const approved: PaperRow = {
      ...row,
      status: 'approved',
      data: JSON.stringify(data),
      approvedBy: staff.account,
      approvedAt: time.now(),
      revision: row.revision + 1,
    };
    const outcome = await store.changePaper({ paper: approved, expectedRevision: row.revision });
    return outcome.kind === 'done' ? { ok: approved } : { problem: problems.paperTaken };
  }

  /** Number, seal and stored bytes together, or nothing. Papers of one counter wait for each other. */
  async function issue(row: PaperRow, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!issuers.some((role) => staff.roles.includes(role))) return { problem: wrongRole('签发') };
    if (row.status !== 'approved')
      return { problem: refused('paper.notApproved', '文书未经审批，不得签发。') };
    const composed = await compose(row);
    if (failed(composed)) return composed;
    const { paper, frame, datedOn } = composed.ok;
    const year = datedOn.slice(0, 4);
    const counter = `paper|${deps.organ.id}|${paper.mark}|${year}`;
    return turn(counter, async () => {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const serial = (await store.lastNumber(counter)) + 1;
        const number = documentNumber({
          abbreviation: deps.organ.abbreviation,
          mark: paper.mark,
          year: Number(year),
          serial,
        });
        const drawn = await draw(paper, JSON.parse(row.data), {
          ...frame,
          documentNumber: number,
          issuedOn: datedOn,
        });
        if (failed(drawn)) return drawn;
        const issued = await keepIssued(row, staff, number, datedOn, drawn.ok, {
          counter,
          value: serial,
        });
        if (issued) return issued;
      }
      return { problem: problems.busy };
    });
  }

  /** Null when another process took the number first. */
  async function keepIssued(
    row: PaperRow,
    staff: Staff,
    number: string,
    issuedOn: string,
    drawn: { readonly pdf: Uint8Array; readonly pages: number },
    taken: { readonly counter: string; readonly value: number },
  ): Promise<Outcome<PaperRow> | null> {
    const sha256 = await blobs.put(drawn.pdf);
    const issued: PaperRow = {
      ...row,
      status: 'issued',
      number,
      issuedBy: staff.account,
      issuedOn,
      issuedAt: time.now(),
      sha256,
      pages: drawn.pages,
      revision: row.revision + 1,
    };
    const outcome = await cases.postDerived(
      row.caseId,
      {
        type: 'paper.issued',
        data: { paperId: row.id, kind: row.kind, number, sha256 },
        on: time.today(),
      },
      { account: staff.account, role: 'clerk' },
      { paperChanges: [{ paper: issued, expectedRevision: row.revision, number: taken }] },
    );
    if (!failed(outcome)) return { ok: issued };
    if (outcome.problem !== problems.paperTaken) return outcome;
    const now = await store.paper(row.id);
    return now?.revision === row.revision ? null : outcome;
  }

  /** The issued bytes as they are, or a draft drawn now. */
  async function pdf(row: PaperRow): Promise<Outcome<Uint8Array>> {
    if (row.sha256) {
      const bytes = await blobs.get(row.sha256);
      return bytes ? { ok: bytes } : { problem: problems.internal };
    }
    const composed = await compose(row);
    if (failed(composed)) return composed;
    const { paper, data, frame } = composed.ok;
    const drawn = await draw(paper, data, { ...frame, documentNumber: null, issuedOn: null });
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  async function draw(
    paper: Paper,
    data: unknown,
    frame: Frame,
  ): Promise<Outcome<Extract<Rendered, { ok: true }>>> {
    const composed = paper.compose(data, frame);
    if (!composed.ok) return { problem: incomplete(composed.refusal.missing) };
    const rendered = await kit.render(composed.document);
    return rendered.ok ? { ok: rendered } : { problem: noGlyph(rendered.refusals) };
  }

  /** A draft says what the case says now; an approved paper says what was approved. */
  async function compose(row: PaperRow) {
    const paper = kinds[row.kind];
    const found = await cases.stand(row.caseId);
    if (!paper || !found) return { problem: problems.notFound };
    const source = await sourceOf(row, found.standing.position.facts);
    const data = row.status === 'draft' ? paper.fromCase(source) : JSON.parse(row.data);
    const frame: Frame = {
      organ: deps.organ,
      documentNumber: null,
      issuedOn: null,
      caseNumber: found.row.caseNumber,
      rehearsal: deps.rehearsal,
    };
    return { ok: { paper, data, frame, datedOn: paper.datedOn?.(source) ?? time.today() } };
  }

  async function sourceOf(row: PaperRow, facts: unknown): Promise<CaseSource> {
    const issued = (await store.papers(row.caseId)).filter(({ status }) => status === 'issued');
    const called = (await store.entries(row.caseId))[row.calledBy - 1];
    return {
      facts: facts as CaseSource['facts'],
      organ: deps.organ,
      addressees: JSON.parse(row.addressees),
      clock: cases.moment().clock,
      numberOf: (kind) => issued.findLast((paper) => paper.kind === kind)?.number ?? null,
      entryOn: called?.effectiveOn ?? time.today(),
      ...(called ? { entryData: JSON.parse(called.data) } : {}),
    };
  }

  return { approve, issue, pdf };
}

const refused = (code: string, detail: string): Problem =>
  problems.refused({ code, detail, basis: ['规则29'] });

const wrongRole = (act: string) =>
  problems.forbidden('access.role', `您的岗位不能${act}文书。`, ['规则27']);

const incomplete = (
  missing: readonly { readonly path: string; readonly label: string; readonly basis: string }[],
): Problem => ({
  ...refused('paper.incomplete', `文书缺少：${missing.map(({ label }) => label).join('、')}。`),
  basis: [...new Set(missing.map(({ basis }) => basis))],
  errors: missing.map(({ path, label, basis }) => ({
    path,
    detail: `缺少${label}`,
    basis: [basis],
  })),
});

const noGlyph = (
  glyphs: readonly { readonly char: string; readonly place: string }[],
): Problem => ({
  ...refused('glyph.missing', `字库中没有“${glyphs.map(({ char }) => char).join('')}”，不能印制。`),
  errors: glyphs.map(({ char, place }) => ({ path: place, detail: `没有“${char}”的字形` })),
});
