/** 规则第七条: agents act by a written authority. */
import { describe, expect, it } from 'vitest';
import { access } from '../../workflows/adjudication/access.ts';
import { events } from '../../workflows/adjudication/events.ts';
import { adjudication } from '../../workflows/adjudication/index.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import { accepted, act, proceed, refusal } from './case.ts';

const lawyer = { name: '王律师', authority: 'special', scope: '承认、放弃、变更请求，和解' };
const appoint = (partyId: string) =>
  act('2021-03-05', 'agent.appointed', { partyId, agent: lawyer });
const end = act('2021-03-09', 'agent.ended', { partyId: 'R1' });

describe('规则7: an agent', () => {
  it('规则7: is appointed by applicant, respondent or third party alike', () => {
    const start = accepted('general', {
      thirdParties: [{ kind: 'person', name: '钟小明', address: '景宁' }],
    });
    for (const id of ['A1', 'R1', 'T1']) {
      const { facts } = proceed(start, appoint(id));
      expect(facts.parties.find((party) => party.id === id)?.agent).toEqual(lawyer);
    }
  });

  it('规则7: acts for a party of the case', () => {
    expect(refusal(accepted(), appoint('T1'))).toEqual(['party.unknown', '规则7']);
  });

  it('规则7: states the authority and its scope', () => {
    const { data } = events['agent.appointed'];
    expect(data.safeParse({ partyId: 'A1', agent: lawyer }).success).toBe(true);
    expect(data.safeParse({ partyId: 'A1', agent: { ...lawyer, scope: ' ' } }).success).toBe(false);
    expect(data.safeParse({ partyId: 'A1', agent: { ...lawyer, authority: '全权' } }).success).toBe(
      false,
    );
  });

  it('规则7: ends once', () => {
    expect(refusal(accepted(), end)).toEqual(['agent.none', '规则7']);
    expect(proceed(accepted(), appoint('R1'), end).facts.parties[1]?.agent).toBeUndefined();
  });

  it('规则7: posts for the party it acts for and for no other', () => {
    const actor = { account: 'wang', roles: ['party' as const], parties: ['R1'] };
    const verdict = (partyId: string) =>
      mayPost(access, 'reply.received', actor, accepted().facts, { partyId, summary: '答复' });
    expect(verdict('R1').allowed).toBe(true);
    expect(verdict('A1')).toMatchObject({
      refusal: { code: 'access.notOwnParty', basis: ['规则7'] },
    });
  });
});

describe('规则7: an agent without special authority', () => {
  const { facts } = accepted();
  const lawyer = { account: 'wang', roles: ['party' as const], parties: ['A1'] };
  const ask = (generally: readonly string[], event: string) =>
    mayPost(access, event, { ...lawyer, generally }, facts, { partyId: 'A1', reason: '和解' });

  it.each(['withdrawal.requested', 'claims.amended'])(
    '规则7: may not post %s for the applicant',
    (event) => {
      expect(ask([], event).allowed).toBe(true);
      expect(ask(['A1'], event)).toMatchObject({
        refusal: { code: 'access.specialAuthority', basis: ['规则7', '规则16', '民诉法62'] },
      });
    },
  );

  it('规则7: hands in evidence and asks to inspect all the same', () => {
    expect(ask(['A1'], 'evidence.submitted').allowed).toBe(true);
    expect(ask(['A1'], 'inspection.requested').allowed).toBe(true);
  });
});

describe('规则3: the address for service', () => {
  it('规则3: is what the party confirmed last, with its consent to electronic service or without', () => {
    const confirm = (electronic: boolean) =>
      act('2021-03-05', 'address.confirmed', { partyId: 'R1', address: '莲都区1号', electronic });
    const agreed = proceed(accepted(), confirm(true));
    expect(adjudication.summary(agreed.facts).parties[1]?.electronic).toBe(true);
    const later = proceed(agreed, confirm(false));
    expect(later.facts.parties[1]?.service).toEqual({
      address: '莲都区1号',
      electronic: false,
      confirmedOn: '2021-03-05',
    });
    expect(adjudication.summary(accepted().facts).parties[1]?.electronic).toBeUndefined();
  });
});
