/** Why a service may not be recorded as told, each reason with its article. Pure. */
import type { PaperRow, ServiceRow } from '../../db/rows.ts';
import type { Procedure } from '../../workflows/kernel/procedure.ts';
import { deliveryOf } from '../papers/titles.ts';
import { type Problem, problems } from '../problems.ts';
import { articles, relations } from './proof.ts';
import type { FailureRequest, ServiceRequest } from './request.ts';

/** 调解书应当直接送达当事人本人，不适用留置送达 (民诉解释133). */
const ownHandOnly = (kind: string): boolean => deliveryOf(kind) === 'inOwnHand';
const ownHands: readonly unknown[] = ['self', 'representative', 'appointed'];

type Told = {
  readonly paper: PaperRow;
  readonly request: ServiceRequest;
  /** What is on record of this paper for this recipient. */
  readonly earlier: readonly ServiceRow[];
  readonly today: string;
  readonly procedure: Pick<Procedure, 'recordBasis'>;
};

export function misfit({ paper, request, earlier, today, procedure }: Told): Problem | null {
  const { method, sentOn, servedOn, proof } = request;
  const refuse = (code: string, detail: string, basis = articles[method]) =>
    problems.refused({ code, detail, basis: [basis, ...procedure.recordBasis] });
  if (paper.status !== 'issued') return refuse('service.notIssued', '文书尚未签发，不得送达。');
  if (!(JSON.parse(paper.addressees) as string[]).includes(request.recipient)) {
    return refuse('service.notAddressee', '受送达人不是该文书的主送当事人。');
  }
  if (earlier.some((row) => row.servedOn !== null)) {
    return refuse('service.doneBefore', '该文书已经送达该当事人。');
  }
  if (sentOn > today || (servedOn ?? today) > today) {
    return refuse('effectiveOn.future', '送达日期不得晚于今日。');
  }
  if (paper.issuedOn && sentOn < paper.issuedOn) {
    return refuse('effectiveOn.beforeCause', '发送日期不得早于文书成文之日。');
  }
  if (servedOn && servedOn < sentOn) {
    return refuse('effectiveOn.beforeCause', '送达日期不得早于发送之日。');
  }
  if (ownHandOnly(paper.kind) && method === 'left') {
    return refuse('service.leftNotAllowed', '调解协议书不适用留置送达。', '民诉解释133');
  }
  if (ownHandOnly(paper.kind) && proof && !takenInOwnHand(proof)) {
    const { [String(proof['relation']) as keyof typeof relations]: who } = relations;
    return refuse(
      'service.ownHandOnly',
      `调解协议书应当由当事人本人或者其指定的代收人签收，不得由${who}代收。`,
      '民诉解释133',
    );
  }
  if (method === 'announcement' && servedOn) {
    return refuse('service.announcementTerm', '公告送达自公告期满之日生效，不另填送达日期。');
  }
  const told = request.evidence !== undefined || proof !== undefined;
  if ((servedOn || method === 'announcement') && !told) {
    return refuse('service.evidenceMissing', '请写明送达凭证。');
  }
  return null;
}

const takenInOwnHand = ({ relation }: Readonly<Record<string, unknown>>) =>
  relation === undefined || ownHands.includes(relation);

export function failureMisfit(
  row: ServiceRow,
  { failedOn }: FailureRequest,
  today: string,
  procedure: Told['procedure'],
): Problem | null {
  const refuse = (code: string, detail: string) =>
    problems.refused({ code, detail, basis: [articles[row.method], ...procedure.recordBasis] });
  if (row.servedOn !== null) {
    return refuse('service.doneBefore', '已经送达的，不得登记为未送达；登记有误的，办理登记更正。');
  }
  if (row.failedOn !== null) return refuse('service.failedBefore', '此次送达已经登记为未送达。');
  if (failedOn > today) return refuse('effectiveOn.future', '退回日期不得晚于今日。');
  if (failedOn < row.sentOn) {
    return refuse('effectiveOn.beforeCause', '退回日期不得早于发送之日。');
  }
  return null;
}
