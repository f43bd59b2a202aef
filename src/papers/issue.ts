/**
 * Number, seal and stored bytes together, or nothing; and the way back: an issued paper declared void keeps its number
 * on record, and what takes its place is a new paper.
 */
import type { Blobs } from '../../db/blobs.ts';
import type { PaperRow } from '../../db/rows.ts';
import { documentNumber, normaliseNumber } from '../../templates/document-number.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import { newId } from '../id.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { type ComposeDeps, type Composer, type Composition, isNumbered } from './compose.ts';
import { inTurn } from './in-turn.ts';
import { logRow, type Staff } from './life.ts';
import { refused, type Says } from './refusals.ts';
import type { SignPaper } from './signing.ts';
import { shortCode, verificationFor } from './verification.ts';

const issuers: readonly Role[] = ['clerk', 'registrar'];
const voiders: readonly Role[] = ['head', 'reviewer', 'office'];

export const mayIssue = (roles: readonly Role[]): boolean =>
  issuers.some((role) => roles.includes(role));

export const mayVoid = (roles: readonly Role[]): boolean =>
  voiders.some((role) => roles.includes(role));

/** How often a number is asked for anew when another process was faster. */
const ATTEMPTS = 50;

export type IssueDeps = ComposeDeps & {
  readonly blobs: Blobs;
  /** Where browsers reach the service, without a slash at its end: printed with the letter's code. */
  readonly baseUrl: string;
  readonly sign: SignPaper;
};

type Taken = { readonly counter: string; readonly value: number };

