/** The history of a case for its decision letter: what was done and when, nothing of what it led to. */

import {
  activeParties,
  type Facts,
  type Party,
  partiesOf,
  type Stretch,
} from '../../../workflows/adjudication/facts.ts';
import { exclusionKinds } from '../../../workflows/law/grounds.ts';
import { known } from '../../known.ts';
import { bare } from '../../wording.ts';
import { headExtends, sideName, spanText } from '../case-facts.ts';

export function historyFromCase(facts: Facts) {
  const { filing, corrections, acceptedOn } = facts;
  return known({
    appliedOn: filing.appliedOn,
    receivedOn: filing.receivedOn,
    correction: corrections?.receivedOn
      ? { requestedOn: corrections.requestedOn, receivedOn: corrections.receivedOn }
      : undefined,
    premediation: premediation(facts),
    acceptedOn,
    services: services(facts),
    replies: replies(facts),
    joined: facts.parties.flatMap((party) =>
      party.joinedOn && !party.left
        ? [{ party: party.name, role: party.role, joinedOn: party.joinedOn }]
        : [],
    ),
    changes: changes(facts),
    investigations: facts.investigations.map(({ on, kind, place }) => ({
      on,
      what: `在${place}进行${kind}`,
    })),
    mediations: mediations(facts),
    appraisals: facts.appraisals.map(
      ({ institution, subject, kind, choice, commissionedOn, ...end }) =>
        known({
          institution,
          subject,
          kind: exclusionKinds[kind].text,
          choice,
          commissionedOn,
          reportedOn: end.reportedOn,
          endedOn: end.endedOn,
        }),
    ),
    hearings: facts.hearings.flatMap(({ noticedOn, heldOn, summary }) =>
      heldOn ? [{ noticedOn, heldOn, attendance: summary }] : [],
    ),
    heard: heard(facts),
    suspensions: facts.stretches.flatMap(({ kind, from, to, ground, reason }) =>
      kind === 'suspension' && to ? [known({ from, to, ground, reason: bare(reason ?? '') })] : [],
    ),
    extensions: facts.extensions.map((extension) => ({
      approvedOn: extension.approvedOn,
      length: spanText(extension),
      byHead: headExtends(facts),
    })),
    redecision: facts.redecision
      ? {
          earlier: facts.earlierDecisions,
          orderedOn: facts.redecision.orderedOn,
          organ: facts.redecision.organ,
          document: facts.redecision.document,
        }
      : undefined,
    review: review(facts),
  });
}

/** Over before acceptance; only a failed one is followed by a decision. */
function premediation({ stretches }: Facts) {
  const held = stretches.find(({ id }) => id === 'premediation');
  return held?.to ? known({ from: held.from, to: held.to, centre: held.reason }) : undefined;
}

/** A successor was not served itself: the copy reached the one whose place it took. */
function services(facts: Facts) {
  const successors = new Set(facts.parties.map(({ left }) => left?.successor));
  const served = facts.parties.filter(
    ({ id, left }) => !successors.has(id) && (!left || left.successor),
  );
  return served.flatMap((party) => {
    const servedOn = facts.copiesServed[party.id];
    return servedOn
      ? [{ paper: '答复通知书及申请书副本', party: sideName(facts, party), servedOn }]
      : [];
  });
}

/** Third parties may answer but need not: only a respondent's silence is told. */
const replies = (facts: Facts) =>
  [...partiesOf(facts, 'respondent'), ...partiesOf(facts, 'thirdParty')].flatMap((party) => {
    const { receivedOn, forwardedOn } = facts.replies[party.id] ?? {};
    if (!receivedOn && party.role === 'thirdParty') return [];
    return [
      { party: sideName(facts, party), receivedOn: receivedOn ?? null, ...known({ forwardedOn }) },
    ];
  });

const changes = (facts: Facts) =>
  facts.parties.flatMap((party) => {
    if (!party.left) return [];
    const successor = facts.parties.find(({ id }) => id === party.left?.successor);
    return [
      known({
        on: party.left.on,
        party: party.name,
        role: party.role,
        reason: bare(party.left.reason),
        successor: successor?.name,
      }),
    ];
  });

function mediations({ stretches, partialTerms }: Facts) {
  const held = stretches.filter(({ id, to }) => id.startsWith('mediation:') && to !== null);
  return held.map(({ from, to }: Stretch) => {
    const agreed = partialTerms.filter(({ on }) => on === to);
    return known({
      from,
      to,
      outcome: agreed.length > 0 ? 'partial' : 'failed',
      agreed: agreed.length > 0 ? agreed.map(({ terms }) => bare(terms)).join('；') : undefined,
    });
  });
}

type Heard = Facts['heard'][string];

/** 规则第21条: heard in person, in writing, or given the chance. What happened at a hearing is told with it. */
function heard(facts: Facts): string | undefined {
  const groups = Map.groupBy(activeParties(facts), ({ id }) => manner(facts.heard[id]));
  const told = [...groups].flatMap(([how, parties]) => (how ? [how(sides(facts, parties))] : []));
  return told.length > 0 ? told.join('；') : undefined;
}

const sides = (facts: Facts, parties: readonly Party[]): string =>
  parties.map((party) => sideName(facts, party)).join('、');

const inPerson = (who: string) => `本机关当面听取了${who}的意见`;
const inWriting = (who: string) => `本机关书面听取了${who}的意见`;
const waived = (who: string) => `${who}明确表示不再陈述意见`;
const absent = (who: string) => `${who}经本机关通知，未到场陈述意见`;

function manner(one: Heard | undefined) {
  if (!one) return null;
  if (one.outcome === 'waived') return waived;
  if (one.outcome === 'absentAfterNotice') return absent;
  if (one.mode === 'hearing') return null;
  return one.mode === 'writing' ? inWriting : inPerson;
}

/** 规则第22条: a major matter is reviewed and discussed; another may have been reviewed all the same. */
function review({ major, legality, collective }: Facts): string | undefined {
  if (major) return '本案为重大行政裁决事项，经合法性审核和集体讨论决定';
  if (legality === 'pass' && collective === 'pass') return '本案经合法性审核和集体讨论决定';
  return legality === 'pass' ? '本案经合法性审核' : undefined;
}
