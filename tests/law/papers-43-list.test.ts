/** law.md §4.3: every paper of an adjudication exists, is called for by its event, goes to whom it must, and lacks nothing. */
import { describe, expect, it } from 'vitest';
import { papers as register } from '../../templates/index.ts';
import type { Paper } from '../../templates/paper.ts';
import { papers as due, paperKinds, servedEvents } from '../../workflows/adjudication/papers.ts';
import { registeredTerm } from '../../workflows/law/terms.ts';

const papers: Readonly<Record<string, Paper>> = register;

type Row = readonly [n: number, kind: string, called: string, addressee: string, signs: string];

/** Number, kind, event (or what else it is printed for), addressee, who signs. */
const list: readonly Row[] = [
  [1, 'adjudication-application', 'application.filed', 'organ', 'party'],
  [2, 'oral-application-record', 'application.filed', 'file', 'staffAndParties'],
  [3, 'materials-receipt', 'application.filed', 'applicants', 'organSeal'],
  [4, 'correction-notice', 'correction.requested', 'applicants', 'organSeal'],
  [5, 'acceptance-notice', 'application.accepted', 'applicants', 'organSeal'],
  [6, 'reply-notice', 'application.accepted', 'eachRespondent', 'organSeal'],
  [7, 'third-party-notice', 'application.accepted', 'eachThirdParty', 'organSeal'],
  [8, 'refusal-decision', 'application.refused', 'applicants', 'organSeal'],
  [9, 'deemed-withdrawn-notice', 'correction.lapsed', 'applicants', 'organSeal'],
  [10, 'reply-forwarding-notice', 'reply.received', 'applicants', 'organSeal'],
  [11, 'power-of-attorney', 'agent.appointed', 'organ', 'party'],
  [12, 'recusal-application', 'recusal.requested', 'organ', 'party'],
  [12, 'recusal-decision', 'recusal.decided', 'parties', 'organSeal'],
  [13, 'inspection-record', 'file.inspected', 'file', 'staffAndParties'],
  [14, 'investigation-record', 'investigation.recorded', 'file', 'staffAndParties'],
  [15, 'appraisal-commission', 'appraisal.commissioned', 'institution', 'organSealAndParties'],
  [16, 'exclusion-notice', 'appraisal.commissioned', 'parties', 'organSeal'],
  [17, 'hearing-notice', 'hearing.scheduled', 'eachParty', 'organSeal'],
  [18, 'hearing-record', 'hearing.held', 'file', 'staffAndParties'],
  [18, 'deliberation-record', 'opinion.submitted', 'file', 'staff'],
  [19, 'suspension-notice', 'proceedings.suspended', 'parties', 'organSeal'],
  [20, 'resumption-notice', 'proceedings.resumed', 'parties', 'organSeal'],
  [21, 'extension-approval', 'extension.requested', 'file', 'staff'],
  [21, 'extension-notice', 'extension.approved', 'parties', 'organSeal'],
  [22, 'withdrawal-application', 'withdrawal.requested', 'organ', 'party'],
  [22, 'withdrawal-reply', 'withdrawal.denied', 'applicants', 'organSeal'],
  [23, 'termination-notice', 'proceedings.terminated', 'parties', 'organSeal'],
  [24, 'dismissal-decision', 'application.dismissed', 'parties', 'organSeal'],
  [25, 'mediation-agreement', 'mediation.agreed', 'parties', 'organSealAndParties'],
  [25, 'partial-mediation-agreement', 'mediation.agreed', 'parties', 'organSealAndParties'],
  [26, 'adjudication-opinion', 'opinion.submitted', 'file', 'staff'],
  [26, 'legality-review', 'legality.reviewed', 'file', 'staff'],
  [26, 'collective-discussion', 'collective.discussed', 'file', 'staff'],
  [27, 'decision-letter', 'decision.made', 'parties', 'organSeal'],
  [28, 'decision-rectification', 'decision.corrected', 'parties', 'organSeal'],
  [29, 'revocation-decision', 'decision.revoked', 'parties', 'organSeal'],
  [30, 'service-receipt', 'service', 'file', 'staffAndParties'],
  [30, 'service-address-confirmation', 'address.confirmed', 'organ', 'party'],
  [30, 'service-announcement', 'service', 'oneParty', 'organSeal'],
  [31, 'opening-approval', 'application.accepted', 'file', 'staff'],
  [31, 'closing-approval', 'decision.made', 'file', 'staff'],
  [31, 'file-index', 'file', 'file', 'staff'],
  [31, 'file-reference-sheet', 'file', 'file', 'staff'],
  [31, 'file-cover', 'file', 'file', 'staff'],
];

const ofAdjudication = Object.values(papers).filter(({ mark }) => /^[裁卷]/u.test(mark));

describe('规则29: the papers of an adjudication', () => {
  it('规则29: are those of the list, all of them and no others', () => {
    const numbers = [...new Set(list.map(([n]) => n))];
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    expect(list.map(([, kind]) => kind).toSorted()).toEqual(
      ofAdjudication.map(({ kind }) => kind).toSorted(),
    );
  });

  it.each(list)('规则29: %i %s is called for by %s, goes to %s, signed by %s', (...row) => {
    const [, kind, called, addressee, signs] = row;
    const paper = papers[kind];
    expect([paper?.addressee, paper?.signs]).toEqual([addressee, signs]);
    expect(paper?.calledFor).toBe(called === 'service' || called === 'file' ? called : 'event');
    if (paper?.calledFor === 'event') expect(Object.keys(due)).toContain(called);
  });

  it('规则13: what parties get or hand in is made public, what stays in the file is not', () => {
    for (const kind of paperKinds) expect(papers[kind], kind).toBeDefined();
    for (const { kind, volume } of ofAdjudication)
      if (volume === 'inner') expect(paperKinds, kind).not.toContain(kind);
  });

  it('规则22: what is deliberated, reviewed and approved within the organ is kept in the inner file', () => {
    const inner = ofAdjudication.filter(({ volume }) => volume === 'inner');
    expect(inner.map(({ kind }) => kind).toSorted()).toEqual([
      'adjudication-opinion',
      'closing-approval',
      'collective-discussion',
      'deliberation-record',
      'extension-approval',
      'legality-review',
      'opening-approval',
    ]);
    for (const { format, signs, addressee } of inner)
      expect([format, signs, addressee]).toEqual(['form', 'staff', 'file']);
  });

  it('规则10(二): the notices whose service is that of the copy start the time to answer', () => {
    const starting = ofAdjudication.filter(({ startsTerm }) => startsTerm !== null);
    for (const { startsTerm } of starting) expect(registeredTerm(startsTerm ?? '')).toBeDefined();
    expect(starting.map(({ kind, startsTerm }) => [kind, startsTerm])).toEqual([
      ['materials-receipt', 'adjudication.review'],
      ['reply-notice', 'adjudication.reply'],
      ['third-party-notice', 'adjudication.reply'],
    ]);
    expect(servedEvents).toEqual({
      'reply-notice': 'copy.served',
      'third-party-notice': 'copy.served',
    });
  });

  it('规则24: those that decide on rights name the remedy', () => {
    expect(ofAdjudication.filter(({ remedy }) => remedy).map(({ kind }) => kind)).toEqual([
      'refusal-decision',
      'termination-notice',
      'dismissal-decision',
      'decision-letter',
      'decision-rectification',
    ]);
  });
});
