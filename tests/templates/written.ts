/** Cases driven through the machine, and their papers written from the facts they leave. */

import { adjudicationPapers } from '../../templates/adjudication/register.ts';
import type { CaseSource } from '../../templates/case-source.ts';
import { commonPapers } from '../../templates/common-papers.ts';
import { applyEdits, type Edits } from '../../templates/edits.ts';
import type { LetterDocument } from '../../templates/kit/letter-document.ts';
import type { OrganDetails } from '../../templates/organ.ts';
import type { Frame, Paper } from '../../templates/paper.ts';
import type { Facts } from '../../workflows/adjudication/facts.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { servedEvents } from '../../workflows/adjudication/papers.ts';
import { spanText } from '../../workflows/kernel/span-text.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import { clock } from '../clock/the-clock.ts';
import { type FilingInput, filedPosition } from '../fixtures/adjudication.ts';
import { after, sample } from '../workflows/adjudication-worlds.ts';
import type { Sample } from '../workflows/explore.ts';
import { textOf } from './letter-text.ts';

export const papers = { ...adjudicationPapers, ...commonPapers };

export type PaperKind = keyof typeof papers;

const organ: OrganDetails = {
  name: '丽水市自然资源和规划局',
  abbreviation: '丽自然资',
  sealName: '丽水市自然资源和规划局',
  sealConfigured: false,
  contact: {
    office: '行政裁决科',
    officer: '陈志远',
    phone: '0578-2090000',
    address: '丽水市莲都区花园路1号',
  },
  reconsideration: '丽水市人民政府',
  court: '丽水市莲都区人民法院',
};

export const frame: Frame = {
  organ,
  documentNumber: null,
  issuedOn: null,
  caseNumber: '裁案〔2021〕1号',
  rehearsal: false,
  approvalBasis: ['规则22'],
};

/** The facts after those events; the last one is what calls for the paper. */
export type Case = { readonly facts: Facts; readonly entryOn: string } & Pick<
  CaseSource<Facts>,
  'entryData' | 'service' | 'file'
>;

function caseOf(position: Position<Facts>, ...events: readonly Sample[]): Case {
  const { facts } = after(position, ...events);
  const last = events.at(-1);
  return last
    ? { facts, entryOn: last.on, entryData: last.data }
    : { facts, entryOn: facts.filing.receivedOn };
}

/** A case of that matter, filed with these overrides. */
export const filedCase =
  (matter = 'forest', overrides: Partial<FilingInput> = {}) =>
  (...events: readonly Sample[]): Case =>
    caseOf(filedPosition(overrides, matter), ...events);

export function sourceOf(of: Case, overrides: Partial<CaseSource<Facts>> = {}): CaseSource<Facts> {
  const source = plainSource(of, overrides);
  const paper: Paper | undefined = papers[of.service?.paper.kind as PaperKind];
  if (!of.service || !paper) return source;
  const term = spanText(adjudication.announcement(of.facts.filing.receivedOn));
  return { ...source, service: { ...of.service, term, gist: paper.gist?.(source as never) } };
}

const plainSource = (of: Case, overrides: Partial<CaseSource<Facts>>): CaseSource<Facts> => ({
  organ,
  addressees: of.facts.parties.map(({ id }) => id),
  clock,
  numberOf: () => null,
  head: adjudication.head(of.facts),
  ...of,
  ...overrides,
});

export function letterOf(
  kind: PaperKind,
  of: Case,
  overrides: Partial<CaseSource<Facts>> = {},
  edits: Edits = {},
): LetterDocument {
  const paper: Paper = papers[kind];
  const data = applyEdits(papers[kind].fromCase(sourceOf(of, overrides)), edits);
  const composed = paper.compose(data, frame);
  if (!composed.ok) throw new Error(`${kind}: ${JSON.stringify(composed.refusal.missing)}`);
  return composed.document;
}

/** What the paper says; throws with the missing items where it cannot be written. */
export const written = (
  kind: PaperKind,
  of: Case,
  overrides: Partial<CaseSource<Facts>> = {},
  edits: Edits = {},
): string => textOf(letterOf(kind, of, overrides, edits));

export const accepted = (on = '2021-03-03'): Sample => sample('application.accepted', on);

export function served(kind: string, partyId: string, on: string): Sample {
  const paperId = '01a2006d-aeb5-731f-bf9f-7b28e53d41b1';
  return sample(kind in servedEvents ? 'copy.served' : 'paper.served', on, {
    paperId,
    kind,
    partyId,
    method: 'direct',
    sentOn: on,
    servedOn: on,
  });
}

export const heard = (partyId: string, on: string, how: Record<string, string> = {}): Sample =>
  sample('parties.heard', on, {
    partyId,
    mode: 'interview',
    outcome: 'heard',
    note: '笔录',
    ...how,
  });

/** Opinion, approval and decision, with no more data than the contract asks for. */
export const decided = (on: string): readonly Sample[] => [
  sample('opinion.submitted', on, { recommendation: '支持', reasoning: '权证清楚' }),
  sample('decision.approved', on, {}, 'head'),
  sample('decision.made', on, {
    disputedFacts: '大坪山林地四至',
    foundFacts: '大坪山四至以1983年山林所有权证所载为准',
    legalBasis: ['森林法22', '规则23'],
    reasoning: '山林所有权证是确定权属的主要依据',
    rulings: ['大坪山林地使用权归申请人雷建国。'],
  }),
];
