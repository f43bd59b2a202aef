/** Who may do what in an acceptance (contract, “Who”), and what each side sees of it. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../workflows/acceptance/facts.ts';
import { acceptance } from '../../workflows/acceptance/index.ts';
import { mayPost } from '../../workflows/kernel/access.ts';
import type { Actor, Role } from '../../workflows/kernel/actor.ts';
import type { Position } from '../../workflows/kernel/step.ts';
import {
  application,
  concludedWith,
  fails,
  filed,
  five,
  invited,
  met,
  panelled,
  passes,
  reviewed,
  sheet,
  take,
} from '../fixtures/acceptance.ts';

const actor = (role: Role, account: string = role, parties: readonly string[] = []): Actor => ({
  account,
  roles: [role],
  parties,
});

const may = (event: string, who: Actor, position: Position<Facts>, data?: unknown) => {
  const verdict = mayPost(acceptance.access, event, who, position.facts, data);
  return verdict.allowed ? verdict.role : verdict.refusal.code;
};

const undertaker = actor('undertaker', 'undertaker', ['U1']);
const stranger = actor('undertaker', 'other', []);
const bureau = () => filed();
const delegated = () => filed({ fundingYuan: 99_999 });
/** As the invitation of these tests numbers them; E0 is nobody. */
const numbered = (id: string) => `E${(five as readonly string[]).indexOf(id) + 1}`;
const expert = (id: string) => actor('expert', id, [numbered(id)]);

describe('the undertaker', () => {
  it('applies, and asks for time and changes, of its own project only', () => {
    for (const event of ['application.submitted', 'extension.requested', 'change.requested']) {
      expect(may(event, undertaker, bureau())).toBe('undertaker');
      expect(may(event, stranger, bureau())).toBe('access.notOwnProject');
      expect(may(event, actor('office'), bureau())).toBe('access.role');
    }
  });

  it('registers what the bureau accepted, the department what it accepted itself', () => {
    const register = (who: Actor, position: Position<Facts>) =>
      may('registration.completed', who, position);
    expect(register(undertaker, bureau())).toBe('undertaker');
    expect(register(undertaker, delegated())).toBe('access.delegated');
    expect(register(actor('unit'), delegated())).toBe('unit');
    expect(register(actor('unit'), bureau())).toBe('access.notDelegated');
  });
});

describe('the staff', () => {
  it('办法5、12(二): review one after the other', () => {
    expect(may('unit.endorsed', actor('unit'), bureau())).toBe('unit');
    expect(may('unit.endorsed', actor('office'), bureau())).toBe('access.role');
    expect(may('review.passed', actor('office'), bureau())).toBe('office');
    expect(may('review.passed', actor('unit'), bureau())).toBe('access.role');
  });

  it('办法20: enter an objection who read the file, and nobody who does not', () => {
    const signed = concludedWith(passes);
    for (const role of ['office', 'unit', 'clerk'] as const) {
      expect(may('objection.filed', actor(role), signed)).toBe(role);
      expect(acceptance.readers).toContain(role);
    }
    expect(may('objection.filed', actor('registrar'), signed)).toBe('access.role');
  });

  it('办法5、7: demand and draw in different hands, and invite only with the head’s approval', () => {
    expect(may('panel.demanded', actor('office'), bureau())).toBe('office');
    expect(may('panel.drawn', actor('office'), bureau())).toBe('access.role');
    expect(may('panel.drawn', actor('drawer'), bureau())).toBe('drawer');
    expect(may('panel.invited', actor('office'), bureau())).toBe('access.role');
    expect(may('panel.invited', actor('head'), bureau())).toBe('head');
  });

  it('of the department organise what was delegated to them, and nothing else', () => {
    for (const event of ['panel.demanded', 'panel.invited', 'panel.confirmed', 'opinion.signed']) {
      expect(may(event, actor('unit'), delegated())).toBe('unit');
      expect(may(event, actor('unit'), bureau())).toBe('access.notDelegated');
    }
  });

  it('leave extension and termination to the head', () => {
    for (const event of ['extension.approved', 'extension.denied', 'project.terminated']) {
      expect(may(event, actor('head'), bureau())).toBe('head');
      expect(may(event, actor('office'), bureau())).toBe('access.role');
    }
    for (const event of ['application.lapsed', 'rectification.lapsed'])
      expect(may(event, actor('office'), bureau())).toBe('office');
  });
});

