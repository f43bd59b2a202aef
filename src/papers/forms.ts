/**
 * Papers that are printed from the case when somebody asks for them, without row or number: 送达回证, 送达公告,
 * 送达地址确认书, and the sheets of the bound file. Nothing is kept.
 */
import type { PaperRow, ServiceRow } from '../../db/rows.ts';
import type { Store } from '../../db/store.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import { chineseDate } from '../../templates/kit/chinese-date.ts';
import { wholeText } from '../../templates/service/whole-text.ts';
import type { FileSource, ServiceSource } from '../../templates/service-source.ts';
import { spanText } from '../../workflows/kernel/span-text.ts';
import { type AnnouncementDays, announcementTerm } from '../cases/announcement.ts';
import { failed, type Outcome, problems } from '../problems.ts';
import { relations } from '../service/proof.ts';
import { failures } from '../service/request.ts';
import { type Composer, paperOf } from './compose.ts';
import { paperTitle } from './titles.ts';

type More = Pick<CaseSource, 'service' | 'file'>;

type Form = {
  readonly kind: string;
  readonly caseId: string;
  readonly more: More;
  readonly addressees?: readonly string[];
  readonly on?: string | null;
};

export type Forms = ReturnType<typeof createForms>;

export type FormsDeps = { readonly store: Store; readonly organ: AnnouncementDays };

export function createForms(
  { store, organ }: FormsDeps,
  { sourceFor, frameFor, lay, draw, count }: Composer,
) {
  /** What a form says of the case, and on which frame: to be drawn or only counted. */
  async function filled({ kind, caseId, more, addressees = [], on = null }: Form) {
    const paper = paperOf(kind);
    const entries = await store.entries(caseId);
    const source = await sourceFor(caseId, { calledBy: entries.length, addressees });
    if (!paper || !source) return { problem: problems.notFound };
    const data = paper.fromCase({ ...source.source, ...more });
    return { ok: [paper, data, { ...frameFor(source), issuedOn: on }] as const };
  }

  async function pdf(
    form: Form,
  ): Promise<Outcome<{ readonly pdf: Uint8Array; readonly pages: number }>> {
    const laid = await filled(form);
    return failed(laid) ? laid : draw(...laid.ok);
  }

  /** 送达回证 filled in as far as the register knows; an announcement has its own. */
  async function receipt(
    paper: PaperRow,
    recipient: string,
    today: string,
  ): Promise<Outcome<Uint8Array>> {
    const form = await receiptForm(paper, recipient, today);
    const drawn = failed(form) ? form : await pdf(form.ok);
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  /** How many pages that receipt has; refused where it cannot be drawn. */
  async function receiptPages(
    paper: PaperRow,
    recipient: string,
    today: string,
  ): Promise<Outcome<number>> {
    const form = await receiptForm(paper, recipient, today);
    if (failed(form)) return form;
    const laid = await filled(form.ok);
    return failed(laid) ? laid : count(...laid.ok);
  }

  async function receiptForm(
    paper: PaperRow,
    recipient: string,
    today: string,
  ): Promise<Outcome<Form>> {
    const to: string[] = JSON.parse(paper.addressees);
    if (!to.includes(recipient) || !paper.sha256) return { problem: problems.notFound };
    const rows = (await store.services(paper.caseId)).filter(
      (row) => row.paperId === paper.id && row.recipient === recipient,
    );
    const standing = rows.filter(({ failedOn }) => failedOn === null);
    const row = standing.find(({ servedOn }) => servedOn !== null) ?? standing.at(-1);
    const tried = rows.filter(({ failedOn }) => failedOn !== null);
    const service = serviceSource(paper, recipient, row, tried);
    const of = { caseId: paper.caseId, addressees: [recipient] };
    if (row?.method !== 'announcement')
      return { ok: { ...of, kind: 'service-receipt', more: { service }, on: today } };
    const told = { ...service, ...(await announced(paper)) };
    return { ok: { ...of, kind: 'service-announcement', more: { service: told }, on: row.sentOn } };
  }

  /** 公告期间, and what of the letter is told: in its own short form, or all of it (民诉解释139). */
  async function announced(row: PaperRow): Promise<Pick<ServiceSource, 'term' | 'gist'>> {
    const paper = paperOf(row.kind);
    const { calledBy } = row;
    const found = await sourceFor(row.caseId, { calledBy, addressees: JSON.parse(row.addressees) });
    if (!paper || !found) return {};
    const { source, procedure } = found;
    const term = spanText(announcementTerm(procedure, organ, source.head.receivedOn));
    const gist = paper.gist?.(source);
    if (gist) return { term, gist };
    const laid = lay(paper, JSON.parse(row.data), frameFor(found));
    return failed(laid) ? { term } : { term, gist: wholeText(laid.ok) };
  }

  /** 送达地址确认书: what the party confirmed, or what is in the file, for it to sign. */
  async function addressConfirmation(
    caseId: string,
    party: string,
    today: string,
  ): Promise<Outcome<Uint8Array>> {
    const kind = 'service-address-confirmation';
    const drawn = await pdf({ kind, caseId, more: {}, addressees: [party], on: today });
    return failed(drawn) ? drawn : { ok: drawn.ok.pdf };
  }

  const ofFile = (
    kind: 'file-cover' | 'file-index' | 'file-reference-sheet',
    caseId: string,
    file: FileSource,
    on: string,
  ) => pdf({ kind, caseId, more: { file }, on });

  return { receipt, receiptPages, addressConfirmation, ofFile };
}

function serviceSource(
  paper: PaperRow,
  recipient: string,
  row: ServiceRow | undefined,
  tried: readonly ServiceRow[],
): ServiceSource {
  const { kind, number, pages } = paper;
  const of = { recipient, paper: { kind, title: paperTitle(kind), number, pages, copies: 1 } };
  if (!row) return of;
  const evidence: unknown = JSON.parse(row.evidence);
  const { relation, recording, witnesses, servers, ...told } = (
    typeof evidence === 'object' && evidence !== null && !Array.isArray(evidence) ? evidence : {}
  ) as Record<string, unknown>;
  const { method, sentOn, servedOn } = row;
  const record = {
    ...{ method, sentOn, servedOn },
    ...(row.address ? { address: row.address } : {}),
    ...(tried.length > 0 ? { attempts: tried.map(triedText).join('') } : {}),
    ...texts(told),
    ...(relation ? { relation: relationText(relation) } : {}),
    ...(recording ? { note: `送达过程以${String(recording)}记录。` } : {}),
    ...(Array.isArray(witnesses) ? { witnesses } : {}),
    ...(Array.isArray(servers) ? { servers } : {}),
    ...(typeof evidence === 'string' ? { note: evidence } : {}),
  };
  return { ...of, record };
}

/** Only what the form has a place for: names as src/service/proof.ts gives them. */
const printed = [
  ...['receivedBy', 'reason', 'organ', 'document', 'mailNumber', 'receipt', 'account', 'arrivedAt'],
  ...['media', 'url', 'attempts', 'note'],
];

const texts = (told: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(told).filter(
      ([name, value]) => printed.includes(name) && typeof value === 'string',
    ),
  );

/** 民诉法95: what was tried before, as the register has it. */
const triedText = ({ sentOn, failedOn, failure }: ServiceRow): string =>
  `${chineseDate(sentOn)}发出，${chineseDate(failedOn ?? sentOn)}因“${failures[failure as keyof typeof failures] ?? failures.other}”未能送达。`;

const relationText = (relation: unknown): string =>
  relations[relation as keyof typeof relations] ?? String(relation);
