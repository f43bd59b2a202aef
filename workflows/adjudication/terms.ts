/** The terms that run in an adjudication, derived from its facts in the order of the rules. */
import type { Day, Exclusion } from '../kernel/reckoning.ts';
import type { RunningTerm } from '../kernel/term.ts';
import type { ExclusionKind } from '../law/grounds.ts';
import { type MatterVersion, matterOn, matters } from '../law/matters.ts';
import { spanOn, type TermId } from '../law/terms.ts';
import { activeParties, type Facts, partiesOf, type Stretch } from './facts.ts';

/** The version of special law that this case began under: by the day the application was received. */
export function lawOf(facts: Facts): MatterVersion {
  const version = matterOn(facts.matter, facts.filing.receivedOn);
  if (!version) throw new Error(`No law for ${facts.matter} on ${facts.filing.receivedOn}`);
  return version;
}

export function terms(facts: Facts): readonly RunningTerm[] {
  return [
    ...reviewTerms(facts),
    ...copyTerms(facts),
    ...replyTerms(facts),
    ...decisionTerms(facts),
    ...hearingTerms(facts),
    ...measureTerms(facts),
    ...afterTerms(facts),
  ];
}

/** The registered length as it stood when the application was received. */
const spanIn = (facts: Facts, term: TermId) => spanOn(term, facts.filing.receivedOn);

/** 规则10: 7 working days from receipt, afresh from the corrected materials or from an order to look again. */
function reviewTerms(facts: Facts): RunningTerm[] {
  const { corrections, filing } = facts;
  const before = facts.stretches.filter(({ id }) => id === 'premediation');
  const [premediation] = before;
  const law = lawOf(facts);
  const review = (key: string, start: Day, end: Day | null): RunningTerm => ({
    key,
    term: 'adjudication.review',
    start,
    span: law.review,
    // Mediation after acceptance moves no review that is over.
    excluded: before.map(exclusion),
    ...ended(end),
  });
  const endFrom = (start: Day, ...days: readonly (Day | null | undefined)[]) =>
    earliestFrom(start, [...days, facts.reviewedOn, facts.acceptedOn, facts.closedOn]);
  const list: RunningTerm[] = [];
  list.push(
    review('review', filing.receivedOn, endFrom(filing.receivedOn, corrections?.requestedOn)),
  );
  if (corrections) {
    list.push({
      key: 'correction',
      term: 'adjudication.correction',
      start: corrections.requestedOn,
      span: spanIn(facts, 'adjudication.correction'),
      setTo: corrections.dueOn,
      ...ended(corrections.receivedOn ?? earliestFrom(corrections.requestedOn, [facts.reviewedOn])),
      proposes: 'correction.lapsed',
      whose: partiesOf(facts, 'applicant').map(({ id }) => id),
    });
  }
  if (corrections?.receivedOn) {
    list.push(review('review:corrected', corrections.receivedOn, endFrom(corrections.receivedOn)));
  }
  const reviewedAgainFrom = facts.redecision?.orderedOn;
  if (reviewedAgainFrom !== undefined && facts.reviewFrom === reviewedAgainFrom) {
    const end = earliestFrom(reviewedAgainFrom, [facts.acceptedOn, facts.closedOn]);
    list.push(review('review:ordered', reviewedAgainFrom, end));
  }
  if (premediation) {
    list.push({
      key: 'premediation',
      term: 'adjudication.premediation',
      start: premediation.from,
      span: spanIn(facts, 'adjudication.premediation'),
      ...ended(premediation.to ?? facts.closedOn),
      proposes: 'premediation.closed',
    });
  }
  return list;
}

/** The first of these days that is not before the start. */
const earliestFrom = (start: Day, days: readonly (Day | null | undefined)[]): Day | null =>
  days.filter((day) => day != null && day >= start).toSorted()[0] ?? null;

/** Special laws say within how many days the copies go out (发送): the sending counts, once its proof is there. */
function copyTerms(facts: Facts): RunningTerm[] {
  const law = lawOf(facts);
  if (!facts.acceptedOn || !law.copyWithin) return [];
  const span = law.copyWithin;
  const start = law.decideFrom === 'receipt' ? facts.filing.receivedOn : facts.acceptedOn;
  const excluded = stretchesOf(facts, law.decideFrom === 'receipt' ? ['correction'] : []);
  return partiesOf(facts, 'respondent')
    .filter((party) => !copyReachedFormer(facts, party.id))
    .map((party) => ({
      key: `copy:${party.id}`,
      term: 'adjudication.copy',
      start: later(start, party.joinedOn ?? null),
      span,
      excluded,
      ...ended(facts.sent[`reply-notice:${party.id}`] ?? voidWhenClosed(facts)),
    }));
}

/** Whoever took the place of a party that had its copy needs none of its own. */
const copyReachedFormer = (facts: Facts, id: string) =>
  facts.parties.some((party) => party.left?.successor === id && facts.copiesServed[party.id]);

/** 规则10(二): from each respondent's own service; 规则12: 5 working days from each reply. */
function replyTerms(facts: Facts): RunningTerm[] {
  const law = lawOf(facts);
  return activeParties(facts).flatMap((party) => {
    const servedOn = facts.copiesServed[party.id];
    const reply = facts.replies[party.id] ?? {};
    const list: RunningTerm[] = [];
    if (servedOn) {
      list.push({
        key: `reply:${party.id}`,
        term: 'adjudication.reply',
        start: servedOn,
        span: law.reply,
        whose: [party.id],
        excluded: stretchesOf(facts, ['suspension']).filter(
          // A term that was kept no longer moves.
          ({ from }) => reply.receivedOn === undefined || from < reply.receivedOn,
        ),
        ...(reply.extendedTo ? { setTo: reply.extendedTo } : {}),
        ...(reply.extendedOn ? { setOn: reply.extendedOn } : {}),
        ...ended(reply.receivedOn ?? voidWhenClosed(facts)),
        ...(reply.lapsedOn ? { lapsedOn: reply.lapsedOn } : {}),
        fires: { event: 'reply.lapsed', data: { partyId: party.id } },
      });
    }
    if (reply.receivedOn) {
      list.push({
        key: `forwardReply:${party.id}`,
        term: 'adjudication.forwardReply',
        start: reply.receivedOn,
        span: spanIn(facts, 'adjudication.forwardReply'),
        ...ended(reply.forwardedOn ?? voidWhenClosed(facts)),
      });
    }
    return list;
  });
}