export function createIssue(deps: IssueDeps, { compose, draw }: Composer, says: Says) {
  const { store, blobs, cases, time, organ } = deps;
  const turn = inTurn();

  /** `given` is the number of the office system; refused where the organ numbers here, asked for where it does not. */
  async function issue(row: PaperRow, staff: Staff, given?: string): Promise<Outcome<PaperRow>> {
    if (!mayIssue(staff.roles)) return { problem: says(row).wrongRole('签发') };
    if (row.status !== 'approved')
      return { problem: says(row).refused('paper.notApproved', '文书未经审批，不得签发。') };
    const composed = await compose(row);
    if (failed(composed)) return composed;
    if (!isNumbered(row.kind)) return finish(row, staff, composed.ok, null);
    if (organ.numbering === 'external') return issueAs(row, staff, composed.ok, given);
    return given === undefined
      ? issueNext(row, staff, composed.ok)
      : { problem: refused('number.ownLedger', '文号由本系统编排，不得另行指定。', [NUMBER]) };
  }

  /** The next number of its counter. Papers of one counter wait for each other. */
  function issueNext(
    row: PaperRow,
    staff: Staff,
    composition: Composition,
  ): Promise<Outcome<PaperRow>> {
    const { paper, datedOn } = composition;
    const year = datedOn.slice(0, 4);
    const counter = `paper|${organ.id}|${paper.mark}|${year}`;
    return turn(counter, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const value = (await store.lastNumber(counter)) + 1;
        const number = documentNumber({
          abbreviation: organ.abbreviation,
          mark: paper.mark,
          year: Number(year),
          serial: value,
        });
        const issued = await finish(row, staff, composition, number, { counter, value });
        if (!failed(issued) || issued.problem !== problems.paperTaken) return issued;
        const now = await store.paper(row.id);
        if (now?.revision !== row.revision) return issued;
      }
      return { problem: problems.busy };
    });
  }

  /** 外部编号: unique, recorded as it was given; whether it is gapless is the office system's business. */
  async function issueAs(
    row: PaperRow,
    staff: Staff,
    composition: Composition,
    given: string | undefined,
  ): Promise<Outcome<PaperRow>> {
    const number = normaliseNumber(given ?? '');
    if (!/^\S{1,30}〔\d{4}〕[1-9]\d*号$/u.test(number)) {
      const detail = given
        ? '文号应当写作“代字〔年份〕序号”，如丽政裁决〔2021〕1号。'
        : '请填写公文系统编定的文号。';
      return { problem: refused('number.malformed', detail, [NUMBER]) };
    }
    const taken = { problem: refused('number.taken', `文号${number}已经使用。`, [NUMBER]) };
    if (await store.paperByNumber(number)) return taken;
    const issued = await finish(row, staff, composition, number);
    if (!failed(issued) || issued.problem !== problems.paperTaken) return issued;
    const holder = await store.paperByNumber(number);
    return holder && holder.id !== row.id ? taken : issued;
  }

  async function finish(
    row: PaperRow,
    staff: Staff,
    { paper, frame, datedOn }: Composition,
    number: string | null,
    taken?: Taken,
  ): Promise<Outcome<PaperRow>> {
    const printed = { id: row.id, number, issuedOn: datedOn, data: row.data };
    const drawn = await draw(paper, JSON.parse(row.data), {
      ...frame,
      documentNumber: number,
      issuedOn: datedOn,
      // A form stays with us: nobody outside has to find out whether it is genuine.
      ...(number ? { verification: verificationFor(printed, deps.baseUrl) } : {}),
    });
    if (failed(drawn)) return drawn;
    const sha256 = await blobs.put(number ? await deps.sign(drawn.ok.pdf) : drawn.ok.pdf);
    const issued: PaperRow = {
      ...row,
      status: 'issued',
      number,
      issuedBy: staff.account,
      issuedOn: datedOn,
      issuedAt: time.now(),
      shortCode: number ? shortCode(printed) : null,
      sha256,
      pages: drawn.ok.pages,
      revision: row.revision + 1,
    };
    const data = {
      ...{ paperId: row.id, kind: row.kind, number, sha256 },
      ...(row.replaces ? { replaces: row.replaces } : {}),
    };
    const outcome = await cases.postDerived(
      row.caseId,
      { type: 'paper.issued', data, on: time.today() },
      { account: staff.account, role: 'clerk' },
      {
        paperChanges: [
          {
            paper: issued,
            expectedRevision: row.revision,
            ...(taken ? { number: taken } : {}),
            log: logRow(row, { act: 'issued', account: staff.account }, time.now()),
          },
        ],
      },
    );
    return failed(outcome) ? outcome : { ok: issued };
  }

  /**
   * 作废: only while nobody has received it and none is under way; what has reached a party is put right by the law's own
   * ways (更正、撤销). With `reissue` a new draft of the same paper is left. A draft that is not needed can be voided too.
   */
  async function declareVoid(
    row: PaperRow,
    { reason, reissue = false }: { readonly reason: string; readonly reissue?: boolean },
    staff: Staff,
  ): Promise<Outcome<{ readonly paper: PaperRow; readonly draft: PaperRow | null }>> {
    const role = voiders.find((candidate) => staff.roles.includes(candidate));
    if (!role) return { problem: says(row).wrongRole('作废') };
    if (row.status === 'void')
      return { problem: says(row).refused('paper.void', '文书已经作废。') };
    const underWay = await serviceHindering(row);
    if (underWay) return { problem: underWay };
    const gone: PaperRow = { ...row, status: 'void', revision: row.revision + 1 };
    const draft = reissue ? draftAnew(row, staff.account) : null;
    const log = logRow(row, { act: 'voided', account: staff.account, reason }, time.now());
    const event =
      row.sha256 === null
        ? null
        : {
            type: 'paper.voided',
            data: {
              ...{ paperId: row.id, kind: row.kind, number: row.number, sha256: row.sha256 },
              reason,
            },
            on: time.today(),
          };
    const outcome = await cases.postDerived(
      row.caseId,
      event,
      { account: staff.account, role },
      {
        paperChanges: [{ paper: gone, expectedRevision: row.revision, log }],
        ...(draft ? { papers: [draft] } : {}),
      },
    );
    return failed(outcome) ? outcome : { ok: { paper: gone, draft } };
  }

  async function serviceHindering(row: PaperRow) {
    const services = (await store.services(row.caseId)).filter(({ paperId }) => paperId === row.id);
    if (services.some(({ servedOn }) => servedOn !== null)) {
      return says(row).served();
    }
    return services.some(({ failedOn }) => failedOn === null)
      ? says(row).refused('paper.underWay', '文书已经发出，送达结果登记后方可作废。')
      : null;
  }

  return { issue, declareVoid };
}

const NUMBER = 'GB/T 9704-2012';

/** The same paper for the same people, called for by the same entry; its text is the drafter's again. */
const draftAnew = (row: PaperRow, account: string): PaperRow => ({
  ...row,
  id: newId(),
  status: 'draft',
  data: '{}',
  draftedBy: row.draftedBy === 'system' ? account : row.draftedBy,
  reviewedBy: null,
  approvedBy: null,
  approvedAt: null,
  number: null,
  issuedBy: null,
  issuedOn: null,
  issuedAt: null,
  sha256: null,
  shortCode: null,
  pages: null,
  replaces: row.id,
  revision: 0,
});
