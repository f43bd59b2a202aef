/**
 * From draft to approval: changed in its free parts, reviewed, returned with a reason, approved – each by the hand that
 * may, each on record. Numbers and seals are issue.ts.
 */
import type { PaperLogRow, PaperRow } from '../../db/rows.ts';
import { checkEdits, type Edits } from '../../templates/edits.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { newId } from '../id.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { type ComposeDeps, type Composer, editsOf, paperOf } from './compose.ts';
import { incomplete, noGlyph, refused, type Says } from './refusals.ts';

export type Staff = { readonly account: string; readonly roles: readonly Role[] };

const drafters: readonly Role[] = ['officer', 'registrar', 'office', 'unit', 'drawer'];
const reviewers: readonly Role[] = ['reviewer', 'office'];
const approvers: readonly Role[] = ['officer', 'reviewer', 'head', 'office'];
const returners: readonly Role[] = [...approvers, 'clerk', 'registrar'];

const isAny = (of: readonly Role[], roles: readonly Role[]) =>
  of.some((role) => roles.includes(role));

/** What a page offers; the acts ask again. */
export const mayReview = (roles: readonly Role[]): boolean => isAny(reviewers, roles);
export const mayApprove = (roles: readonly Role[]): boolean => isAny(approvers, roles);

export function createLife(deps: ComposeDeps, { compose }: Composer, says: Says) {
  const { store, kit, time } = deps;

  const notOpen = (row: PaperRow) => says(row).refused('paper.notDraft', '文书已经审批或者作废。');

  /** Kept with its line in the log, or refused because somebody else was faster. */
  async function change(
    row: PaperRow,
    next: Partial<PaperRow>,
    log: Pick<PaperLogRow, 'act' | 'account'> & Partial<PaperLogRow>,
  ): Promise<Outcome<PaperRow>> {
    const paper = { ...row, ...next, revision: row.revision + 1 };
    const outcome = await store.changePaper({
      paper,
      expectedRevision: row.revision,
      log: logRow(row, log, time.now()),
    });
    return outcome.kind === 'done' ? { ok: paper } : { problem: problems.paperTaken };
  }

  /** Lays changes of the free parts over what the case says; refused as a whole where one of them is locked. */
  async function edit(row: PaperRow, edits: Edits, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!isAny(drafters, staff.roles)) return { problem: says(row).wrongRole('修改') };
    if (!isOpen(row)) return { problem: notOpen(row) };
    const paper = paperOf(row.kind);
    if (!paper) return { problem: problems.notFound };
    const judged = checkEdits(paper, edits);
    if (!judged.ok) {
      const [first] = judged.refusals;
      return {
        problem: {
          ...refused(first?.code ?? 'paper.lockedField', first?.detail ?? '', [
            ...(first?.basis ?? []),
          ]),
          errors: judged.refusals.map(({ path, detail, basis }) => ({ path, detail, basis })),
        },
      };
    }
    const kept = JSON.stringify({ ...editsOf(row), ...edits });
    // What was reviewed is no longer what would be approved.
    return change(
      row,
      { status: 'draft', edits: kept, reviewedBy: null },
      { act: 'edited', account: staff.account, data: JSON.stringify(edits) },
    );
  }

  async function review(row: PaperRow, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!isAny(reviewers, staff.roles)) return { problem: says(row).wrongRole('审核') };
    if (row.status !== 'draft')
      return { problem: says(row).refused('paper.notDraft', '文书已经审核、审批或者作废。') };
    if (await isOwnWork(row, staff))
      return { problem: says(row).sameHand('起草、修改文书的人不得自行审核。') };
    const whole = await checked(row);
    if (failed(whole)) return whole;
    return change(
      row,
      { status: 'reviewed', reviewedBy: staff.account },
      { act: 'reviewed', account: staff.account },
    );
  }

  async function approve(row: PaperRow, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!isAny(approvers, staff.roles)) return { problem: says(row).wrongRole('审批') };
    if (await isOwnWork(row, staff))
      return { problem: says(row).sameHand('起草人不得自行审批文书。') };
    if (!isOpen(row)) return { problem: notOpen(row) };
    if (deps.organ.reviewFirst.includes(row.kind)) {
      if (row.status !== 'reviewed') return { problem: says(row).unreviewed() };
      if (row.reviewedBy === staff.account)
        return { problem: says(row).sameHand('审核人不得自行批准文书。') };
    }
    const whole = await checked(row);
    if (failed(whole)) return whole;
    return change(
      row,
      {
        status: 'approved',
        data: JSON.stringify(whole.ok),
        approvedBy: staff.account,
        approvedAt: time.now(),
      },
      { act: 'approved', account: staff.account },
    );
  }

  /** Back to the drafter, with the reason; what was approved before is approved no more. */
  async function giveBack(row: PaperRow, reason: string, staff: Staff): Promise<Outcome<PaperRow>> {
    if (!isAny(returners, staff.roles)) return { problem: says(row).wrongRole('退回') };
    if (row.status === 'issued' || row.status === 'void')
      return {
        problem: says(row).refused('paper.notReturnable', '文书已经签发或者作废，不得退回。'),
      };
    const outcome = await change(
      row,
      { status: 'draft', data: '{}', reviewedBy: null, approvedBy: null, approvedAt: null },
      { act: 'returned', account: staff.account, reason },
    );
    if (!failed(outcome)) await tellDrafter(row, reason);
    return outcome;
  }

  const tellDrafter = (row: PaperRow, reason: string) =>
    store.desk.addNotices([
      {
        id: newId(),
        account: row.draftedBy,
        key: `paper.returned|${row.id}|${row.revision}`,
        caseId: row.caseId,
        kind: 'paper.returned',
        text: `文书“${paperOf(row.kind)?.title ?? row.kind}”被退回：${reason}`,
        link: `/papers/${row.id}`,
        at: time.now(),
        readAt: null,
      },
    ]);

  /** What would be approved, if nothing is missing and everything can be printed. */
  async function checked(row: PaperRow): Promise<Outcome<unknown>> {
    const composed = await compose(row);
    if (failed(composed)) return composed;
    const { data, frame, paper } = composed.ok;
    const result = paper.compose(data, frame);
    if (!result.ok) return { problem: incomplete(result.refusal.missing) };
    const unprintable = kit.check(result.document);
    return unprintable.length > 0 ? { problem: noGlyph(unprintable) } : { ok: paper.kept(data) };
  }

  /** Whoever wrote in it since it last came back does not judge it. */
  async function isOwnWork(row: PaperRow, { account }: Staff): Promise<boolean> {
    if (row.draftedBy === account) return true;
    const log = await store.paperLog(row.caseId);
    return log.some(
      (line) => line.paperId === row.id && line.act === 'edited' && line.account === account,
    );
  }

  return { edit, review, approve, giveBack };
}

const isOpen = ({ status }: PaperRow) => status === 'draft' || status === 'reviewed';

export const logRow = (
  { id, caseId }: Pick<PaperRow, 'id' | 'caseId'>,
  log: Pick<PaperLogRow, 'act' | 'account'> & Partial<PaperLogRow>,
  at: string,
): PaperLogRow => ({ reason: null, data: null, ...log, id: newId(), paperId: id, caseId, at });