/** 规则18, or the special law's own limit; after an ordered re-decision it runs from the order. */
function decisionTerms(facts: Facts): RunningTerm[] {
  const term = decisionTerm(facts);
  if (!term) return [];
  const list: RunningTerm[] = [term];
  if (facts.suspension) {
    list.push({
      key: 'suspensionReview',
      term: 'adjudication.suspensionReview',
      start: facts.suspension.since,
      span: spanIn(facts, 'adjudication.suspensionReview'),
      ...ended(facts.closedOn),
    });
  }
  const mediation = facts.stretches.findLast((s) => s.id.startsWith('mediation:'));
  if (mediation) {
    list.push({
      key: 'mediation',
      term: 'adjudication.mediation',
      start: mediation.from,
      span: spanIn(facts, 'adjudication.mediation'),
      ...ended(mediation.to ?? facts.closedOn),
      proposes: 'mediation.failed',
    });
  }
  return list;
}

/**
 * The term within which this case is to be decided; null before it starts. What happened after the case was
 * closed, such as the publication of the decision, no longer stops it.
 */
export function decisionTerm(facts: Facts): RunningTerm | null {
  const law = lawOf(facts);
  const start = facts.acceptedOn && decisionStart(facts, law);
  if (!start) return null;
  const ordered = facts.redecision?.withinDays;
  const over = facts.closedOn;
  return {
    key: 'decision',
    term: 'adjudication.decision',
    start,
    span: ordered ? { length: ordered, unit: 'day' } : law.decide,
    excluded: stretchesOf(facts, law.excluded).filter(({ from }) => over === null || from < over),
    extensions: facts.extensions.filter((extension) => extension.approvedOn >= start),
    ...(law.extension?.cap ? { cap: law.extension.cap } : {}),
    basis: law.basis,
    ...ended(decisionEnd(facts)),
  };
}

function decisionStart(facts: Facts, law: MatterVersion): Day | null {
  if (facts.redecision) return later(facts.redecision.orderedOn, facts.acceptedOn);
  return law.decideFrom === 'receipt' ? facts.filing.receivedOn : facts.acceptedOn;
}

const later = (a: Day, b: Day | null) => (b !== null && b > a ? b : a);

/** A termination or withdrawal leaves nothing to decide; every other ending is measured against the term. */
function decisionEnd(facts: Facts): End {
  if (facts.termination) return voidWhenClosed(facts);
  return facts.decision?.madeOn ?? facts.closedOn;
}

/** 规则21: seven clear working days between the notice and the hearing. */
function hearingTerms(facts: Facts): RunningTerm[] {
  return facts.hearings
    .filter((hearing) => !hearing.cancelledOn)
    .map((hearing) => ({
      key: `hearingNotice:${hearing.id}`,
      term: 'adjudication.hearingNotice',
      start: hearing.plannedFor,
      span: spanIn(facts, 'adjudication.hearingNotice'),
      ended: hearing.noticedOn,
    }));
}

/** An order that names no days runs for as long as special law allows it at most. */
function measureTerms(facts: Facts): RunningTerm[] {
  return facts.measures.flatMap((measure, index) => {
    const length = measure.days ?? matters[facts.matter].measureDays;
    if (length === null) return [];
    return [
      {
        key: `measure:${index + 1}`,
        term: 'adjudication.measure',
        start: measure.from,
        span: { length, unit: 'day' as const },
        ...ended(measure.liftedOn ?? facts.closedOn),
      },
    ];
  });
}

/** What is due after closing: sending the letter (our reading) and revoking on the court's notice (规则24). */
function afterTerms(facts: Facts): RunningTerm[] {
  const list: RunningTerm[] = [];
  if (facts.decision) {
    list.push({
      key: 'serviceDispatch',
      term: 'adjudication.serviceDispatch',
      start: facts.decision.madeOn,
      span: spanIn(facts, 'adjudication.serviceDispatch'),
      ...ended(facts.sent['decision-letter']),
    });
  }
  if (facts.courtNotice) {
    list.push({
      key: 'revocation',
      term: 'adjudication.revocation',
      start: facts.courtNotice.noticedOn,
      span: spanIn(facts, 'adjudication.revocation'),
      ...ended(facts.revokedOn),
    });
  }
  return list;
}

function stretchesOf(facts: Facts, kinds: readonly ExclusionKind[]): Exclusion[] {
  return facts.stretches.filter((stretch) => kinds.includes(stretch.kind)).map(exclusion);
}

const exclusion = ({ kind, from, to }: Stretch): Exclusion => ({ kind, from, to });

/** The day on which a term was met, or from which it ran no longer; null while it runs. */
type End = Day | { readonly voidFrom: Day } | null;

function ended(end: End | undefined): Pick<RunningTerm, 'ended' | 'voidFrom'> {
  if (!end) return {};
  return typeof end === 'string' ? { ended: end } : { ended: 'void', voidFrom: end.voidFrom };
}

const voidWhenClosed = ({ closedOn }: Facts): End => closedOn && { voidFrom: closedOn };
