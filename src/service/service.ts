/** 送达: who received which paper, how, when and by what proof. Clocks start from these records and only from them. */
import type { PaperRow, ServiceRow } from '../../db/rows.ts';
import type { Commit, Store } from '../../db/store.ts';
import type { Role } from '../../workflows/kernel/actor.ts';
import type { PartySummary } from '../../workflows/kernel/party.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { type AnnouncementDays, announcementEnd } from '../cases/announcement.ts';
import type { Cases, Derived } from '../cases/cases.ts';
import type { Posted } from '../cases/change.ts';
import { newId } from '../id.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { failureMisfit, misfit } from './misfit.ts';
import { electronically } from './receipt.ts';
import type { FailureRequest, ServiceRequest } from './request.ts';

const servers: readonly Role[] = ['clerk', 'registrar', 'officer', 'office'];

export type Served = { readonly service: ServiceRow; readonly case: Posted | null };

type Staff = { readonly account: string; readonly roles: readonly Role[] };

/** How often a record is looked at anew when others are faster. */
const ATTEMPTS = 50;

export type ServiceDeps = {
  readonly store: Store;
  readonly cases: Cases;
  readonly organ: AnnouncementDays;
};

export type Service = ReturnType<typeof createService>;

export function createService({ store, cases, organ }: ServiceDeps) {
  /** Records a sending or its proof; what follows for the case's terms follows in the same commit. */
  const record = (
    paper: PaperRow,
    request: ServiceRequest,
    staff: Staff,
    recordedAt: string,
    today: string,
  ): Promise<Outcome<Served>> =>
    keep(
      paper,
      staff,
      ({ procedure, party, earlier, receivedOn, region }) => {
        const unfit = misfit({ paper, request, earlier, today, procedure });
        if (unfit) return { problem: unfit };
        const { clock } = cases.moment();
        const announced =
          request.method === 'announcement'
            ? announcementEnd({ procedure, organ, receivedOn, region, clock }, request.sentOn)
            : null;
        const servedOn = announced ?? request.servedOn ?? null;
        const open = earlier.find((row) => isOpen(row) && row.method === request.method);
        const service: ServiceRow = {
          id: open?.id ?? newId(),
          paperId: paper.id,
          caseId: paper.caseId,
          recipient: request.recipient,
          method: request.method,
          sentOn: open?.sentOn ?? request.sentOn,
          servedOn,
          evidence: JSON.stringify(evidenceOf(request, open)),
          address: open?.address ?? request.address ?? addressFor(request, party),
          failedOn: null,
          failure: null,
          recordedBy: staff.account,
          recordedAt,
        };
        return {
          ok: {
            service,
            event: servedOn ? servedEvent(procedure, paper, service, servedOn) : null,
          },
        };
      },
      request.recipient,
    );

  /** Records that a sending did not arrive; the paper can then be sent anew, in the same way or another. */
  const fail = (
    paper: PaperRow,
    serviceId: string,
    request: FailureRequest,
    staff: Staff,
    today: string,
  ): Promise<Outcome<Served>> =>
    keep(paper, staff, ({ earlier, procedure }) => {
      const row = earlier.find(({ id }) => id === serviceId);
      if (!row) return { problem: problems.notFound };
      const unfit = failureMisfit(row, request, today, procedure);
      if (unfit) return { problem: unfit };
      const { failedOn, failure, note } = request;
      const known = JSON.parse(row.evidence) as unknown;
      const evidence = note === undefined ? known : together(known, { note });
      const service = { ...row, failedOn, failure, evidence: JSON.stringify(evidence) };
      return { ok: { service, event: null } };
    });

  /**
   * 电子签收: the party itself takes the paper through its account, which is its service on that day (民诉法90). The caller
   * has asked that the account acts for the recipient. Refused where it did not agree, and for what goes out on paper.
   */
  const receive = (
    paper: PaperRow,
    recipient: string,
    account: string,
    receivedAt: string,
    today: string,
  ): Promise<Outcome<Served>> =>
    keepBy(
      paper,
      { account, role: 'party' },
      ({ procedure, party, earlier }) => {
        if (!party || !electronically(paper, party)) return { problem: notByAccount };
        const request = { recipient, method: 'electronic' as const, sentOn: today };
        const evidence = { account, arrivedAt: receivedAt, receipt: '本人登录账号签收' };
        const told = { ...request, evidence };
        const unfit = misfit({ paper, request: told, earlier, today, procedure });
        if (unfit) return { problem: unfit };
        const open = earlier.find((row) => isOpen(row) && row.method === 'electronic');
        const service: ServiceRow = {
          id: open?.id ?? newId(),
          paperId: paper.id,
          caseId: paper.caseId,
          ...request,
          sentOn: open?.sentOn ?? paper.issuedOn ?? today,
          servedOn: today,
          evidence: JSON.stringify(open ? together(JSON.parse(open.evidence), evidence) : evidence),
          address: null,
          failedOn: null,
          failure: null,
          recordedBy: account,
          recordedAt: receivedAt,
        };
        return { ok: { service, event: servedEvent(procedure, paper, service, today) } };
      },
      recipient,
    );

  type Scene = {
    readonly procedure: Procedure;
    readonly party: PartySummary | undefined;
    /** What is on record of this paper, for this recipient if one is named. */
    readonly earlier: readonly ServiceRow[];
    readonly receivedOn: string;
    readonly region: string;
  };
  type Kept = { readonly service: ServiceRow; readonly event: Derived | null };

  /** Kept only if nothing was recorded on the case meanwhile: two proofs for one recipient must not both count. */
  async function keep(
    paper: PaperRow,
    staff: Staff,
    decide: (scene: Scene) => Outcome<Kept>,
    recipient?: string,
  ): Promise<Outcome<Served>> {
    const role = servers.find((candidate) => staff.roles.includes(candidate));
    if (!role) {
      const basis = (await cases.stand(paper.caseId))?.standing.procedure.access.basis;
      return { problem: problems.forbidden('access.role', '您的岗位不能登记送达。', basis) };
    }
    return keepBy(paper, { account: staff.account, role }, decide, recipient);
  }

  async function keepBy(
    paper: PaperRow,
    by: { readonly account: string; readonly role: Role },
    decide: (scene: Scene) => Outcome<Kept>,
    recipient?: string,
  ): Promise<Outcome<Served>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await cases.stand(paper.caseId);
      if (!found) return { problem: problems.notFound };
      const { row, standing } = found;
      const earlier = (await store.services(paper.caseId)).filter(
        (service) =>
          service.paperId === paper.id && (!recipient || service.recipient === recipient),
      );
      const { parties } = standing.procedure.summary(standing.position.facts);
      const party = parties.find(({ id }) => id === recipient);
      const decided = decide({ ...row, procedure: standing.procedure, party, earlier });
      if (failed(decided)) return decided;
      const { service, event } = decided.ok;
      const along: Pick<Commit, 'services'> = { services: [service] };
      const outcome = await cases.postDerived(paper.caseId, event, by, along, row.version);
      if (!failed(outcome)) return { ok: { service, case: event ? outcome.ok : null } };
      if (outcome.problem.code !== 'version.stale') return outcome;
    }
    return { problem: problems.busy };
  }

  return { record, fail, receive };
}