describe('an expert', () => {
  it('hands in the own sheet, commits and declines for nobody else', () => {
    const own = (event: string, id: string, data?: unknown) => may(event, expert(id), met(), data);
    expect(own('evaluation.submitted', 'expert1', sheet('expert1'))).toBe('expert');
    expect(own('evaluation.submitted', 'expert3', sheet('expert3'))).toBe('access.notOwnSeat');
    expect(
      own('evaluation.submitted', 'expert1', { ...sheet('expert2'), expertId: 'expert2' }),
    ).toBe('access.notOwnSeat');
    for (const event of ['commitment.signed', 'expert.declined', 'fees.signed']) {
      expect(own(event, 'expert1', { expertId: 'expert1' })).toBe('expert');
      expect(own(event, 'expert1', { expertId: 'expert2' })).toBe('access.notOwnSeat');
    }
  });

  it('of another account signs in by that account', () => {
    const [one] = invited('expert1').supplied.experts;
    const seated = take(reviewed(), 'panel.invited', {
      on: '2021-07-28',
      role: 'head',
      data: {
        ...invited('expert1'),
        supplied: { experts: [{ ...one, account: 'liu' }], unknown: [] },
      },
    });
    const data = { expertId: 'expert1' };
    expect(may('commitment.signed', actor('expert', 'liu'), seated, data)).toBe('expert');
    expect(may('commitment.signed', actor('expert', 'expert1'), seated, data)).toBe(
      'access.notOwnSeat',
    );
    const signed = take(seated, 'commitment.signed', {
      on: '2021-07-28',
      data: { expertId: 'liu' },
    });
    expect(signed.facts.panel?.seats[0]).toMatchObject({
      id: 'expert1',
      committedOn: '2021-07-28',
    });
  });

  it('is helped by staff only with a paper sheet that says whose it is', () => {
    const named = { ...sheet('expert1'), expertId: 'expert1' };
    expect(may('evaluation.submitted', actor('office'), met(), named)).toBe('office');
    expect(may('evaluation.submitted', actor('office'), met(), sheet('expert1'))).toBe(
      'access.sheetUnnamed',
    );
    expect(may('evaluation.submitted', actor('unit'), met(), named)).toBe('access.notDelegated');
  });

  const seen = (position: Position<Facts>, id: string) =>
    acceptance.visibleTo(position.facts, numbered(id))
      ? Object.keys(acceptance.partyFacts(position.facts, [numbered(id)]))
      : null;

  it('sees before the commitment only what shows a conflict, then what is to be judged', () => {
    const appointed = take(reviewed(), 'panel.invited', {
      on: '2021-07-28',
      data: invited(...five),
      role: 'head',
    });
    expect(seen(appointed, 'expert1')).not.toContain('application');
    expect(seen(appointed, 'expert1')).toContain('undertaker');
    expect(seen(panelled(), 'expert1')).toContain('application');
  });

  it('sees nothing once the opinion is signed, when leaving, or without a seat', () => {
    expect(seen(concludedWith(passes), 'expert1')).toBeNull();
    expect(seen(concludedWith(fails), 'expert1')).toBeNull();
    const left = take(panelled(), 'expert.declined', {
      on: '2021-07-30',
      data: { expertId: 'expert1', reason: '出差' },
    });
    expect(seen(left, 'expert1')).toBeNull();
    expect(seen(panelled(), 'expert3')).toBeNull();
    const again = take(concludedWith(fails), 'application.submitted', {
      on: '2021-11-01',
      data: application(),
    });
    expect(seen(again, 'expert1')).toBeNull();
  });
});

describe('the parties of a project', () => {
  it('are the undertaker, its leader and participants, the experts and who objected', () => {
    const objected = take(concludedWith(passes), 'objection.filed', {
      on: '2021-08-20',
      data: { by: '某公司', text: '检测报告不实' },
    });
    const { parties } = acceptance.summary(objected.facts);
    expect(parties.map((one) => one.id)).toEqual([
      'U1',
      'L1',
      'P1',
      ...['E1', 'E2', 'E3', 'E4', 'E5'],
      'O1',
    ]);
    expect(parties.filter((one) => one.account).map((one) => one.account)).toEqual([...five]);
    expect(acceptance.visibleTo(objected.facts, 'O1')).toBe(false);
  });

  it('on the project’s side see neither sheets nor, before they met, who judges', () => {
    const seen = (position: Position<Facts>) => acceptance.partyFacts(position.facts, ['U1']);
    expect(seen(panelled())['panel']).toBeNull();
    expect(seen(met())['panel']).toHaveLength(5);
    expect(JSON.stringify(seen(panelled()))).not.toContain('expert1');
    expect(seen(concludedWith(passes))).not.toHaveProperty('sheets');
  });

  it('get each paper to the one it is for', () => {
    const objected = take(concludedWith(passes), 'objection.filed', {
      on: '2021-08-20',
      data: { by: '某公司', text: '检测报告不实' },
    });
    const answer = { outcome: 'rejected', opinion: '不成立' };
    const after = take(objected, 'objection.resolved', { on: '2021-09-01', data: answer });
    const event = { type: 'objection.resolved', data: answer, on: '2021-09-01' } as never;
    expect(acceptance.papers['objection.resolved']?.(after.facts, event)).toEqual([
      { kind: 'objection-answer', to: ['O1', 'U1'] },
    ]);
    const kinds = (position: Position<Facts>, type: string) =>
      acceptance.papers[type]?.(position.facts, { data: {} } as never).map((paper) => paper.kind);
    expect(kinds(concludedWith(passes), 'opinion.signed')).toEqual([
      'group-opinion',
      'conclusion-notice-passed',
    ]);
    expect(kinds(concludedWith(fails), 'opinion.signed')).toContain('conclusion-notice-failed');
  });
});
