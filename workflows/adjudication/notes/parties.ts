/** 规则2、4、7、15、27: the parties, their agents and addresses, who takes another's place, and who may handle the case. */
import type { On } from '../events.ts';
import { type Facts, named } from '../facts.ts';
import { asked, type Notes, opinionVoid, withParty } from './note.ts';

type Events =
  | 'agent.appointed'
  | 'agent.ended'
  | 'address.confirmed'
  | 'party.joined'
  | 'party.substituted'
  | 'party.withdrew'
  | 'recusal.requested'
  | 'recusal.decided'
  | 'case.assigned';

/** The successor continues where the other left: what was served and answered binds it (省程序办法17). */
function substituted(facts: Facts, event: On<'party.substituted'>): Facts {
  const former = facts.parties.find((party) => party.id === event.data.partyId);
  if (!former) return facts;
  const [successor] = named([event.data.by], former.role, facts.parties);
  if (!successor) return facts;
  const copy = facts.copiesServed[former.id];
  const reply = facts.replies[former.id];
  const left = { on: event.on, reason: event.data.ground, successor: successor.id };
  const parties = facts.parties.map((party) =>
    party.id === former.id ? { ...party, left } : party,
  );
  return {
    ...facts,
    ...opinionVoid,
    parties: [...parties, successor],
    copiesServed: copy ? { ...facts.copiesServed, [successor.id]: copy } : facts.copiesServed,
    replies: reply ? { ...facts.replies, [successor.id]: reply } : facts.replies,
  };
}

/** Whoever has to stand aside leaves no proposal and no approval behind. */
const recusedFrom = (facts: Facts, account: string): Facts => ({
  ...facts,
  ...(facts.opinion?.by === account ? opinionVoid : {}),
  ...(facts.approval?.by === account ? { approval: null } : {}),
  recused: [...facts.recused, account],
  assignee: facts.assignee === account ? null : facts.assignee,
});

export const partiesNotes: Notes<Events> = {
  'agent.appointed': (facts, event) =>
    withParty(facts, event.data.partyId, (party) => ({ ...party, agent: event.data.agent })),
  'agent.ended': (facts, event) =>
    withParty(facts, event.data.partyId, ({ agent: _, ...party }) => party),
  'address.confirmed': (facts, event) => {
    const { partyId, ...confirmed } = event.data;
    const service = { ...confirmed, confirmedOn: event.on };
    return withParty(facts, partyId, (party) => ({ ...party, service }));
  },
  'party.joined': (facts, event) => ({
    ...facts,
    ...opinionVoid,
    parties: [
      ...facts.parties,
      ...named([event.data.party], event.data.role, facts.parties).map((party) => ({
        ...party,
        joinedOn: event.on,
      })),
    ],
  }),
  'party.substituted': substituted,
  'party.withdrew': (facts, event) => ({
    ...withParty(facts, event.data.partyId, (party) => ({
      ...party,
      left: { on: event.on, reason: event.data.reason },
    })),
    withdrawals: facts.withdrawals.filter((id) => id !== event.data.partyId),
  }),
  'recusal.requested': (facts, event) => ({
    ...asked(facts, `recusal:${event.data.of}`, event.on),
    recusalsPending: [...facts.recusalsPending, event.data.of],
  }),
  'recusal.decided': (facts, event) => {
    const { of, granted } = event.data;
    const decided = {
      ...facts,
      recusalsPending: facts.recusalsPending.filter((name) => name !== of),
    };
    return granted ? recusedFrom(decided, of) : decided;
  },
  'case.assigned': (facts, event) => ({ ...facts, assignee: event.data.to }),
};