const notByAccount = problems.refused({
  code: 'service.electronicNotAgreed',
  detail: '该当事人没有书面同意电子送达，或者此种文书须送达纸质，不能在此签收。',
  basis: ['民诉法90', '民诉解释136'],
});

const isOpen = (row: ServiceRow) => row.servedOn === null && row.failedOn === null;

/** Papers go to the address that the party confirmed, else to the one in the file; by account there is none. */
const addressFor = ({ method }: ServiceRequest, party: PartySummary | undefined): string | null =>
  method === 'electronic' || method === 'announcement' || method === 'collected'
    ? null
    : (party?.address ?? null);

/** What was known when it went out stays beside what the proof adds. */
function evidenceOf(
  { evidence, proof, mailNumber }: ServiceRequest,
  open: ServiceRow | undefined,
): unknown {
  const known: unknown = open ? JSON.parse(open.evidence) : null;
  const told = [evidence, mailNumber && { mailNumber }, proof].filter(Boolean);
  return told.reduce<unknown>((before, one) => together(before, one), known);
}

function together(known: unknown, told: unknown): unknown {
  if (known === null) return told;
  return { ...asObject(known), ...asObject(told) };
}

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { note: value };

function servedEvent(
  { servedEvents }: Procedure,
  paper: PaperRow,
  { sentOn, method, recipient }: ServiceRow,
  servedOn: string,
): Derived {
  return {
    type: servedEvents[paper.kind] ?? 'paper.served',
    data: { paperId: paper.id, kind: paper.kind, partyId: recipient, method, sentOn, servedOn },
    on: method === 'announcement' ? sentOn : servedOn,
  };
}
